using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Shouldly;

namespace Gameball.Generated.Tests.Readings;

/// <summary>A document's surface as Microsoft.OpenApi and its YAML reader read it.</summary>
internal static class MicrosoftReading
{
    private static readonly OpenApiReaderSettings s_settings = Settings();

    public static void Read(string yaml, Surface surface)
    {
        var result = OpenApiDocument.Parse(yaml, "yaml", s_settings);
        result.Diagnostic!.Errors.ShouldBeEmpty();
        foreach (var (path, item) in result.Document!.Paths)
        {
            foreach (var (method, operation) in item.Operations!)
            {
                Operation($"{method.Method} {path}", operation, [.. item.Parameters ?? [], .. operation.Parameters ?? []], surface);
            }
        }
    }

    private static OpenApiReaderSettings Settings()
    {
        OpenApiReaderSettings settings = new();
        settings.AddYamlReader();
        return settings;
    }

    private static void Operation(string name, OpenApiOperation operation, IReadOnlyList<IOpenApiParameter> parameters, Surface surface)
    {
        foreach (var parameter in parameters)
        {
            surface.Add(name, $"{parameter.In.ToString()!.ToLowerInvariant()} {parameter.Name}", Word(parameter.Schema!), parameter.Required);
        }

        if (operation.RequestBody is { } body)
        {
            Value(name, "body", body.Content!["application/json"].Schema!, body.Required, surface, []);
        }

        var success = operation.Responses!.First(response => response.Key.StartsWith('2')).Value;
        if (success.Content is { Count: > 0 } content)
        {
            Value(name, "response", content["application/json"].Schema!, true, surface, []);
        }
    }

    private static void Value(
        string operation, string place, IOpenApiSchema whole, bool required, Surface surface, HashSet<string> open)
    {
        surface.Add(operation, place, Word(whole), required);
        var schema = WithoutNull(whole);
        var name = (schema as OpenApiSchemaReference)?.Reference.Id ?? "";
        if (name != "" && !open.Add(name))
        {
            return;
        }

        if (schema.Items is { } items)
        {
            Value(operation, place + "[]", items, true, surface, open);
        }
        else if (schema.Properties is { Count: > 0 } properties)
        {
            foreach (var (key, property) in properties)
            {
                Value(operation, $"{place}.{key}", property, schema.Required?.Contains(key) == true, surface, open);
            }
        }
        else if (schema.AdditionalProperties is { } values)
        {
            Value(operation, place + "{}", values, true, surface, open);
        }

        open.Remove(name);
    }

    /// <summary>The X of <c>oneOf: [X, null]</c>; any other schema unchanged.</summary>
    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema) =>
        (schema.OneOf ?? schema.AnyOf) is [_, _] pair && pair.Count(branch => branch.Type == JsonSchemaType.Null) == 1
            ? pair.Single(branch => branch.Type != JsonSchemaType.Null)
            : schema;

    private static string Word(IOpenApiSchema whole)
    {
        var schema = WithoutNull(whole);
        var nullable = schema != whole || schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        var types = Types(schema.Type);
        var word = types switch
        {
            [] => Words.Any,
            ["object"] => schema.Properties is { Count: > 0 } ? Words.Object : Words.Map,
            ["array"] => Words.List,
            [var type] when schema.Enum is { Count: > 0 } values => Words.Enum(type, values.OfType<JsonNode>().Select(value => value.ToString())),
            [var type] => Words.Scalar(type, schema.Format),
            _ => Words.Mixed,
        };
        return Words.Nullable(word, nullable);
    }

    private static string[] Types(JsonSchemaType? type) =>
    [
        .. new[]
        {
            JsonSchemaType.Array, JsonSchemaType.Boolean, JsonSchemaType.Integer, JsonSchemaType.Number, JsonSchemaType.Object, JsonSchemaType.String,
        }.Where(flag => type?.HasFlag(flag) == true).Select(flag => flag.ToString().ToLowerInvariant()),
    ];
}
