using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A listed value as a string, and its kind.</summary>
internal sealed record ListedValue(EnumEntry Entry, string Text, TypeKind Kind);

/// <summary>Listed values and the underlying type of their enum.</summary>
internal sealed record ListedValues(TypeKind Underlying, IReadOnlyList<ListedValue> Values);

/// <summary>Binds listed values as an open enum: over their single type, or over any plain value if they have several types.</summary>
internal static class EnumValues
{
    /// <summary>
    /// The limit of named values. Each costs the compiler about a millisecond, and far more in a list of tens of thousands. Real lists
    /// (currencies, time zones, error codes) stay below.
    /// </summary>
    public const int MostNamed = 2_000;

    private const string DecimalFormat = "0.############################";

    /// <summary>Whether values of the type get names. For a single number and for booleans the values are clearer than names.</summary>
    public static bool AreNamed(SchemaView view, string type) => type switch
    {
        "string" or "" => view.Has("enum") || view.Has("const"),
        "integer" or "number" =>
            view.Has("enum") && ScalarTypes.Map(type, view.TextOf("format")) is not (TypeKind.Single or TypeKind.Double),
        _ => false,
    };

    /// <summary>Returns the underlying type and the distinct values of the enum; <see langword="null"/> if a value is not plain.</summary>
    /// <param name="type">The stated type; empty for no type or several types.</param>
    public static ListedValues? Create(IEnumerable<EnumEntry> entries, string type, string format)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = entries
            .Select(entry => Value(entry, KindOf(entry.Value, type)))
            .Where(value => seen.Add(value.Kind + " " + value.Text))
            .ToList();
        return values.Count == 0 || values.Any(value => value.Kind == TypeKind.Any) ? null : new(Common(values, type, format), values);
    }

    public static IEnumerable<EnumValueModel> Name(string enumName, IReadOnlyList<ListedValue> values)
    {
        var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.EnumMembers, enumName], "Value");
        var wanted = values.Select(value => new WantedName(
            Identifier.Pascal(value.Entry.Name.Length > 0 ? value.Entry.Name : value.Text, value.Text.Length == 0 ? "Empty" : "Value"),
            value.Text));
        var names = scope.ClaimAll(wanted.ToList());
        return values.Select((value, i) => new EnumValueModel(
            names[i],
            value.Text,
            value.Kind,
            Documentation.None with { Summary = value.Entry.Description.Trim() }));
    }

    private static ListedValue Value(EnumEntry entry, TypeKind kind) => new(entry, TextOf(entry.Value, kind), kind);

    private static TypeKind Common(List<ListedValue> values, string type, string format)
    {
        if (values.All(value => IsWhole(value.Kind)))
        {
            var stated = type is "integer" or "number" ? ScalarTypes.Map(type, format) : TypeKind.Int64;
            return stated == TypeKind.Int32 && values.Any(value => value.Kind == TypeKind.Int64) ? TypeKind.Int64 : stated;
        }

        var first = values[0].Kind;
        return first != TypeKind.Boolean && values.All(value => value.Kind == first) ? first
            : values.All(value => value.Kind == TypeKind.Decimal || IsWhole(value.Kind)) ? TypeKind.Decimal
            : TypeKind.Scalar;
    }

    private static bool IsWhole(TypeKind kind) => kind is TypeKind.Int32 or TypeKind.Int64;

    private static TypeKind KindOf(Node value, string type) => value.Kind switch
    {
        // 'type: string' turns an unquoted number or boolean into the string in the file, 'type: integer' turns quoted digits into a
        // number.
        NodeKind.Number or NodeKind.Boolean or NodeKind.Text when type == "string" => TypeKind.String,
        NodeKind.Number => NumberKind(value.Text),
        NodeKind.Text when type is "integer" or "number" && NumberKind(value.Text) is not TypeKind.Any and var number => number,
        NodeKind.Text => TypeKind.String,
        NodeKind.Boolean => TypeKind.Boolean,
        _ => TypeKind.Any,
    };

    private static TypeKind NumberKind(string text) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? TypeKind.Any
        : number != decimal.Truncate(number) || number is < long.MinValue or > long.MaxValue ? TypeKind.Decimal
        : number is < int.MinValue or > int.MaxValue ? TypeKind.Int64
        : TypeKind.Int32;

    private static string TextOf(Node value, TypeKind kind) => kind is TypeKind.String or TypeKind.Boolean or TypeKind.Any
        ? value.Text
        : decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(DecimalFormat, CultureInfo.InvariantCulture);
}
