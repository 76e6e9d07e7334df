using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Splits a value into the pieces of a style: a name, for styles that send one, and escaped text. It uses the value's JSON, so that one
/// implementation serves all types.
/// </summary>
/// <param name="style">The style.</param>
/// <param name="explode">Whether each item of a list or member of an object is a separate piece.</param>
/// <param name="escape">The escaping of the location; <see langword="null"/> when text is not escaped.</param>
internal sealed class ParameterPieces(ParameterStyle style, bool explode, Func<string, string>? escape)
{
    private readonly ParameterLayout _layout = ParameterLayout.Get(style);
    private readonly ParameterDelimiters _delimiters = new(style, isEscaped: escape is not null);
    private readonly Func<string, string> _escape = escape ?? (static text => text);

    /// <returns>The pieces; none for null and for an empty list or object.</returns>
    /// <exception cref="ArgumentException">An item contains the style's delimiter.</exception>
    public IEnumerable<KeyValuePair<string, string>> Expand(string name, JsonElement value) => (style, value.ValueKind) switch
    {
        (_, JsonValueKind.Null or JsonValueKind.Undefined) => [],
        (ParameterStyle.Json, _) => [new(name, _escape(value.GetRawText()))],
        (ParameterStyle.DeepObject, JsonValueKind.Array) => Numbered(name, value),
        (ParameterStyle.DeepObject, _) => Deep(name, value),
        (_, JsonValueKind.Array) => Several(name, [.. value.EnumerateArray().Where(IsPresent).Select(Text)]),
        (_, JsonValueKind.Object) => Members(name, value.EnumerateObject().Where(static member => IsPresent(member.Value))),
        _ => [new(name, Text(value))],
    };

    /// <summary>Returns the pieces as one string, for locations with a single value; <see langword="null"/> when there are none.</summary>
    /// <exception cref="ArgumentException">An item contains the style's delimiter.</exception>
    public string? Join(string name, JsonElement value)
    {
        var isExploded = explode && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && style != ParameterStyle.Json;
        var isObject = isExploded && value.ValueKind == JsonValueKind.Object;
        string[] texts =
        [
            .. Expand(name, value)
                .Select(piece => _layout.IsNamed || isObject ? Named(name, piece) : piece.Value)
                .Select(text => isExploded ? _delimiters.EscapeDelimiter(name, text, _layout.Between) : text),
        ];
        return texts.Length == 0 ? null : _layout.Before + string.Join(_layout.Between, texts);
    }

    // RFC 6570: a matrix parameter with an empty value is its name alone.
    private string Named(string name, KeyValuePair<string, string> piece)
    {
        var key = _delimiters.EscapeDelimiter(name, _escape(piece.Key), "=");
        return style == ParameterStyle.Matrix && piece.Value.Length == 0 ? key : $"{key}={piece.Value}";
    }

    private IEnumerable<KeyValuePair<string, string>> Several(string name, string[] texts)
    {
        if (explode || texts.Length == 0)
        {
            return texts.Select(text => new KeyValuePair<string, string>(name, text));
        }

        var between = escape is null ? Uri.UnescapeDataString(_layout.Inside) : _layout.Inside;
        return [new(name, string.Join(between, texts.Select(text => _delimiters.EscapeDelimiter(name, text, between))))];
    }

    private IEnumerable<KeyValuePair<string, string>> Members(string name, IEnumerable<JsonProperty> members) => explode
        ? members.SelectMany(member => Texts(member.Value).Select(text => new KeyValuePair<string, string>(member.Name, text)))
        : Several(name, [.. members.SelectMany(member => new[] { _escape(member.Name), Text(member.Value) })]);

    // OpenAPI does not define a list in the style deepObject. A document that uses it means the brackets of PHP, qs and Stripe.
    private IEnumerable<KeyValuePair<string, string>> Numbered(string name, JsonElement list) =>
        list.EnumerateArray().SelectMany((item, i) => item.ValueKind == JsonValueKind.Array
            ? Numbered($"{name}[{i}]", item)
            : Deep($"{name}[{i}]", item));

    private IEnumerable<KeyValuePair<string, string>> Deep(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Deep($"{name}[{ParameterDelimiters.Bracketed(name, member.Name)}]", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Deep(IsPlain(item) ? name : $"{name}[{i}]", item)),
        JsonValueKind.Null => [],
        _ => [new(name, Text(value))],
    };

    // OpenAPI does not define a list in an exploded object; in a form, each of its values is a field.
    private IEnumerable<string> Texts(JsonElement value) =>
        style == ParameterStyle.Form && value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsPlain)
            ? value.EnumerateArray().Where(IsPresent).Select(Text)
            : [Text(value)];

    private string Text(JsonElement value) =>
        _escape(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    private static bool IsPlain(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static bool IsPresent(JsonElement value) => value.ValueKind != JsonValueKind.Null;
}
