using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>A side of a comparison, or an argument of a function.</summary>
internal abstract record Operand
{
    /// <summary>Whether it has at most one value, so that it can be compared.</summary>
    public abstract bool HasOneValue { get; }

    /// <returns>The value; <see langword="null"/> without one.</returns>
    public abstract Node? ValueIn(NodeMatch current, Selection selection);
}

internal sealed record Literal(Node Value) : Operand
{
    public override bool HasOneValue => true;

    public override Node? ValueIn(NodeMatch current, Selection selection) => Value;
}

/// <param name="IsRelative">Whether it starts at the current node (<c>@</c>) rather than at the root (<c>$</c>).</param>
internal sealed record FilterQuery(bool IsRelative, JsonPath Path) : Operand
{
    public override bool HasOneValue => Path.IsSingular;

    /// <summary>The value of a singular query.</summary>
    public override Node? ValueIn(NodeMatch current, Selection selection) =>
        Path.ValueIn(Start(current, selection).Node, selection.Budget);

    public bool HasAny(NodeMatch current, Selection selection) =>
        Path.IsSingular ? ValueIn(current, selection) is not null : NodesIn(current, selection).Count > 0;

    public IReadOnlyList<NodeMatch> NodesIn(NodeMatch current, Selection selection) => Path.Select(Start(current, selection), selection);

    private NodeMatch Start(NodeMatch current, Selection selection) => IsRelative ? current : selection.Root;
}

internal sealed record FunctionCall(PathFunction Function, IReadOnlyList<Operand> Arguments) : Operand
{
    public override bool HasOneValue => Function.ValueOf is not null;

    public override Node? ValueIn(NodeMatch current, Selection selection) => Function.ValueOf!(Arguments, current, selection);
}
