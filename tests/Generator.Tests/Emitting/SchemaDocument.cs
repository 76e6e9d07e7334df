namespace Gameball.Generator.Tests.Emitting;

/// <summary>A document with one operation whose request and response have the schema under test.</summary>
internal static class SchemaDocument
{
    /// <param name="root">The schema of the request and the response.</param>
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
