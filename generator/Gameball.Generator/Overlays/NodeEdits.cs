using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;

namespace Gameball.Generator.Overlays;

/// <summary>The matches of a selection as a tree, so that one walk rebuilds the nodes above them and shares all other nodes.</summary>
internal sealed class NodeEdits
{
    private readonly Dictionary<int, NodeEdits> _children = [];
    private bool _isSelected;

    /// <param name="change">Returns the replacement of a match; <see langword="null"/> to remove it from its collection.</param>
    /// <returns>The new root; <see langword="null"/> when the root was removed.</returns>
    public static Node? Apply(Node root, IEnumerable<NodeMatch> matches, Func<Node, Node?> change)
    {
        var edits = new NodeEdits();
        foreach (var match in matches)
        {
            edits.Locate(match)._isSelected = true;
        }

        return edits.Apply(root, change);
    }

    private NodeEdits Locate(NodeMatch match)
    {
        if (match.Parent is null)
        {
            return this;
        }

        var parent = Locate(match.Parent);
        return parent._children.TryGetValue(match.Index, out var found) ? found : parent._children[match.Index] = new();
    }

    // Matches inside a match change first, so that they change the document's own values and not the values merged into it.
    private Node? Apply(Node node, Func<Node, Node?> change)
    {
        if (_children.Count > 0)
        {
            node = node.Kind == NodeKind.Mapping
                ? Node.Mapping(
                    Rebuild(node.Members, member => member.Value, (member, value) => member with { Value = value }, change), node.Place)
                : Node.Sequence(Rebuild(node.Items, item => item, (_, item) => item, change), node.Place);
        }

        return _isSelected ? change(node) : node;
    }

    private T[] Rebuild<T>(IReadOnlyList<T> children, Func<T, Node> valueOf, Func<T, Node, T> replace, Func<Node, Node?> change)
    {
        var result = new List<T>(children.Count);
        for (var index = 0; index < children.Count; index++)
        {
            if (!_children.TryGetValue(index, out var edits))
            {
                result.Add(children[index]);
            }
            else if (edits.Apply(valueOf(children[index]), change) is { } changed)
            {
                result.Add(replace(children[index], changed));
            }
        }

        return [.. result];
    }
}
