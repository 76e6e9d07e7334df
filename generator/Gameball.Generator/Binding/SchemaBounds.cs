using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>The least and the most that a schema allows: of a number, or of the length of a text or a list.</summary>
internal static class SchemaBounds
{
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";

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
}
