using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>The declaration of a property.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Schema">Its schema: of several declarations in an <c>allOf</c>, the most specific one, or the last one of equals.</param>
/// <param name="Owner">The schema that declares it.</param>
/// <param name="Other">Another declaration whose type contradicts this one.</param>
internal sealed record PropertySource(Member Member, SpecNode Schema, SpecNode Owner, SpecNode? Other = null)
{
    /// <summary>Merges an earlier declaration of the same property.</summary>
    public PropertySource Narrow(PropertySource earlier, SchemaMerger merger)
    {
        var schema = merger.Narrow(earlier.Schema, Schema);
        var other = schema.Node == earlier.Schema.Node ? Schema : earlier.Schema;
        var isMerged = schema.Node != earlier.Schema.Node && schema.Node != Schema.Node;
        return new(
            schema.Node == earlier.Schema.Node ? earlier.Member : Member,
            schema,
            schema.Node == earlier.Schema.Node ? earlier.Owner : Owner,
            !isMerged && Excludes(schema, other) ? other : earlier.Other);
    }

    /// <summary>Merges a declaration of the same property under another condition.</summary>
    public PropertySource Or(PropertySource earlier) =>
        earlier.Schema.Document == Schema.Document && SchemaEquality.AreSame(earlier.Schema.Node, Schema.Node)
            ? earlier
            : this with { Schema = Conditions.Either(earlier.Schema, Schema) };

    private static bool Excludes(SpecNode one, SpecNode other)
    {
        var types = SchemaTypes.Read(one["type"]).Select(Family).ToList();
        var others = SchemaTypes.Read(other["type"]).Select(Family).ToList();
        return types.Count > 0 && others.Count > 0 && !types.Intersect(others).Any();
    }

    private static string Family(string type) => type == "integer" ? "number" : type;
}
