using Xunit;

namespace Gameball.Generator.Tests.Swagger;

public sealed class ResponseTests
{
    private const string Thing = "{ type: object, properties: { name: { type: string } } }";

    [Theory]
    [InlineData("[application/json]", "{ description: d, schema: { $ref: '#/definitions/Thing' } }",
        "{ description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }")]
    [InlineData("[application/json, application/xml]", "{ description: d, schema: { $ref: '#/definitions/Thing' } }",
        "{ description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }")]
    [InlineData("[]", "{ description: d, schema: { $ref: '#/definitions/Thing' } }",
        "{ description: d, content: { '*/*': { schema: { $ref: '#/components/schemas/Thing' } } } }")]
    [InlineData("[]", "{ description: d, schema: { type: string } }", "{ description: d, content: { '*/*': { schema: { type: string } } } }")]
    [InlineData("[]", "{ description: d, schema: {} }", "{ description: d, content: { application/json: { schema: {} } } }")]
    [InlineData("[]", "{ description: d, schema: { type: file } }", "{ description: d, content: { '*/*': { schema: { type: string, format: binary } } } }")]
    [InlineData("[application/pdf, image/png]", "{ description: d, schema: { type: file } }",
        "{ description: d, content: { application/pdf: { schema: { type: string, format: binary } }, image/png: { schema: { type: string, format: binary } } } }")]
    [InlineData("[application/json]", "{ description: d, schema: { type: file } }", "{ description: d, content: { application/json: { schema: { type: string, format: binary } } } }")]
    [InlineData("[application/json]", "{ description: d }", "{ description: d }")]
    [InlineData("[]", "{ description: d, schema: { $ref: '#/definitions/Thing' }, examples: { application/json: { name: a } } }",
        "{ description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' }, example: { name: a } } } }")]
    [InlineData("[text/plain]", "{ description: d, schema: { type: string } }", "{ description: d, content: { text/plain: { schema: { type: string } } } }")]
    [InlineData("[application/json]", "{ description: d, schema: { type: string }, headers: { X-Rate: { type: integer, description: d }, X-Ids: { type: array, items: { type: string } } } }",
        "{ description: d, content: { application/json: { schema: { type: string } } }, headers: { X-Rate: { description: d, schema: { type: integer } } } }")]
    [InlineData("[application/json]", "{ $ref: '#/responses/Shared' }", "{ description: d, content: { application/json: { schema: { type: string } } } }")]
    public void AResponseHasTheMediaTypesOfTheOperation(string produces, string swagger, string openApi) => Twins.ShouldBeEqual(
        $$"""
        definitions: { Thing: {{Thing}} }
        responses: { Shared: { description: d, schema: { type: string } } }
        paths: { /a: { get: { operationId: get, produces: {{produces}}, responses: { 200: {{swagger}} } } } }
        """,
        $$"""
        components: { schemas: { Thing: {{Thing}} } }
        paths: { /a: { get: { operationId: get, responses: { 200: {{openApi}} } } } }
        """);

    [Theory]
    [InlineData("application/pdf", "{ type: file }", "{ type: string, format: binary }")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "{ type: file }", "{ type: string, format: binary }")]
    [InlineData("text/plain", "{ type: string }", "{ type: string }")]
    [InlineData("text/csv; charset=utf-8", "{ type: string }", "{ type: string }")]
    public void AnOperationThatReturnsAFileOrTextHasErrorsInJson(string type, string swagger, string openApi) => Twins.ShouldBeEqual(
        $$"""
        definitions: { Problem: {{Thing}} }
        responses: { Gone: { description: d, schema: { type: array, items: { $ref: '#/definitions/Problem' } } } }
        paths: { /a: { get: { operationId: get, produces: ['{{type}}'], responses: { 200: { description: d, schema: {{swagger}} },
          410: { $ref: '#/responses/Gone' }, default: { description: d, schema: { $ref: '#/definitions/Problem' } } } } } }
        """,
        $$"""
        components: { schemas: { Problem: {{Thing}} } }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, content: { '{{type}}': { schema: {{openApi}} } } },
          410: { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Problem' } } } } },
          default: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } } } } }
        """);

    [Theory]
    [InlineData("text/plain", "{ type: string }", "{ type: string }")]
    [InlineData("text/plain", "{ $ref: '#/definitions/Message' }", "{ $ref: '#/components/schemas/Message' }")]
    [InlineData("application/xml", "{ type: object, properties: { a: { type: string } } }", "{ type: object, properties: { a: { type: string } } }")]
    public void AnErrorOfTheKindOfItsMediaTypeKeepsIt(string type, string swagger, string openApi) => Twins.ShouldBeEqual(
        $$"""
        definitions: { Message: { type: string } }
        paths: { /a: { get: { operationId: get, produces: [{{type}}], responses: { 200: { description: d, schema: { type: string } }, 400: { description: d, schema: {{swagger}} } } } } }
        """,
        $$"""
        components: { schemas: { Message: { type: string } } }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, content: { {{type}}: { schema: { type: string } } } },
          400: { description: d, content: { {{type}}: { schema: {{openApi}} } } } } } } }
        """);

    [Theory]
    [InlineData("x-nullable: true, schema: { $ref: '#/definitions/Thing' }", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Thing' }] }")]
    [InlineData("x-nullable: true, schema: { type: integer }", "{ type: integer, nullable: true }")]
    [InlineData("x-nullable: false, schema: { $ref: '#/definitions/Thing' }", "{ $ref: '#/components/schemas/Thing' }")]
    [InlineData("x-nullable: true, schema: { type: file }", "{ type: string, format: binary }")]
    public void AResponseMayBeNull(string swagger, string openApi) => Twins.ShouldBeEqual(
        $$"""
        definitions: { Thing: {{Thing}} }
        produces: [application/json]
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, {{swagger}} } } } } }
        """,
        $$"""
        components: { schemas: { Thing: {{Thing}} } }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, content: { application/json: { schema: {{openApi}} } } } } } } }
        """);

    [Fact]
    public void SharedAndDefaultResponsesAreErrors() => Twins.ShouldBeEqual(
        $$"""
        produces: [application/json]
        responses: { NotFound: { description: d, schema: {{Thing}} } }
        paths:
          /a: { get: { operationId: get, deprecated: true, responses: { 204: { description: d }, 404: { $ref: '#/responses/NotFound' }, default: { description: d, schema: { type: object, properties: { code: { type: integer } } } } } } }
        """,
        $$"""
        components: { responses: { NotFound: { description: d, content: { application/json: { schema: {{Thing}} } } } } }
        paths:
          /a: { get: { operationId: get, deprecated: true, responses: { 204: { description: d }, 404: { $ref: '#/components/responses/NotFound' }, default: { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } } } } }
        """);
}
