using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>One of the media types that a body is offered in.</summary>
internal sealed record MediaType<TKind>(SpecNode Media, string Name, TKind Kind);

/// <summary>What media types are, and which among several is taken.</summary>
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

    /// <summary>Whether any media type will do, so that the schema tells which it is.</summary>
    public static bool IsRange(string mediaType) => s_anything.Contains(Essence(mediaType));

    /// <summary>The body to send: JSON by its own name before anything like it, then what has fields or parts, then the first.</summary>
    public static IEnumerable<MediaType<BodyKind>> Bodies(IEnumerable<NamedSpecNode> content) =>
        content
            .Select(media => new MediaType<BodyKind>(media.Value, media.Name, BodyKindOf(media)))
            .OrderBy(body => JsonFirst(body.Name) ?? (int)Preference(body.Kind));

    /// <summary>The answers to ask for, the preferred one first, by the same rule.</summary>
    public static IEnumerable<MediaType<ResponseKind>> Responses(IEnumerable<NamedSpecNode> content) =>
        content
            .Select(media => new MediaType<ResponseKind>(media.Value, media.Name, ResponseKindOf(media)))
            .OrderBy(answer => JsonFirst(answer.Name) ?? (int)Preference(answer.Kind));

    /// <summary>What to send or to ask for: a range such as <c>*/*</c> is no type of a body.</summary>
    public static string Concrete(string mediaType, string otherwise) =>
        mediaType.IndexOf('*') >= 0 || !IsMediaType(mediaType) ? otherwise : mediaType.Trim();

    /// <summary>Whether the text is a name as HTTP has them: of a verb, of a header.</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(IsToken);

    /// <summary>Whether the text can stand in a header.</summary>
    public static bool IsMediaType(string text) => text.IndexOf('/') > 0 && text.All(c => c is >= ' ' and <= '~');

    /// <summary>Whether values of a schema are bytes rather than text.</summary>
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

    // Where any media type will do, the schema tells. Bytes come as they are: Base64 is how JSON would hold them.
    private static BodyKind OfAnything(Node? schema) =>
        schema is not { Members.Count: > 0 } || IsFile(schema, "binary", "byte") ? BodyKind.File : BodyKind.Json;

    // JSON has no bytes. Frameworks that know a file but not its type call it JSON all the same.
    private static bool IsFile(Node? schema, params string[] formats) =>
        schema?["type"]?.Text == "string" && formats.Contains(schema["format"]?.Text);

    private static bool IsText(string essence) =>
        essence.StartsWith("text/", StringComparison.Ordinal)
        || essence.EndsWith("+xml", StringComparison.Ordinal)
        || essence.EndsWith("+yaml", StringComparison.Ordinal)
        || s_texts.Contains(essence)
        || s_sequences.Contains(essence);

    // Parameters ask for a dialect, which is whoever wants it to name.
    private static int? JsonFirst(string mediaType) =>
        string.Equals(mediaType.Trim(), Json, StringComparison.OrdinalIgnoreCase) ? -2 : Essence(mediaType) == Json ? -1 : null;

    private static BodyKind Preference(BodyKind kind) => kind == BodyKind.Text ? BodyKind.File : kind;

    private static ResponseKind Preference(ResponseKind kind) => kind == ResponseKind.Text ? ResponseKind.File : kind;

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
