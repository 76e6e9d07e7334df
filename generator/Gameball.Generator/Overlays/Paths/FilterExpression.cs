using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>The condition of a filter (<c>?@.in == 'query'</c>).</summary>
internal abstract record FilterExpression
{
    public abstract bool IsTrue(NodeMatch current, Selection selection);
}

internal sealed record AnyOf(IReadOnlyList<FilterExpression> Conditions) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) =>
        Conditions.Any(condition => condition.IsTrue(current, selection));
}

internal sealed record AllOf(IReadOnlyList<FilterExpression> Conditions) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) =>
        Conditions.All(condition => condition.IsTrue(current, selection));
}

internal sealed record Not(FilterExpression Condition) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) => !Condition.IsTrue(current, selection);
}

internal sealed record Exists(FilterQuery Query) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) => Query.HasAny(current, selection);
}

internal sealed record Comparison(Operand Left, string Operator, Operand Right) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) => NodeComparison.IsTrue(
        Left.ValueIn(current, selection), Operator, Right.ValueIn(current, selection), selection.Budget);
}

/// <summary>A side of a comparison: a literal, or a query that selects one node at most.</summary>
internal sealed record Operand(Node? Literal, FilterQuery? Query)
{
    /// <returns><see langword="null"/> where the query selects nothing.</returns>
    public Node? ValueIn(NodeMatch current, Selection selection) => Query is null ? Literal : Query.ValueIn(current, selection);
}

/// <param name="IsRelative">Whether it starts at the node in question (<c>@</c>) rather than at the root (<c>$</c>).</param>
internal sealed record FilterQuery(bool IsRelative, JsonPath Path)
{
    public bool HasAny(NodeMatch current, Selection selection) => Path.IsSingular
        ? ValueIn(current, selection) is not null
        : Path.Select(Start(current, selection), selection).Count > 0;

    /// <summary>The value of a singular query.</summary>
    public Node? ValueIn(NodeMatch current, Selection selection) => Path.ValueIn(Start(current, selection).Node, selection.Budget);

    private NodeMatch Start(NodeMatch current, Selection selection) => IsRelative ? current : selection.Root;
}
