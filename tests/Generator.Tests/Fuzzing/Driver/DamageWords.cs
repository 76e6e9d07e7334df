using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>
/// Words that are difficult for generators: words of C#, of the consumer and of OpenAPI, and texts that try to end their literal.
/// </summary>
internal static class DamageWords
{
    private static readonly string[] s_words =
    [
        "", " ", "null", "true", "object", "array", "string", "integer", "class", "record", "required", "event", "value", "field", "file",
        "Equals", "GetHashCode", "ToString", "EqualityContract", "PrintMembers", "Clone", "System", "Task", "Environment", "Gameball",
        "GameballClient", "Json", "Optional", "Order", "order", "ORDER", "cancellationToken", "request", "body", "reader", "buffer",
        "extra", "AdditionalProperties", "Instance", "_connection", "400", "4XX", "default", "get", "post", "date-time", "byte",
        "application/json", "multipart/form-data", "text/plain", "*/*", "/x/{}", "/{a}/{a}", "{", "}", "{0}", "@", "#", "#/", "-1",
        "99999999999999999999", "1e400", "0.1", "\"", "\\", "*/", "\"\"\"", "\n#error x\n", "\u2028", "\u0085", "\ud83d\ude00", "é", "ı",
        "x-gameball-batch", "x-gameball-name", "a.b", "a-b", "a_b", "+1", "<", "</summary>", "&amp", "\u0001", "0", "1st",
    ];

    private static readonly string[] s_pointers =
    [
        "", "#", "#/", "#/components", "#/components/schemas",
        "#/components/schemas/Gone", "#/paths", "#/info", "gone.yaml", "gone.yaml#/a",
        "https://example.com/a.json#/b", "#/components/schemas/~2", "#/%zz", "Order", "urn:x",
    ];

    // For null, the value comes from another place in the document.
    private static readonly (string Name, string? Value)[] s_keywords =
    [
        ("type", "\"object\""), ("type", "\"array\""),
        ("type", "[\"string\",\"null\"]"), ("type", "[\"integer\",\"string\"]"), ("type", "[]"),
        ("type", "\"file\""), ("format", "\"date\""), ("format", "\"binary\""), ("format", "\"int32\""), ("format", "\"duration\""),
        ("nullable", "true"), ("enum", "[1,\"a\",null,true]"),
        ("enum", "[]"), ("enum", "[\"a\",\"A\",\"+1\",\"-1\",\"\"]"), ("enum", "[null]"),
        ("enum", "[{}]"), ("const", "1"), ("const", "{}"),
        ("default", "{}"), ("default", "\"x\""), ("default", "-1"), ("default", "[null]"),
        ("oneOf", null), ("anyOf", null), ("allOf", null), ("not", null), ("items", "true"), ("items", "false"), ("items", null),
        ("properties", null), ("additionalProperties", "true"), ("additionalProperties", "false"), ("additionalProperties", null),
        ("patternProperties", "{\"^x\":{}}"), ("propertyNames", "{}"), ("prefixItems", "[{},true]"), ("required", "true"),
        ("required", "[1,\"gone\"]"), ("discriminator", "{\"propertyName\":\"type\"}"), ("discriminator", "\"type\""),
        ("discriminator", "{\"propertyName\":\"type\",\"mapping\":{\"a\":\"Gone\",\"b\":\"#/components/schemas/Gone\"}}"),
        ("$ref", "\"#\""), ("$ref", "1"), ("in", "\"cookie\""), ("in", "\"body\""), ("style", "\"deepObject\""), ("style", "\"matrix\""),
        ("style", "\"pipeDelimited\""), ("explode", "false"), ("explode", "\"x\""), ("content", null), ("schema", "true"), ("schema", null),
        ("parameters", null), ("responses", "{}"), ("responses", null),
        ("requestBody", null), ("security", "[{}]"), ("security", "[{\"x\":[]}]"),
        ("security", "{}"), ("servers", "[{\"url\":\"/{a}\"}]"), ("tags", "[\"a\",1]"), ("operationId", "\"get\""), ("operationId", "\"\""),
        ("deprecated", "true"), ("readOnly", "true"), ("writeOnly", "true"), ("minimum", "\"x\""), ("maxItems", "1e9"), ("callbacks", null),
        ("webhooks", null),
        ("openapi", "\"3.0.0\""), ("x-gameball-batch", "{\"name\":\"a\",\"items\":\"body\",\"rowKey\":\"id\",\"repeat\":\"safe\"}"),
        ("x-gameball-job", "\"status\""), ("x-gameball-limit", "{\"bucket\":\"\",\"perSecond\":-1,\"per30Seconds\":1e99}"), ("$defs", null),
        ("headers", null), ("encoding", null), ("links", null), ("examples", null), ("example", null),
    ];

    public static string Any(Random random) => s_words[random.Next(s_words.Length)];

    public static JsonNode Number(Random random) => random.Next(4) switch
    {
        0 => JsonNode.Parse("1e400")!,
        1 => JsonNode.Parse("-99999999999999999999999999")!,
        2 => 0.5,
        _ => random.Next(-2, 3),
    };

    public static string Reference(IReadOnlyList<Spot> references, Random random) =>
        random.Next(3) > 0 && references[random.Next(references.Count)].Value is JsonValue value && value.TryGetValue<string>(out var other)
            ? other + (random.Next(4) == 0 ? "/properties/" + Any(random) : "")
            : s_pointers[random.Next(s_pointers.Length)];

    public static (string Name, string? Value) Keyword(Random random) => s_keywords[random.Next(s_keywords.Length)];
}
