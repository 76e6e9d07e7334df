using System;
using System.Collections.Generic;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Picks children of a node: what stands between a pair of brackets, or after a dot.</summary>
internal abstract record Selector
{
    /// <summary>Whether it picks one child at most, so that a filter may compare it.</summary>
    public virtual bool IsSingular => false;

    public abstract IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection);
}

internal sealed record NameSelector(string Name) : Selector
{
    public override bool IsSingular => true;

    public override IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection)
    {
        // The node's own look-up says in no time that there is none, which is the usual answer under '..'.
        var members = parent.Node.Members;
        if (parent.Node[Name] is null)
        {
            return [];
        }

        var index = 0;
        while (!string.Equals(members[index].Name, Name, StringComparison.Ordinal))
        {
            index++;
        }

        selection.Budget.Spend(index);
        return [parent.Child(index)];
    }
}

internal sealed record WildcardSelector : Selector
{
    public override IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection) => parent.Children();
}

/// <param name="Index">From the end when negative.</param>
internal sealed record IndexSelector(int Index) : Selector
{
    public override bool IsSingular => true;

    public override IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection)
    {
        var count = parent.Node.Items.Count;
        var index = Index < 0 ? count + Index : Index;
        return index >= 0 && index < count ? [parent.Child(index)] : [];
    }
}

internal sealed record SliceSelector(int? Start, int? End, int Step) : Selector
{
    // RFC 9535, 2.3.4.2.2; in long, where no bound of a path overflows.
    public override IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection)
    {
        long count = parent.Node.Items.Count;
        var start = Normal(Start ?? (Step > 0 ? 0 : count - 1), count);
        var end = Normal(End ?? (Step > 0 ? count : -count - 1), count);
        var (lowest, highest) = Step > 0 ? (0L, count) : (-1L, count - 1);
        start = Math.Min(Math.Max(start, lowest), highest);
        end = Math.Min(Math.Max(end, lowest), highest);
        for (var index = start; Step > 0 ? index < end : Step < 0 && index > end; index += Step)
        {
            yield return parent.Child((int)index);
        }
    }

    private static long Normal(long bound, long count) => bound < 0 ? count + bound : bound;
}

internal sealed record FilterSelector(FilterExpression Condition) : Selector
{
    public override IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection)
    {
        foreach (var child in parent.Children())
        {
            selection.Budget.Spend();
            if (Condition.IsTrue(child, selection))
            {
                yield return child;
            }
        }
    }
}
