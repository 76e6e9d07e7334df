using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Serializes an object as form text.</summary>
internal static class FormText
{
    /// <exception cref="ArgumentException">The value is not an object.</exception>
    public static string Format(JsonElement value, IReadOnlyList<(string Name, ParameterStyle Style, bool Explode)> styles)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"A form is an object of fields, and this value is {value.ValueKind}.", nameof(value));
        }

        StringBuilder text = new();
        foreach (var member in value.EnumerateObject())
        {
            foreach (var piece in Format(member, styles))
            {
                text.Append(text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(piece.Key)).Append('=').Append(piece.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Without a style an object is JSON, and each item of a list is a separate field, also if the items are JSON.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Format(
        JsonProperty member, IReadOnlyList<(string Name, ParameterStyle Style, bool Explode)> styles)
    {
        var otherwise = member.Value.ValueKind == JsonValueKind.Object ? ParameterStyle.Json : ParameterStyle.Form;
        (var name, var style, var explode) = styles.FirstOrDefault(style => style.Name == member.Name);
        ParameterPieces pieces = name is null
            ? new(otherwise, explode: true, Uri.EscapeDataString)
            : new(style, explode, Uri.EscapeDataString);
        return name is not null && style == ParameterStyle.Json && explode && member.Value.ValueKind == JsonValueKind.Array
            ? member.Value.EnumerateArray().Select(item => new KeyValuePair<string, string>(member.Name, Uri.EscapeDataString(item.GetRawText())))
            : pieces.Expand(member.Name, member.Value);
    }
}
