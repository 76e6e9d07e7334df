using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Recognizes the many ways in which documents list null among other schemas.</summary>
internal sealed class NullSchemas(SchemaFlattener flattener)
{
    // OpenAPI 3.0 has no type null: generators of documents write a schema with only 'nullable'.
    private static readonly HashSet<string> s_besideNull =
        ["nullable", "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "$ref", "allOf"];

    /// <summary>Whether null is the only value.</summary>
    public bool IsNull(SpecNode schema)
    {
        if (!schema.IsMapping)
        {
            return schema.Node.Kind == NodeKind.Null;
        }

        var view = flattener.View(schema);
        return SchemaTypes.Read(view["type"]) is { Count: 1 } types && types[0] == "null"
            || view["enum"] is { Node.Items: { Count: > 0 } values } && values.All(value => IsNull(value, view))
            || (view["const"] is { } constant && IsNull(constant.Node, view))
            || (view.IsSet("nullable") && view.HasOnly(IsProse));
    }

    /// <summary>Whether null is a value of any of the schemas, even in a nested choice.</summary>
    public bool AnyAllowsNull(IEnumerable<SpecNode> schemas)
    {
        // Each schema is checked once, because choices that refer to each other lead to the same schemas repeatedly.
        var seen = new HashSet<Node>();
        return schemas.Any(schema => IsNull(schema) || AllowsNull(schema, seen));
    }

    public static bool AllowsNull(SchemaView view) =>
        view.IsSet("nullable") || SchemaTypes.Read(view["type"]).Contains("null")
        || (view["enum"] is { } values && values.Items.Any(value => IsNull(value.Node, view)));

    private static bool IsNull(Node value, SchemaView view) => EnumEntry.ValueOf(value, view).Kind == NodeKind.Null;

    private bool AllowsNull(SpecNode schema, HashSet<Node> seen) =>
        schema.IsMapping && seen.Add(schema.Node) && seen.Count <= SchemaFlattener.MaxDepth
        && flattener.View(schema) is var view
        && (AllowsNull(view)
            || view.Choices().Any(choice => choice.Branches.Items.Any(branch => IsNull(branch) || AllowsNull(branch, seen))));

    /// <summary>Returns the schemas without those that only add null.</summary>
    public IEnumerable<SpecNode> Without(IEnumerable<SpecNode> schemas)
    {
        var others = schemas.Where(schema => !IsNull(schema)).ToList();
        return others.Where(schema => !IsNullOf(schema, others));
    }

    // OpenAPI 3.0 allows nothing beside a reference, so documents write 'this object or null' as a choice with an object that has no
    // keywords but 'nullable'.
    private bool IsNullOf(SpecNode schema, List<SpecNode> others) =>
        schema.IsMapping
        && flattener.View(schema) is var view
        && IsBare(view)
        && AllowsNull(view)
        && TypeOf(view) is "object" or "array"
        && others.Count > 1
        && others.All(other => other.Node == schema.Node
            || (other.IsMapping && flattener.View(other) is var stated && !IsBare(stated)
                && TypeOf(stated) == TypeOf(view)));

    private static string TypeOf(SchemaView view)
    {
        var stated = SchemaTypes.Read(view["type"]).Where(type => type != "null").ToList();
        return (stated.Count > 0 ? stated : SchemaTypes.Infer(view)) is { Count: 1 } one ? one[0] : "";
    }

    // Whether it has only a type, perhaps with empty keywords that a tool adds.
    private static bool IsBare(SchemaView view) => view.HasOnly(member => IsProse(member)
        || member.Name is "type" || member is { Name: "properties", Value.Members.Count: 0 }
        || member is { Name: "additionalProperties", Value.Kind: NodeKind.Boolean });

    private static bool IsProse(Member member) =>
        s_besideNull.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal)
        || member is { Name: "not", Value: { Kind: NodeKind.Mapping, Members.Count: 0 } };
}
