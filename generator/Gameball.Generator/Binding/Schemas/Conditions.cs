using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// What a schema says of some of its values: in <c>then</c>, <c>else</c> and <c>dependentSchemas</c>. Such a property may be there, and
/// nothing that is said of it there narrows what is said of it elsewhere.
/// </summary>
internal static class Conditions
{
    private static readonly string[] s_keywords = ["then", "else"];

    public static IEnumerable<Cursor> Of(Cursor schema) =>
        s_keywords.Select(keyword => schema[keyword])
            .Concat(schema["dependentSchemas"] is { } named ? named.Node.Members.Select(named.Of) : [])
            .OfType<Cursor>()
            .Where(condition => condition.IsMapping);

    /// <summary>Whether the schema brings properties in this way. References are not followed, for they may lead back to it.</summary>
    public static bool HaveProperties(Cursor schema) => Of(schema).Any(condition => condition["properties"] is { Node.Members.Count: > 0 });

    /// <summary>One schema or the other.</summary>
    public static Cursor Either(Cursor one, Cursor other)
    {
        if (one.Document != other.Document)
        {
            return new Cursor(Node.Mapping([], one.Place), one.Document);
        }

        var branches = Node.Sequence([.. one.IsEither ? one["anyOf"]!.Node.Items : [one.Node], other.Node], one.Place);
        return new Cursor(Node.Mapping([new Member("anyOf", one.Place, branches)], one.Place), one.Document, isEither: true);
    }
}
