using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// The subschemas for only some of a schema's values: <c>then</c>, <c>else</c> and <c>dependentSchemas</c>. Their properties are optional,
/// and do not narrow the types that the properties have elsewhere.
/// </summary>
internal static class Conditions
{
    private static readonly string[] s_keywords = ["then", "else"];

    public static IEnumerable<SpecNode> Find(SpecNode schema) =>
        s_keywords.Select(keyword => schema[keyword])
            .Concat(schema["dependentSchemas"] is { } named ? named.Node.Members.Select(named.Child) : [])
            .OfType<SpecNode>()
            .Where(condition => condition.IsMapping);

    /// <summary>
    /// Whether such subschemas declare properties. References are not resolved, because they may lead back to the schema.
    /// </summary>
    public static bool HaveProperties(SpecNode schema) => Find(schema).Any(condition => condition["properties"] is { Node.Members.Count: > 0 });

    /// <summary>Returns a schema for values of one schema or the other.</summary>
    public static SpecNode Either(SpecNode one, SpecNode other)
    {
        if (one.Document != other.Document)
        {
            return new SpecNode(Node.Mapping([], one.Place), one.Document);
        }

        var branches = Node.Sequence([.. one.IsEither ? one["anyOf"]!.Node.Items : [one.Node], other.Node], one.Place);
        return new SpecNode(Node.Mapping([new Member("anyOf", one.Place, branches)], one.Place), one.Document, isEither: true);
    }
}
