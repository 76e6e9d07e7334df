namespace Gameball.Generator.Tests.Emitting;

/// <summary>A document of one operation whose body, both ways, is the schema under test.</summary>
internal static class SchemaDocument
{
    /// <param name="root">The schema that the operation takes and gives.</param>
    /// <param name="schemas">All schemas in YAML, indented by four.</param>
    public static string Create(string root, string schemas) =>
        $$"""
        openapi: 3.1.0
        info: { title: {{root}}, version: "1" }
        paths:
          /it:
            post:
              operationId: post{{root}}
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/{{root}}" } } } }
              responses: { "200": { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/{{root}}" } } } } }
        components:
          schemas:
        {{schemas}}
        """;
}
