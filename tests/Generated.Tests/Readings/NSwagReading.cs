using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NJsonSchema;
using NSwag;

namespace Gameball.Generated.Tests.Readings;

/// <summary>A document's surface as NSwag.Core and its YAML reader read it.</summary>
internal static class NSwagReading
{
    public static async Task ReadAsync(string yaml, Surface surface)
    {
        var document = await OpenApiYamlDocument.FromYamlAsync(yaml);
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item)
            {
                Operation($"{method.ToUpperInvariant()} {path}", operation, surface);
            }
        }
    }

    private static void Operation(string name, OpenApiOperation operation, Surface surface)
    {
        foreach (var parameter in operation.ActualParameters.Where(parameter => parameter.Kind != OpenApiParameterKind.Body))
        {
            surface.Add(
                name,
                $"{parameter.Kind.ToString().ToLowerInvariant()} {parameter.Name}",
                Word(parameter.ActualSchema.ActualTypeSchema),
                parameter.IsRequired);
        }

        if (operation.RequestBody is { } body)
        {
            Value(name, "body", body.Content["application/json"].Schema, body.IsRequired, surface, []);
        }

        var success = operation.ActualResponses.First(response => response.Key.StartsWith('2')).Value;
        if (success.Content.TryGetValue("application/json", out var content))
        {
            Value(name, "response", content.Schema, true, surface, []);
        }
    }

    private static void Value(
        string operation, string place, JsonSchema reference, bool required, Surface surface, HashSet<JsonSchema> open)
    {
        surface.Add(operation, place, Word(reference.ActualSchema), required);
        var schema = WithoutNull(reference.ActualSchema);
        if (!open.Add(schema))
        {
            return;
        }

        if (schema.Item is { } items)
        {
            Value(operation, place + "[]", items, true, surface, open);
        }
        else if (schema.Properties.Count > 0)
        {
            foreach (var (key, property) in schema.Properties)
            {
                Value(operation, $"{place}.{key}", property, schema.RequiredProperties.Contains(key), surface, open);
            }
        }
        else if (schema.AdditionalPropertiesSchema is { } values)
        {
            Value(operation, place + "{}", values, true, surface, open);
        }

        open.Remove(schema);
    }

    /// <summary>The X of <c>oneOf: [X, null]</c>; any other schema unchanged.</summary>
    private static JsonSchema WithoutNull(JsonSchema schema) =>
        schema.OneOf.Concat(schema.AnyOf).ToArray() is [_, _] pair && pair.Count(branch => branch.Type == JsonObjectType.Null) == 1
            ? pair.Single(branch => branch.Type != JsonObjectType.Null).ActualSchema
            : schema;

    private static string Word(JsonSchema whole)
    {
        var schema = WithoutNull(whole);
        var types = Types(schema.Type);
        var word = types switch
        {
            [] => Words.Any,
            ["object"] => schema.Properties.Count > 0 ? Words.Object : Words.Map,
            ["array"] => Words.List,
            [var type] when schema.Enumeration.Count > 0 => Words.Enum(type, schema.Enumeration.OfType<object>().Select(value => value.ToString()!)),
            [var type] => Words.Scalar(type, schema.Format),
            _ => Words.Mixed,
        };
        return Words.Nullable(word, schema != whole || schema.Type.HasFlag(JsonObjectType.Null));
    }

    private static string[] Types(JsonObjectType type) =>
    [
        .. new[]
        {
            JsonObjectType.Array, JsonObjectType.Boolean, JsonObjectType.Integer, JsonObjectType.Number, JsonObjectType.Object, JsonObjectType.String,
        }.Where(flag => type.HasFlag(flag)).Select(flag => flag.ToString().ToLowerInvariant()),
    ];
}
