using System;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Reads the minimum and maximum that a schema allows: of a number, or of the length of a string or a list.</summary>
internal static class SchemaBounds
{
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";

    // Tools that use doubles write the bounds of 64 bits as this number.
    private const decimal RoundedInt64 = 9_223_372_036_854_776_000;

    /// <summary>Returns the kind itself, or the next larger one for the numbers that the schema explicitly allows.</summary>
    public static TypeKind Widen(TypeKind kind, SchemaView view) => kind switch
    {
        TypeKind.Int32 when Exceeds(view, int.MaxValue) => Widen(TypeKind.Int64, view),
        TypeKind.Int64 when Exceeds(view, long.MaxValue) => Widen(TypeKind.Decimal, view),
        TypeKind.Decimal when Exceeds(view, decimal.MaxValue) =>
            SchemaTypes.Read(view["type"]).Contains("integer") ? TypeKind.Scalar : TypeKind.Double,
        _ => kind,
    };

    /// <param name="view">The schema.</param>
    /// <param name="keyword">The keyword, such as <c>minimum</c> or <c>maxLength</c>.</param>
    /// <returns>The bound, and whether it is exclusive.</returns>
    public static (Node? Bound, bool IsExclusive) Read(SchemaView view, string keyword)
    {
        // OpenAPI 3.0 writes 'minimum: 0, exclusiveMinimum: true', 3.1 'exclusiveMinimum: 0'.
        var exclusive = keyword switch
        {
            Minimum => "exclusiveMinimum",
            Maximum => "exclusiveMaximum",
            _ => null,
        };
        if (exclusive is not null && view[exclusive] is { Node.Kind: NodeKind.Number } bound)
        {
            return (bound.Node, true);
        }

        return view[keyword] is { Node.Kind: NodeKind.Number } value
            ? (value.Node, exclusive is not null && view.IsSet(exclusive))
            : (null, false);
    }

    // The minimum of a type is one further from zero than its maximum.
    private static bool Exceeds(SchemaView view, decimal most) =>
        Exceeds(Read(view, Maximum), most, 0) || Exceeds(Read(view, Minimum), most, 1)
        || EnumEntry.Read(view).Any(entry => entry.Value.Kind == NodeKind.Number && Exceeds(entry.Value, most, 0));

    private static bool Exceeds((Node? Bound, bool IsExclusive) bound, decimal most, int slack) =>
        bound.Bound is { } node && !IsRounded(node) && Exceeds(node, most, slack + (bound.IsExclusive ? 1 : 0));

    private static bool Exceeds(Node number, decimal most, int slack) => Parse(number) is { } value
        ? Math.Abs(value) - slack > most
        : double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var huge) && !double.IsInfinity(huge);

    private static bool IsRounded(Node number) => Parse(number) is { } value && Math.Abs(value) == RoundedInt64;

    private static decimal? Parse(Node number) =>
        decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
