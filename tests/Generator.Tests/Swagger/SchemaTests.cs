using Xunit;

namespace Gameball.Generator.Tests.Swagger;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("{ type: string, x-nullable: true }", "{ type: string, nullable: true }")]
    [InlineData("{ type: string, x-nullable: false }", "{ type: string }")]
    [InlineData("{ type: string, x-nullable: 'true' }", "{ type: string, nullable: true }")]
    [InlineData("{ $ref: '#/definitions/Other', x-nullable: true }", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Other' }] }")]
    [InlineData("{ $ref: '#/definitions/Other', description: d }", "{ $ref: '#/components/schemas/Other', description: d }")]
    [InlineData("{ $ref: Other }", "{ $ref: '#/components/schemas/Other' }")]
    [InlineData("{ $ref: '#/definitions/Other/properties/id' }", "{ $ref: '#/components/schemas/Other/properties/id' }")]
    [InlineData("{ type: array, items: { $ref: '#/definitions/Other' } }", "{ type: array, items: { $ref: '#/components/schemas/Other' } }")]
    [InlineData("{ type: object, additionalProperties: { $ref: '#/definitions/Other' } }", "{ type: object, additionalProperties: { $ref: '#/components/schemas/Other' } }")]
    [InlineData("{ type: object, properties: { x-id: { $ref: '#/definitions/Other' }, discriminator: { type: string } } }",
        "{ type: object, properties: { x-id: { $ref: '#/components/schemas/Other' }, discriminator: { type: string } } }")]
    [InlineData("{ allOf: [{ $ref: '#/definitions/Other' }, { type: object, properties: { more: { type: string } } }] }",
        "{ allOf: [{ $ref: '#/components/schemas/Other' }, { type: object, properties: { more: { type: string } } }] }")]
    [InlineData("{ type: file }", "{ type: string, format: binary }")]
    [InlineData("{ type: string, readOnly: true, example: a, x-more: 1 }", "{ type: string, readOnly: true, example: a, x-more: 1 }")]
    [InlineData("{ type: integer, format: int32, enum: [1, 2] }", "{ type: integer, format: int32, enum: [1, 2] }")]
    [InlineData("{ type: number, minimum: 0, exclusiveMinimum: true, multipleOf: 0.5 }", "{ type: number, minimum: 0, exclusiveMinimum: true, multipleOf: 0.5 }")]
    [InlineData("{ $ref: '#/paths/~1a/get/responses/200/schema/properties/self' }", "{ $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema/properties/self' }")]
    [InlineData("{ $ref: '#/parameters/Q/enum' }", "{ $ref: '#/components/parameters/Q/schema/enum' }")]
    public void ASchemaIsConverted(string swagger, string openApi) => Twins.ShouldBeEqual(
        [("api.yaml", Twins.Swagger($$"""
            produces: [application/json]
            parameters: { Q: { name: q, in: query, type: string, enum: { type: string } } }
            definitions: { Other: { type: object, properties: { id: { type: string, enum: [a, b] } } } }
            paths: { /a: { get: { operationId: get, responses: { 200: { description: d, schema: { type: object, properties: { value: {{swagger}}, self: { type: object, properties: { n: { type: integer } } } } } } } } } }
            """))],
        [("api.yaml", Twins.OpenApi($$"""
            components:
              parameters: { Q: { name: q, in: query, schema: { type: string, enum: { type: string } } } }
              schemas: { Other: { type: object, properties: { id: { type: string, enum: [a, b] } } } }
            paths: { /a: { get: { operationId: get, responses: { 200: { description: d, content: { application/json: { schema: { type: object, properties: { value: {{openApi}}, self: { type: object, properties: { n: { type: integer } } } } } } } } } } } }
            """))]);

    [Fact]
    public void ADiscriminatorHasTheNamesOfDefinitionsAsValues() => Twins.ShouldBeEqual(
        """
        produces: [application/json]
        definitions:
          Pet: { type: object, discriminator: petType, required: [petType], properties: { petType: { type: string }, name: { type: string } } }
          Cat: { allOf: [{ $ref: '#/definitions/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
          Dog: { allOf: [{ $ref: '#/definitions/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, schema: { $ref: '#/definitions/Pet' } } } } } }
        """,
        """
        components:
          schemas:
            Pet: { type: object, discriminator: { propertyName: petType }, required: [petType], properties: { petType: { type: string }, name: { type: string } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }
        """);

    [Fact]
    public void ADiscriminatorHasTheValuesOfExtensions() => Twins.ShouldBeEqual(
        """
        produces: [application/json]
        definitions:
          Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
          Cat: { x-ms-discriminator-value: '#Cats', allOf: [{ $ref: '#/definitions/Pet' }], properties: { lives: { type: integer } } }
          Lion: { x-discriminator-value: '#Lions', allOf: [{ $ref: '#/definitions/Cat' }], properties: { mane: { type: string } } }
          Dog: { allOf: [{ $ref: '#/definitions/Pet' }], properties: { bark: { type: boolean } } }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, schema: { $ref: '#/definitions/Pet' } } } } } }
        """,
        """
        components:
          schemas:
            Pet:
              type: object
              discriminator: { propertyName: kind, mapping: { '#Cats': '#/components/schemas/Cat', '#Lions': '#/components/schemas/Lion' } }
              required: [kind]
              properties: { kind: { type: string }, name: { type: string } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { lives: { type: integer } } }
            Lion: { allOf: [{ $ref: '#/components/schemas/Cat' }], properties: { mane: { type: string } } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { bark: { type: boolean } } }
        paths: { /a: { get: { operationId: get, responses: { 200: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }
        """);
}
