using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Gameball.Generator.Nodes;

namespace Gameball.Conformance.Suites;

/// <summary>Compares the generator's nodes with JSON that another library has read.</summary>
internal static class Nodes
{
    public static Node FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Node.Mapping(
            [.. json.EnumerateObject().Select(member => new Member(member.Name, default, FromJson(member.Value)))], default),
        JsonValueKind.Array => Node.Sequence([.. json.EnumerateArray().Select(FromJson)], default),
        JsonValueKind.String => Node.Scalar(NodeKind.Text, json.GetString()!, default),
        JsonValueKind.Number => Node.Scalar(NodeKind.Number, json.GetRawText(), default),
        JsonValueKind.Null => Node.Scalar(NodeKind.Null, "", default),
        _ => Node.Scalar(NodeKind.Boolean, json.GetRawText(), default),
    };

    /// <summary>Whether both are equal; the members of a mapping in any order.</summary>
    public static bool AreEqual(Node one, Node other) => one.Kind == other.Kind && one.Kind switch
    {
        NodeKind.Mapping => one.Members.Count == other.Members.Count
            && one.Members.All(member => other[member.Name] is { } value && AreEqual(member.Value, value)),
        NodeKind.Sequence => AreEqual(one.Items, other.Items),
        NodeKind.Number => double.Parse(one.Text).Equals(double.Parse(other.Text)),
        _ => string.Equals(one.Text, other.Text, StringComparison.Ordinal),
    };

    public static bool AreEqual(IReadOnlyList<Node> some, IReadOnlyList<Node> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => AreEqual(pair.First, pair.Second));

    /// <summary>Returns a node as JSON, to print.</summary>
    public static string Print(Node node) => node.Kind switch
    {
        NodeKind.Mapping => "{" + string.Join(",", node.Members.Select(member => $"\"{member.Name}\":{Print(member.Value)}")) + "}",
        NodeKind.Sequence => Print(node.Items),
        NodeKind.Text => $"\"{node.Text}\"",
        NodeKind.Null => "null",
        _ => node.Text,
    };

    public static string Print(IEnumerable<Node> nodes) => "[" + string.Join(",", nodes.Select(Print)) + "]";
}
