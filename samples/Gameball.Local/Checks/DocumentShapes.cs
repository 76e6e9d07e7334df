using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>
/// Reads the shapes of requests from the documents that the client is made of, in one file. The documents use few words of JSON Schema;
/// these are read here.
/// </summary>
internal static class DocumentShapes
{
    // The documents say these in words: money and quantities are not below zero, and a return window has at most twenty years.
    private static readonly HashSet<string> s_notNegative =
    [
        "totalPaid", "totalPrice", "totalDiscount", "totalShipping", "totalTax", "totalAmount", "totalProcessingFees", "quantity", "price",
        "weight", "taxes", "discount", "tax", "amountToHold", "refundAmount", "totalPurchaseAmount", "totalSpent", "totalOrders",
        "avgOrderAmount",
    ];

    private const int LongestReturnWindow = 7300;

    private static readonly Lazy<Dictionary<string, OperationShape>> s_shapes = new(Load);

    /// <summary>The document, for users who want it.</summary>
    public static Stream Open() => typeof(DocumentShapes).Assembly.GetManifestResourceStream("openapi.json")!;

    public static OperationShape? Find(string operationId) => s_shapes.Value.GetValueOrDefault(operationId);

    private static Dictionary<string, OperationShape> Load()
    {
        using var stream = Open();
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var shapes = new Dictionary<string, OperationShape>();
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            var shared = Parameters(root, path.Value);
            foreach (var operation in path.Value.EnumerateObject().Where(member => member.Name != "parameters"))
            {
                var body = operation.Value.TryGetProperty("requestBody", out var request)
                    ? Read(root, "", request.GetProperty("content").GetProperty("application/json").GetProperty("schema"), isRequired: true)
                    : null;
                shapes.Add(
                    operation.Value.GetProperty("operationId").GetString()!,
                    new OperationShape([.. shared, .. Parameters(root, operation.Value)], body));
            }
        }

        return shapes;
    }

    private static ParameterShape[] Parameters(JsonElement root, JsonElement owner) => owner.TryGetProperty("parameters", out var list)
        ? [.. list.EnumerateArray().Select(parameter => Resolve(root, parameter)).Select(parameter => new ParameterShape(
            parameter.GetProperty("in").GetString()!,
            Read(
                root,
                parameter.GetProperty("name").GetString()!,
                parameter.GetProperty("schema"),
                parameter.TryGetProperty("required", out var required) && required.GetBoolean())))]
        : [];

    private static Field Read(JsonElement root, string name, JsonElement schema, bool isRequired)
    {
        schema = Resolve(root, schema);
        var kind = Kind(root, schema);
        var field = new Field(name, kind)
        {
            Required = isRequired,
            Values = kind == FieldKind.Text && schema.TryGetProperty("enum", out var values)
                ? [.. values.EnumerateArray().Select(value => value.GetString()!)]
                : null,
            Fields = Fields(root, schema, kind),
            MaxItems = Integer(schema, "maxItems") ?? int.MaxValue,
            MaxLength = Integer(schema, "maxLength") ?? int.MaxValue,
        };
        field = s_notNegative.Contains(name) ? field with { Min = 0 } : field;
        field = name == "returnWindow" ? field with { Min = 0, Max = LongestReturnWindow } : field;
        return field with { Min = Number(schema, "minimum") ?? field.Min, Max = Number(schema, "maximum") ?? field.Max };
    }

    private static Field[] Fields(JsonElement root, JsonElement schema, FieldKind kind)
    {
        if (kind is FieldKind.Objects)
        {
            schema = Resolve(root, schema.GetProperty("items"));
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            return [];
        }

        HashSet<string> required = schema.TryGetProperty("required", out var names)
            ? [.. names.EnumerateArray().Select(item => item.GetString()!)]
            : [];
        return [.. properties.EnumerateObject().Select(property => Read(root, property.Name, property.Value, required.Contains(property.Name)))];
    }

    private static FieldKind Kind(JsonElement root, JsonElement schema) => Type(schema) switch
    {
        "string" => Text(schema, "format") == "date-time" ? FieldKind.Time : FieldKind.Text,
        "integer" => FieldKind.Integer,
        "number" => FieldKind.Number,
        "boolean" => FieldKind.Flag,
        "array" => Type(Resolve(root, schema.GetProperty("items"))) switch
        {
            "string" => FieldKind.Texts,
            "object" => FieldKind.Objects,
            _ => FieldKind.List,
        },
        "object" => MapKind(schema),
        _ => FieldKind.Any,
    };

    private static FieldKind MapKind(JsonElement schema) =>
        !schema.TryGetProperty("additionalProperties", out var values) || values.ValueKind != JsonValueKind.Object ? FieldKind.Object
        : Type(values) == "object" ? FieldKind.Map
        : values.TryGetProperty("type", out var types) && types.ValueKind == JsonValueKind.Array ? FieldKind.Scalars
        : FieldKind.Object;

    // The first type of a list, where the others are null or other scalars.
    private static string? Type(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.String ? type.GetString()
        : type[0].GetString() == "object" ? "object"
        : null;

    private static string? Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static int? Integer(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static JsonElement Resolve(JsonElement root, JsonElement owner)
    {
        while (owner.TryGetProperty("$ref", out var reference))
        {
            owner = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (node, name) => node.GetProperty(name));
        }

        return owner;
    }
}
