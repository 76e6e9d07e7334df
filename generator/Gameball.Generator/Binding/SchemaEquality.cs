using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Whether two schemas have the same shape. Prose, examples and the order of members make no difference.</summary>
internal static class SchemaEquality
{
    private static readonly HashSet<string> s_prose =
        ["title", "description", "summary", "example", "examples", "externalDocs", "deprecated", "xml", "$comment"];

    // Below these a member's name is a property's name, so a property called 'description' counts.
    private static readonly HashSet<string> s_named = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];

    private static readonly HashSet<string> s_unordered = ["required", "enum", "type"];

    public static bool AreSame(Node left, Node right) => AreSame(left, right, isSchema: true);

    private static bool AreSame(Node left, Node right, bool isSchema)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            NodeKind.Mapping => HaveSameMembers(left, right, isSchema),
            NodeKind.Sequence => left.Items.Count == right.Items.Count
                && left.Items.Zip(right.Items, (one, other) => AreSame(one, other, isSchema: true)).All(same => same),
            NodeKind.Null => true,
            NodeKind.Boolean => string.Equals(left.Text, right.Text, StringComparison.OrdinalIgnoreCase),
            _ => left.Text == right.Text,
        };
    }

    private static bool HaveSameMembers(Node left, Node right, bool isSchema)
    {
        var ours = Telling(left, isSchema).ToList();
        var theirs = Telling(right, isSchema).ToDictionary(member => member.Name, member => member.Value);
        return ours.Count == theirs.Count
            && ours.All(member => theirs.TryGetValue(member.Name, out var other) && AreSameMember(member, other, isSchema));
    }

    private static bool AreSameMember(Member member, Node other, bool isSchema)
    {
        if (isSchema && s_unordered.Contains(member.Name) && member.Value.Items.Count > 0)
        {
            return Texts(member.Value).SetEquals(Texts(other)) && member.Value.Items.Count == other.Items.Count;
        }

        return AreSame(member.Value, other, isSchema: !(isSchema && s_named.Contains(member.Name)));
    }

    private static IEnumerable<Member> Telling(Node mapping, bool isSchema) =>
        isSchema ? mapping.Members.Where(member => !s_prose.Contains(member.Name)) : mapping.Members;

    private static HashSet<(NodeKind, string)> Texts(Node sequence) => [.. sequence.Items.Select(item => (item.Kind, item.Text))];
}
