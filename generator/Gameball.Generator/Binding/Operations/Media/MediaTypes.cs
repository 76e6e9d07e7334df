using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>One of the media types of a body.</summary>
internal sealed record MediaType<TKind>(SpecNode Media, string Name, TKind Kind);

/// <summary>Classifies media types, and selects one of several.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    private const string Form = "application/x-www-form-urlencoded";

    private const string TokenSigns = "!#$%&'*+-.^_`|~";

    private static readonly HashSet<string> s_anything = ["*/*", "application/*"];

    private static readonly HashSet<string> s_sequences =
    [
        "application/jsonl", "application/jsonlines", "application/json-lines", "application/x-jsonlines", "application/x-jsonl",
        "application/ndjson", "application/x-ndjson", "application/stream+json", "application/x-json-stream", "application/json-seq",
    ];

    private static readonly HashSet<string> s_texts =
    [
        "application/xml", "application/yaml", "application/x-yaml", "application/javascript", "application/graphql",
        "application/sql", "application/toml", "application/jwt", Form,
    ];

    public static bool IsJson(string mediaType)
    {
        var essence = Essence(mediaType);
        return essence is Json or "text/json" || essence.EndsWith("+json", StringComparison.Ordinal) || s_anything.Contains(essence);
    }

    public static bool IsForm(string mediaType) => Essence(mediaType) == Form;

    public static bool IsPlainText(string mediaType) => Essence(mediaType) == "text/plain";

    /// <summary>Whether it allows any media type, so that the schema decides which one is used.</summary>
    public static bool IsRange(string mediaType) => s_anything.Contains(Essence(mediaType));

    /// <summary>
    /// Returns the bodies in order of preference: <c>application/json</c>, other JSON, bodies with fields or parts, then the rest.
    /// </summary>
    public static IEnumerable<MediaType<BodyKind>> Bodies(IEnumerable<NamedSpecNode> content) =>
        content
            .Select(media => new MediaType<BodyKind>(media.Value, media.Name, BodyKindOf(media)))
            .OrderBy(body => JsonFirst(body.Name) ?? (int)Preference(body.Kind));

    /// <summary>Returns the responses in the same order of preference.</summary>
    public static IEnumerable<MediaType<ResponseKind>> Responses(IEnumerable<NamedSpecNode> content) =>
        content
            .Select(media => new MediaType<ResponseKind>(media.Value, media.Name, ResponseKindOf(media)))
            .OrderBy(response => JsonFirst(response.Name) ?? (int)Preference(response.Kind));

    /// <summary>Returns the media type to send or to accept: a range such as <c>*/*</c> cannot be the type of a body.</summary>
    public static string Concrete(string mediaType, string otherwise) =>
        mediaType.IndexOf('*') >= 0 || !IsMediaType(mediaType) ? otherwise : mediaType.Trim();

    /// <summary>Whether the text is an HTTP token, as names of verbs and headers are.</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(IsToken);

    /// <summary>Whether the text is a media type that a header can contain.</summary>
    public static bool IsMediaType(string text) => text.IndexOf('/') > 0 && text.All(c => c is >= ' ' and <= '~');

    /// <summary>Whether values of a schema are bytes rather than strings.</summary>
    public static bool IsBinary(SchemaView view) =>
        view.TextOf("format") == "binary"
        || view.TextOf("contentEncoding") == "binary"
        || (view.TextOf("contentMediaType") is { Length: > 0 } type && !view.Has("contentEncoding") && IsBytes(type));

    /// <summary>Whether a media type, or one of a list of them, is neither text nor JSON.</summary>
    public static bool IsBytes(string mediaType) =>
        mediaType.Split(',').Any(type => IsMediaType(type) && !IsJson(type) && !IsText(Essence(type))) || mediaType.Trim() == "*/*";

    private static bool IsToken(char c) =>
        c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || TokenSigns.IndexOf(c) >= 0;

    private static BodyKind BodyKindOf(NamedSpecNode media)
    {
        var essence = Essence(media.Name);
        return s_anything.Contains(essence) ? OfAnything(media.Value["schema"]?.Node)
            : IsJson(essence) ? (IsFile(media.Value["schema"]?.Node, "binary") ? BodyKind.File : BodyKind.Json)
            : essence == Form ? BodyKind.Form
            : essence.StartsWith("multipart/", StringComparison.Ordinal) ? BodyKind.Multipart
            : IsText(essence) ? BodyKind.Text
            : BodyKind.File;
    }

    private static ResponseKind ResponseKindOf(NamedSpecNode media)
    {
        var essence = Essence(media.Name);
        return s_sequences.Contains(essence) || essence.EndsWith("+json-seq", StringComparison.Ordinal) ? ResponseKind.Sequence
            : essence == "text/event-stream" ? ResponseKind.Events
            : BodyKindOf(media) switch
            {
                BodyKind.Json => ResponseKind.Json,
                BodyKind.Text or BodyKind.Form => ResponseKind.Text,
                _ => ResponseKind.File,
            };
    }

    // If any media type is allowed, the schema decides. Bytes are sent unencoded; only JSON needs Base64.
    private static BodyKind OfAnything(Node? schema) =>
        schema is not { Members.Count: > 0 } || IsFile(schema, "binary", "byte") ? BodyKind.File : BodyKind.Json;

    // JSON has no bytes. Some frameworks declare a file of unknown type as JSON all the same.
    private static bool IsFile(Node? schema, params string[] formats) =>
        schema?["type"]?.Text == "string" && formats.Contains(schema["format"]?.Text);

    private static bool IsText(string essence) =>
        essence.StartsWith("text/", StringComparison.Ordinal)
        || essence.EndsWith("+xml", StringComparison.Ordinal)
        || essence.EndsWith("+yaml", StringComparison.Ordinal)
        || s_texts.Contains(essence)
        || s_sequences.Contains(essence);

    // A media type with parameters names a variant of JSON, so the plain name has precedence.
    private static int? JsonFirst(string mediaType) =>
        string.Equals(mediaType.Trim(), Json, StringComparison.OrdinalIgnoreCase) ? -2 : Essence(mediaType) == Json ? -1 : null;

    private static BodyKind Preference(BodyKind kind) => kind == BodyKind.Text ? BodyKind.File : kind;

    private static ResponseKind Preference(ResponseKind kind) => kind == ResponseKind.Text ? ResponseKind.File : kind;

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
