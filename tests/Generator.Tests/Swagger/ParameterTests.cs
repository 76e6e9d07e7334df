using Xunit;

namespace Gameball.Generator.Tests.Swagger;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("type: string", "schema: { type: string }")]
    [InlineData("type: integer, format: int64, minimum: 1, maximum: 9, default: 5", "schema: { type: integer, format: int64, minimum: 1, maximum: 9, default: 5 }")]
    [InlineData("type: string, description: d, required: true", "description: d, required: true, schema: { type: string }")]
    [InlineData("type: string, enum: [a, b], x-enum-varnames: [One, Two]", "schema: { type: string, enum: [a, b], x-enum-varnames: [One, Two] }")]
    [InlineData("type: integer, format: int32, enum: [1, 2]", "schema: { type: integer, format: int32, enum: [1, 2] }")]
    [InlineData("type: boolean, allowEmptyValue: true", "allowEmptyValue: true, schema: { type: boolean }")]
    [InlineData("type: string, x-nullable: true, required: true", "required: true, schema: { type: string, nullable: true }")]
    [InlineData("type: array, items: { type: string }", "style: form, explode: false, schema: { type: array, items: { type: string } }")]
    [InlineData("type: array, collectionFormat: csv, items: { type: integer, format: int32 }", "explode: false, schema: { type: array, items: { type: integer, format: int32 } }")]
    [InlineData("type: array, collectionFormat: multi, items: { type: string }", "schema: { type: array, items: { type: string } }")]
    [InlineData("type: array, collectionFormat: ssv, items: { type: string }", "style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } }")]
    [InlineData("type: array, collectionFormat: pipes, items: { type: string }", "style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } }")]
    [InlineData("type: array, items: { type: string, collectionFormat: multi }", "schema: { type: array, items: { type: string } }")]
    [InlineData("schema: { type: string, format: uuid }", "schema: { type: string, format: uuid }")]
    [InlineData("type: file", "schema: { type: string, format: binary }")]
    public void AParameterOfTheQueryHasASchema(string swagger, string openApi) => Check("query", swagger, openApi);

    [Theory]
    [InlineData("type: array, items: { type: string }", "schema: { type: array, items: { type: string } }")]
    [InlineData("type: array, collectionFormat: multi, items: { type: string }", "schema: { type: array, items: { type: string } }")]
    [InlineData("type: string, format: date-time", "schema: { type: string, format: date-time }")]
    public void AHeaderHasASchema(string swagger, string openApi) => Check("header", swagger, openApi);

    [Fact]
    public void ParametersOfAPathAreSharedAndReplaced() => Twins.ShouldBeEqual(
        """
        paths:
          /a/{id}:
            parameters:
            - { name: id, in: path, required: true, type: integer, format: int64 }
            - { name: q, in: query, type: string }
            get:
              operationId: get
              parameters: [{ name: q, in: query, type: integer }]
              responses: { 204: { description: d } }
            delete: { operationId: remove, responses: { 204: { description: d } } }
        """,
        """
        paths:
          /a/{id}:
            parameters:
            - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
            - { name: q, in: query, schema: { type: string } }
            get:
              operationId: get
              parameters: [{ name: q, in: query, schema: { type: integer } }]
              responses: { 204: { description: d } }
            delete: { operationId: remove, responses: { 204: { description: d } } }
        """);

    [Fact]
    public void SharedParametersAreComponents() => Twins.ShouldBeEqual(
        """
        parameters:
          Limit: { name: limit, in: query, type: integer, format: int32, enum: [10, 20] }
          Ids: { name: ids, in: query, type: array, items: { type: string }, collectionFormat: pipes }
        paths:
          /a: { get: { operationId: a, parameters: [{ $ref: '#/parameters/Limit' }, { $ref: '#/parameters/Ids' }], responses: { 204: { description: d } } } }
          /b: { get: { operationId: b, parameters: [{ $ref: '#/parameters/Limit' }], responses: { 204: { description: d } } } }
        """,
        """
        paths:
          /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/Limit' }, { $ref: '#/components/parameters/Ids' }], responses: { 204: { description: d } } } }
          /b: { get: { operationId: b, parameters: [{ $ref: '#/components/parameters/Limit' }], responses: { 204: { description: d } } } }
        components:
          parameters:
            Limit: { name: limit, in: query, schema: { type: integer, format: int32, enum: [10, 20] } }
            Ids: { name: ids, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
        """);

    private static void Check(string place, string swagger, string openApi)
    {
        const string Operation = "paths: {{ /a: {{ get: {{ operationId: get, parameters: [{{ name: q, in: {0}, {1} }}], responses: {{ 204: {{ description: d }} }} }} }} }}";
        Twins.ShouldBeEqual(string.Format(Operation, place, swagger), string.Format(Operation, place, openApi));
    }
}
