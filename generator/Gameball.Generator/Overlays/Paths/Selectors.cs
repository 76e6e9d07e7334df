using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Selects children of a node: the content of brackets, or the name after a dot.</summary>
internal abstract record Selector
{
    /// <summary>Whether it selects at most one child, so that a filter may compare it.</summary>
    public virtual bool IsSingular => false;

    /// <summary>The cost of applying it to a node.</summary>
    public virtual int Cost => 1;

    /// <summary>Returns the child that a singular selector selects; <see langword="null"/> without one.</summary>
    public virtual Node? ChildOf(Node parent) => null;

    public abstract void Select(NodeMatch parent, Selection selection, List<NodeMatch> into);
}

internal sealed record NameSelector(string Name) : Selector
{
    public override bool IsSingular => true;

    // A long name takes time to look up.
    public override int Cost { get; } = SelectionBudget.CostOf(Name);

    public override Node? ChildOf(Node parent) => parent[Name];

    public override void Select(NodeMatch parent, Selection selection, List<NodeMatch> into)
    {
        // The node's own look-up quickly finds that the member is missing, which is the usual case under '..'.
        var members = parent.Node.Members;
        if (ChildOf(parent.Node) is null)
        {
            return;
        }

        var index = 0;
        while (!string.Equals(members[index].Name, Name, StringComparison.Ordinal))
        {
            index++;
        }

        selection.Budget.Spend(index);
        into.Add(parent.Child(index));
    }
}

internal sealed record WildcardSelector : Selector
{
    public override void Select(NodeMatch parent, Selection selection, List<NodeMatch> into)
    {
        for (var index = 0; index < parent.ChildCount; index++)
        {
            selection.Budget.Spend();
            into.Add(parent.Child(index));
        }
    }
}

/// <param name="Index">The zero-based index; a negative one counts from the end.</param>
internal sealed record IndexSelector(long Index) : Selector
{
    public override bool IsSingular => true;

    public override Node? ChildOf(Node parent) => Normal(parent) is >= 0 and var index ? parent.Items[index] : null;

    public override void Select(NodeMatch parent, Selection selection, List<NodeMatch> into)
    {
        if (Normal(parent.Node) is >= 0 and var index)
        {
            into.Add(parent.Child(index));
        }
    }

    // The index from the start; negative when the item does not exist.
    private int Normal(Node parent)
    {
        var index = Index < 0 ? parent.Items.Count + Index : Index;
        return index < parent.Items.Count ? (int)Math.Max(index, -1) : -1;
    }
}

internal sealed record SliceSelector(long? Start, long? End, long Step) : Selector
{
    // RFC 9535, 2.3.4.2.2; in long, where no bound of a path overflows.
    public override void Select(NodeMatch parent, Selection selection, List<NodeMatch> into)
    {
        long count = parent.Node.Items.Count;
        var start = Normal(Start ?? (Step > 0 ? 0 : count - 1), count);
        var end = Normal(End ?? (Step > 0 ? count : -count - 1), count);
        var (lowest, highest) = Step > 0 ? (0L, count) : (-1L, count - 1);
        start = Math.Min(Math.Max(start, lowest), highest);
        end = Math.Min(Math.Max(end, lowest), highest);
        for (var index = start; Step > 0 ? index < end : Step < 0 && index > end; index += Step)
        {
            selection.Budget.Spend();
            into.Add(parent.Child((int)index));
        }
    }

    private static long Normal(long bound, long count) => bound < 0 ? count + bound : bound;
}

internal sealed record FilterSelector(FilterExpression Condition) : Selector
{
    public override void Select(NodeMatch parent, Selection selection, List<NodeMatch> into)
    {
        for (var index = 0; index < parent.ChildCount; index++)
        {
            selection.Budget.Spend();
            var child = parent.Child(index);
            if (Condition.IsTrue(child, selection))
            {
                into.Add(child);
            }
        }
    }
}
