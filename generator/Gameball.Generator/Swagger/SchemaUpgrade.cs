using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Converts schemas: references, files, null and discriminators.</summary>
/// <param name="discriminators">The values of discriminators that the document states.</param>
internal sealed class SchemaUpgrade(PointerUpgrade pointers, DiscriminatorValues discriminators)
{
    // Newer keywords are not in Swagger 2.0, but published documents have them.
    private static readonly HashSet<string> s_named = ["properties", "patternProperties", "definitions", "$defs", "dependentSchemas"];
    private static readonly HashSet<string> s_schemas =
        ["items", "additionalProperties", "not", "allOf", "oneOf", "anyOf", "prefixItems", "contains", "propertyNames", "if", "then", "else"];

    private static readonly string[] s_nullable = ["x-nullable", "x-isnullable", "x-is-nullable"];

    /// <summary>Returns the schema with the null that its owner states: NSwag writes it beside the schema of a response.</summary>
    public static Node WithNullOf(Node owner, Node schema) => Nullable(owner) is { } stated && schema.Kind == NodeKind.Mapping
        ? new MappingWriter(schema.Place).AddAll(schema.Members).Add(s_nullable[0], stated).ToNode()
        : schema;

    /// <summary>Returns the converted schema; the same node if nothing of it changes.</summary>
    public Node Convert(Node schema)
    {
        if (schema.Kind == NodeKind.Sequence)
        {
            return NodeTools.Items(schema, Convert);
        }

        if (schema.Kind != NodeKind.Mapping)
        {
            return schema;
        }

        var converted = NodeTools.Members(schema, member => Convert(schema, member));
        return Nullable(schema) is { } place ? AsNullable(converted, place)
            : schema.TextOf("type") == "file" ? AsFile(converted)
            : converted;
    }

    private Member Convert(Node schema, Member member) => member.Name switch
    {
        // Most members are scalars: a look-up for each would take as long as all else.
        not ("$ref" or "discriminator") when member.Value.Kind is not (NodeKind.Mapping or NodeKind.Sequence) => member,
        _ when s_named.Contains(member.Name) => NodeTools.With(member, NamedSchemas(member.Value)),
        _ when s_schemas.Contains(member.Name) => NodeTools.With(member, Convert(member.Value)),
        "discriminator" when member.Value.Kind == NodeKind.Text => member with { Value = Discriminator(schema, member.Value) },
        _ => pointers.Convert(member),
    };

    // Below these keywords, the names of members are names of properties, and a property may have the name 'x-id'.
    private Node NamedSchemas(Node schemas) => NodeTools.Members(schemas, member => NodeTools.With(member, Convert(member.Value)));

    private Node Discriminator(Node schema, Node property)
    {
        var mapping = new MappingWriter(property.Place);
        foreach (var (component, _, value) in discriminators.Of(schema))
        {
            mapping.Add(value.Text, value.Place, NodeTools.Text("#" + NodeTools.Pointer(["components", "schemas", component]), value.Place));
        }

        return new MappingWriter(property.Place).Add("propertyName", property).Add("mapping", mapping).ToNode();
    }

    private static Node? Nullable(Node schema)
    {
        for (var i = 0; i < schema.Members.Count; i++)
        {
            var (name, _, value) = schema.Members[i];
            if (NodeTools.IsExtension(name) && s_nullable.Contains(name) && schema.IsSet(name) && schema["nullable"] is null)
            {
                return value;
            }
        }

        return null;
    }

    private static Node AsNullable(Node schema, Node stated)
    {
        var isFile = schema.TextOf("type") == "file";
        return new MappingWriter(schema.Place)
            .AddAll((isFile ? AsFile(schema) : schema).Members)
            .Add("nullable", NodeTools.Boolean(true, stated.Place))
            .ToNode();
    }

    private static Node AsFile(Node schema)
    {
        var type = schema["type"]!;
        return new MappingWriter(schema.Place)
            .Add("type", NodeTools.Text("string", type.Place))
            .Add("format", NodeTools.Text("binary", type.Place))
            .AddAll(schema.Members)
            .ToNode();
    }
}
