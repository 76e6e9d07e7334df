using Gameball.Generator.Nodes;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>
/// A selected node with its path from the root. The node alone is not enough: a YAML alias uses one node in several
/// places, and an overlay may select only one of them.
/// </summary>
/// <param name="parent">The match of the collection around it; <see langword="null"/> for the root.</param>
/// <param name="index">Its index in that collection's members or items.</param>
internal sealed class NodeMatch(Node node, NodeMatch? parent, int index)
{
    public Node Node { get; } = node;

    public NodeMatch? Parent { get; } = parent;

    public int Index { get; } = index;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public int ChildCount => Node.Members.Count + Node.Items.Count;

    public NodeMatch Child(int index) =>
        new(Node.Kind == NodeKind.Mapping ? Node.Members[index].Value : Node.Items[index], this, index);
}
