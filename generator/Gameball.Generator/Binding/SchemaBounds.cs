using System;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>The least and the most that a schema allows: of a number, or of the length of a text or a list.</summary>
internal static class SchemaBounds
{
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";

    // Tools that count in doubles round the bounds of 64 bits up to this.
    private const decimal RoundedInt64 = 9_223_372_036_854_776_000;

    /// <param name="view">The schema.</param>
    /// <param name="keyword">Such as <c>minimum</c> or <c>maxLength</c>.</param>
    /// <returns>The bound, and whether it is itself not allowed.</returns>
    public static (Node? Bound, bool IsExclusive) Of(SchemaView view, string keyword)
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
            ? (value.Node, exclusive is not null && view.Says(exclusive))
            : (null, false);
    }

    /// <summary>Whether a schema of whole numbers says that some of its values do not fit into 64 bits with a sign.</summary>
    public static bool ExceedInt64(SchemaView view) => EnumEntry.Of(view)
        .Select(entry => entry.Value)
        .Concat(new[] { Of(view, Minimum).Bound, Of(view, Maximum).Bound }.OfType<Node>())
        .Any(value => value.Kind == NodeKind.Number
            && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) > RoundedInt64);
}
