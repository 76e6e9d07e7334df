using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>The values that a schema lists.</summary>
internal static class EnumValues
{
    /// <summary>What an open enum is made over; <see langword="null"/> when the schema becomes none.</summary>
    /// <remarks>Numbers with fractions and single booleans keep their plain type: names would say less than the values.</remarks>
    public static TypeKind? Underlying(SchemaView view, string type) => type switch
    {
        "string" when view.Has("enum") || view.Has("const") => TypeKind.String,
        "integer" when view.Has("enum") => ScalarTypes.Of(type, view.TextOf("format")),
        _ => null,
    };

    /// <summary>Distinct values in the document's order, null left out; <see langword="null"/> when they are of several types.</summary>
    public static IReadOnlyList<string>? Of(SchemaView view, TypeKind underlying)
    {
        var values = (view["enum"]?.Items ?? [view["const"]!.Value]).Where(value => value.Node.Kind != NodeKind.Null).ToList();
        var texts = values.Select(value => TextOf(value.Node, underlying)).Distinct().ToList();
        return texts.Count == 0 || texts.Contains(null) ? null : texts.OfType<string>().ToList();
    }

    public static IEnumerable<EnumValueModel> Name(string enumName, IReadOnlyList<string> values)
    {
        var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.EnumMembers, enumName], "Value");
        return values.Select(value => new EnumValueModel(
            scope.Claim(Identifier.Pascal(value, value.Length == 0 ? "Empty" : "Value")), value, Documentation.None));
    }

    // 'type: string' turns an unquoted number or boolean into the text that stands there.
    private static string? TextOf(Node value, TypeKind underlying)
    {
        if (value.Kind is NodeKind.Mapping or NodeKind.Sequence)
        {
            return null;
        }

        if (underlying == TypeKind.String)
        {
            return value.Text;
        }

        return long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (underlying != TypeKind.Int32 || number is >= int.MinValue and <= int.MaxValue)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
    }
}
