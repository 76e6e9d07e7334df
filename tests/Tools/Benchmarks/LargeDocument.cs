using System.Linq;
using System.Text;

namespace Gameball.Generator.Benchmarks;

/// <summary>
/// 10 MB of JSON in the proportions of the largest public APIs: 900 operations with long inline responses and examples, and 900
/// schemas that refer to each other.
/// </summary>
/// <param name="family">
/// The number of schemas that refer only to each other. With all of them in one family, any operation needs every schema.
/// </param>
internal sealed class LargeDocument(int family = LargeDocument.Schemas)
{
    private const int Operations = 900;
    public const int Schemas = 900;
    private const int Tags = 45;
    private const string Prose = "What the value means, when it is set, who may change it, and what other calls make of it afterwards.";

    public string Text()
    {
        var text = new StringBuilder(11_000_000);
        text.Append("""{ "openapi": "3.0.3", "info": { "title": "Large", "version": "1" }, """);
        text.Append(""" "servers": [{ "url": "https://api.example.com" }], "paths": {""");
        text.AppendJoin(",\n", Enumerable.Range(0, Operations / 2).Select(Path));
        text.Append("""},"components":{"schemas":{""").AppendJoin(",\n", Enumerable.Range(0, Schemas).Select(Schema));
        return text.Append("}}}\n").ToString();
    }

    private string Path(int number) =>
        $$"""
        "/areas/{area}/things-{{number}}/{id}": {
          "get": {{Operation("get", number, "")}},
          "patch": {{Operation("change", number, $$"""
            "requestBody": { "required": true, {{Content(Object(number, number, 12, 1))}} },
            """)}} }
        """;

    private string Operation(string verb, int number, string body) =>
        $$"""
        { "operationId": "{{verb}}-thing-{{number}}", "tags": ["Area {{number % Tags}}"], "summary": "{{verb}} thing {{number}}",
        "description": "{{Prose}} {{Prose}}", "parameters": [
        { "name": "area", "in": "path", "required": true, "description": "{{Prose}}", "schema": { "type": "string" } },
        { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } },
        { "name": "per_page", "in": "query", "description": "{{Prose}}", "schema": { "type": "integer", "default": 30 } },
        { "name": "sort", "in": "query", "schema": { "type": "string", "enum": ["created", "updated"], "default": "created" } }], {{body}}
        "responses": { "200": { "description": "The thing.", {{Content(Object(number, number, 12, 2), Example(number, 40))}} },
        "404": { "description": "Not found.", {{Content(Reference(0, 0))}} } } }
        """;

    private static string Content(string schema, string example = "null") =>
        $$"""
        "content": { "application/json": { "schema": {{schema}}, "example": {{example}} } }
        """;

    private string Schema(int number) => $"\"schema-{number}\": {Object(number, number, 16, 1)}";

    /// <param name="owner">The number of the schema or operation that refers: it decides the family.</param>
    private string Reference(int owner, int number)
    {
        var first = owner % Schemas / family * family;
        return $$"""{ "$ref": "#/components/schemas/schema-{{first + (number % family)}}" }""";
    }

    /// <summary>An object with properties of each plain kind, references, lists, and objects inside.</summary>
    private string Object(int owner, int number, int properties, int depth)
    {
        var members = Enumerable.Range(0, properties).Select(i => $"\"{Name(i)}\": {Property(owner, number, i, depth)}");
        return $$"""
            { "type": "object", "description": "{{Prose}}", "required": ["{{Name(0)}}", "{{Name(1)}}"], "properties": {
            {{string.Join(",\n", members)}} } }
            """;
    }

    private string Property(int owner, int number, int i, int depth) => (i % 8) switch
    {
        0 => $$"""{ "type": "string", "description": "{{Prose}}" }""",
        1 => """{ "type": "integer", "format": "int64", "description": "Its number." }""",
        2 => """{ "type": "string", "format": "date-time", "nullable": true }""",
        3 => $$"""{ "type": "boolean", "description": "{{Prose}}" }""",
        4 => Reference(owner, (number * 7) + (i * 31)),
        5 => $$"""{ "type": "array", "items": {{Reference(owner, (number * 3) + i)}} }""",
        6 => """{ "type": "string", "enum": ["open", "closed", "all"] }""",
        _ => depth == 0 ? """{ "type": "number" }""" : Object(owner, number + i, 8, depth - 1),
    };

    private static string Name(int i) => i < 8 ? $"member_{i}" : $"another_member_{i}";

    private static string Example(int number, int members)
    {
        var address = $"https://api.example.com/areas/{number}/things/";
        return "{" + string.Join(",\n", Enumerable.Range(0, members).Select(i => $"\"{Name(i % 16)}_{i}\": \"{address}{i}\"")) + "}";
    }
}
