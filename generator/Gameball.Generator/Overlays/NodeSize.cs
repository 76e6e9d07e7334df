using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Overlays;

/// <summary>The number of values and levels in a node; each use of an alias counts.</summary>
internal readonly record struct NodeSize(int Values, int Levels)
{
    public static NodeSize Measure(Node node)
    {
        var size = new NodeSize(1, 0);
        foreach (var child in ChildrenOf(node))
        {
            var inner = Measure(child);
            size = new(size.Values + inner.Values, Math.Max(size.Levels, inner.Levels + 1));
        }

        return size;
    }

    private static IEnumerable<Node> ChildrenOf(Node node)
    {
        foreach (var member in node.Members)
        {
            yield return member.Value;
        }

        foreach (var item in node.Items)
        {
            yield return item;
        }
    }
}
