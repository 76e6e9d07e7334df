using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Reading;

/// <summary>
/// Replaces a dynamic reference by a plain one where it has only one possible target: its anchor occurs once in the document, so no
/// outer schema can override it. The others stay, and the binder reports them.
/// </summary>
internal sealed class DynamicReferences
{
    private const string Dynamic = "$dynamicRef";
    private const string Recursive = "$recursiveRef";
    private const string Plain = "$ref";

    private static readonly string[] s_anchors = ["$anchor", "$dynamicAnchor"];

    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly List<string> _recursive = [];

    private DynamicReferences()
    {
    }

    /// <param name="text">The document's text, which is searched first because few documents have such references.</param>
    public static Node Resolve(Node root, string text)
    {
        if (text.IndexOf(Dynamic, StringComparison.Ordinal) < 0 && text.IndexOf(Recursive, StringComparison.Ordinal) < 0)
        {
            return root;
        }

        var references = new DynamicReferences();
        references.Find(root, "#");
        return references.Resolve(root);
    }

    private void Find(Node node, string pointer)
    {
        foreach (var keyword in s_anchors)
        {
            if (node[keyword] is { Kind: NodeKind.Text } anchor)
            {
                _anchors[anchor.Text] = (_anchors.TryGetValue(anchor.Text, out var count) ? count : 0) + 1;
            }
        }

        if (node["$recursiveAnchor"] is { Kind: NodeKind.Boolean, Text: "true" })
        {
            _recursive.Add(pointer);
        }

        foreach (var member in node.Members)
        {
            Find(member.Value, pointer + "/" + Uri.EscapeDataString(member.Name.Replace("~", "~0").Replace("/", "~1")));
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            Find(node.Items[i], pointer + "/" + Problems.Number.Format(i));
        }
    }

    private Node Resolve(Node node)
    {
        if (node.Kind == NodeKind.Sequence)
        {
            var items = node.Items.Select(Resolve).ToArray();
            return items.SequenceEqual(node.Items) ? node : Node.Sequence(items, node.Place);
        }

        if (node.Kind != NodeKind.Mapping)
        {
            return node;
        }

        var isPlain = node[Plain] is not null;
        var members = node.Members.Select(member => isPlain ? Inside(member) : RewriteMember(member) ?? Inside(member)).ToArray();
        return members.SequenceEqual(node.Members) ? node : Node.Mapping(members, node.Place);
    }

    private Member Inside(Member member) =>
        Resolve(member.Value) is var value && value == member.Value ? member : member with { Value = value };

    private Member? RewriteMember(Member member) => (member.Name, member.Value.Kind) switch
    {
        (Dynamic, NodeKind.Text) when IsOne(member.Value.Text) => member with { Name = Plain },
        (Recursive, NodeKind.Text) when member.Value.Text == "#" && _recursive.Count == 1 =>
            member with { Name = Plain, Value = Node.Scalar(NodeKind.Text, _recursive[0], member.Value.Place) },
        _ => null,
    };

    private bool IsOne(string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal)
        || (reference.StartsWith("#", StringComparison.Ordinal)
            && _anchors.TryGetValue(reference.Substring(1), out var count) && count == 1);
}
