using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Compares the shape of two schemas. Descriptions, examples and the order of members make no difference.</summary>
internal sealed class SchemaEquality
{
    private static readonly HashSet<string> s_prose =
        ["title", "description", "summary", "example", "examples", "externalDocs", "deprecated", "xml", "$comment"];

    // Below these keywords the names of members are names of properties, so a property named 'description' counts.
    private static readonly HashSet<string> s_named = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];

    private static readonly HashSet<string> s_unordered = ["required", "enum", "type"];

    private readonly Func<Node, Node, bool>? _areSameReferences;

    private SchemaEquality(Func<Node, Node, bool>? areSameReferences) => _areSameReferences = areSameReferences;

    /// <param name="areSameReferences">Compares two mappings with references; without it their texts are compared.</param>
    public static bool AreSame(Node left, Node right, Func<Node, Node, bool>? areSameReferences = null) =>
        new SchemaEquality(areSameReferences).AreSame(left, right, isSchema: true);

    private bool AreSame(Node left, Node right, bool isSchema)
    {
        if (ReferenceEquals(left, right) && _areSameReferences is null)
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

    private bool HaveSameMembers(Node left, Node right, bool isSchema)
    {
        var refers = _areSameReferences is not null && IsReference(left) && IsReference(right);
        var ours = Significant(left, isSchema, refers).ToList();
        var theirs = Significant(right, isSchema, refers).ToDictionary(member => member.Name, member => member.Value);
        return ours.Count == theirs.Count
            && ours.All(member => theirs.TryGetValue(member.Name, out var other) && AreSameMember(member, other, isSchema))
            && (!refers || _areSameReferences!(left, right));
    }

    private bool AreSameMember(Member member, Node other, bool isSchema)
    {
        if (isSchema && s_unordered.Contains(member.Name) && member.Value.Items.Count > 0)
        {
            return Texts(member.Value).SetEquals(Texts(other)) && member.Value.Items.Count == other.Items.Count;
        }

        return AreSame(member.Value, other, isSchema: !(isSchema && s_named.Contains(member.Name)));
    }

    private static IEnumerable<Member> Significant(Node mapping, bool isSchema, bool refers) => mapping.Members
        .Where(member => !(isSchema && s_prose.Contains(member.Name)) && !(refers && member.Name == ReferenceResolver.Keyword));

    private static bool IsReference(Node mapping) => mapping[ReferenceResolver.Keyword] is { Kind: NodeKind.Text };

    private static HashSet<(NodeKind, string)> Texts(Node sequence) => [.. sequence.Items.Select(item => (item.Kind, item.Text))];
}
