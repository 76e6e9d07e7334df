using System.Collections.Generic;
using System.Linq;

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

/// <summary>A function whose result is true or false.</summary>
internal sealed record Holds(FunctionCall Call) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) =>
        Call.Function.IsTrue!(Call.Arguments, current, selection);
}

internal sealed record Comparison(Operand Left, string Operator, Operand Right) : FilterExpression
{
    public override bool IsTrue(NodeMatch current, Selection selection) => NodeComparison.IsTrue(
        Left.ValueIn(current, selection), Operator, Right.ValueIn(current, selection), selection.Budget);
}
