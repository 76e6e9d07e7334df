using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.Conformance.Mock;

/// <summary>Removes constraints from all schemas that a made-up value cannot meet.</summary>
internal static class SchemaSimplifier
{
    private static readonly string[] s_bounds =
    [
        "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
        "uniqueItems", "minProperties", "maxProperties", "propertyNames", "contains", "minContains", "maxContains", "not",
    ];

    /// <summary>The formats that become types, or that both sides write alike.</summary>
    private static readonly HashSet<string> s_keptFormats =
    [
        "date", "date-time", "uuid", "byte", "binary", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
        "float", "double", "decimal",
    ];

    private static readonly string[] s_schemaMaps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];

    private static readonly string[] s_schemas =
    [
        "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "additionalItems", "if", "then", "else", "contentSchema",
    ];

    private static readonly string[] s_schemaLists = ["allOf", "oneOf", "anyOf", "prefixItems"];

    /// <summary>The members whose own members have names of the document's choosing.</summary>
    private static readonly HashSet<string> s_named =
    [
        "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "paths", "content", "encoding",
    ];

    public static void Simplify(JsonObject document) => Visit(document, isNamed: false);

    private static void Visit(JsonNode? node, bool isNamed)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Visit(item, isNamed: false);
                }

                break;
            case JsonObject map:
                foreach (var (name, value) in map)
                {
                    VisitMember(name, value, isNamed);
                }

                break;
        }
    }

    private static void VisitMember(string name, JsonNode? value, bool isNamed)
    {
        var isSchema = !isNamed && name is "schema" or "itemSchema";
        var isSchemaMap = !isNamed && name == "schemas";
        if (isSchema)
        {
            SimplifySchema(value);
        }
        else if (isSchemaMap && value is JsonObject schemas)
        {
            foreach (var (_, schema) in schemas)
            {
                SimplifySchema(schema);
            }
        }
        else if (isNamed || name is not ("example" or "examples"))
        {
            Visit(value, !isNamed && s_named.Contains(name));
        }
    }

    private static void SimplifySchema(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return;
        }

        foreach (var bound in s_bounds)
        {
            schema.Remove(bound);
        }

        if (schema["format"]?.ToString() is { } format && !s_keptFormats.Contains(format) && !IsNumeric(schema["type"]))
        {
            schema.Remove("format");
        }

        // Beside another schema, nullable alone means null but allows any value: the mock server would make up any value.
        if (schema is { Count: 1 } && schema["nullable"] is JsonValue && schema.Parent is JsonArray)
        {
            schema["enum"] = new JsonArray((JsonNode?)null);
        }

        foreach (var inner in Inner(schema).ToList())
        {
            SimplifySchema(inner);
        }
    }

    private static IEnumerable<JsonNode?> Inner(JsonObject schema) =>
    [
        .. s_schemaMaps.SelectMany(name => (schema[name] as JsonObject ?? []).Select(member => member.Value)),
        .. s_schemas.Select(name => schema[name]),
        .. s_schemas.Concat(s_schemaLists).SelectMany(name => schema[name] as JsonArray ?? []),
    ];

    private static bool IsNumeric(JsonNode? type) => type switch
    {
        JsonArray types => types.Any(IsNumeric),
        { } name => name.ToString() is "integer" or "number",
        null => false,
    };
}
