using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Helpers to read nodes and to rebuild them. Unchanged nodes are shared, because most of a document stays as it is.</summary>
internal static class NodeTools
{
    public const string Reference = "$ref";

    public static Node Text(string text, Place place) => Node.Scalar(NodeKind.Text, text, place);

    public static Node Boolean(bool value, Place place) => Node.Scalar(NodeKind.Boolean, value ? "true" : "false", place);

    /// <summary>Returns the text of a scalar member; empty without one.</summary>
    public static string TextOf(this Node node, string name) =>
        node[name] is { Kind: not (NodeKind.Mapping or NodeKind.Sequence or NodeKind.Null) } value ? value.Written : "";

    // Tools put booleans in quotes.
    public static bool IsSet(this Node node, string name) => node.TextOf(name) is "true" or "True" or "TRUE";

    public static string? ReferenceOf(Node node) => node[Reference] is { Kind: NodeKind.Text, Text.Length: > 0 } stated ? stated.Text : null;

    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Returns the texts of a list; a single text is read as a list of one.</summary>
    public static IEnumerable<Node> Texts(Node? list) =>
        (list is { Kind: NodeKind.Text } ? [list] : list?.Items ?? []).Where(item => item.Kind == NodeKind.Text && item.Text.Trim().Length > 0);

    /// <summary>Returns the mapping with each member changed; the same node if none is.</summary>
    public static Node Members(Node mapping, Func<Member, Member> change)
    {
        Member[]? changed = null;
        for (var i = 0; i < mapping.Members.Count; i++)
        {
            var member = mapping.Members[i];
            var now = change(member);
            if (!ReferenceEquals(now, member))
            {
                changed ??= [.. mapping.Members];
                changed[i] = now;
            }
        }

        return changed is null ? mapping : Node.Mapping(changed, mapping.Place);
    }

    /// <summary>Returns the mapping with each value changed; the node itself for other kinds. Extensions stay.</summary>
    public static Node Values(Node mapping, Func<Node, Node> change) =>
        Members(mapping, member => IsExtension(member.Name) ? member : With(member, change(member.Value)));

    public static Node Items(Node sequence, Func<Node, Node> change)
    {
        var items = sequence.Items.Select(change).ToArray();
        return items.SequenceEqual(sequence.Items) ? sequence : Node.Sequence(items, sequence.Place);
    }

    public static Member With(Member member, Node value) => ReferenceEquals(value, member.Value) ? member : member with { Value = value };

    /// <summary>Returns the pointer for segments: <c>/paths/~1orders</c>.</summary>
    public static string Pointer(IEnumerable<string> segments) =>
        string.Concat(segments.Select(segment => "/" + Uri.EscapeDataString(segment.Replace("~", "~0").Replace("/", "~1"))));
}
