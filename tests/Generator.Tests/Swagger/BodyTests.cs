using Xunit;

namespace Gameball.Generator.Tests.Swagger;

public sealed class BodyTests
{
    private const string Thing = "{ type: object, required: [name], properties: { name: { type: string }, kind: { type: string, enum: [a, b] } } }";

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("consumes: [application/json]", "application/json")]
    [InlineData("consumes: []", "application/json")]
    [InlineData("consumes: [application/vnd.things+json]", "application/vnd.things+json")]
    [InlineData("consumes: [application/json, multipart/form-data, application/x-www-form-urlencoded]", "application/json")]
    [InlineData("consumes: [application/x-www-form-urlencoded]", "application/x-www-form-urlencoded")]
    [InlineData("consumes: application/merge-patch+json", "application/merge-patch+json")]
    public void ABodyHasTheMediaTypesOfTheOperation(string consumes, string type) => Twins.ShouldBeEqual(
        $$"""
        definitions: { Thing: {{Thing}} }
        consumes: [text/plain]
        paths:
          /a:
            post:
              operationId: add
              {{(consumes.Length > 0 ? consumes : "consumes: [application/json]")}}
              parameters: [{ name: thing, in: body, required: true, description: d, schema: { $ref: '#/definitions/Thing' } }]
              responses: { 204: { description: d } }
        """,
        $$"""
        components: { schemas: { Thing: {{Thing}} } }
        paths:
          /a:
            post:
              operationId: add
              requestBody: { required: true, description: d, content: { {{type}}: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { 204: { description: d } }
        """);

    [Theory]
    [InlineData("schema: { type: array, items: { type: string } }", "schema: { type: array, items: { type: string } }")]
    [InlineData("type: array, items: { type: string }", "schema: { type: array, items: { type: string } }")]
    [InlineData("type: string", "schema: { type: string }")]
    [InlineData("schema: { type: object }", "schema: { type: object }")]
    [InlineData("description: d", "x-a: 1")]
    public void ABodyMayStateItsTypeBesideItsName(string swagger, string openApi) => Twins.ShouldBeEqual(
        $"paths: {{ /a: {{ post: {{ operationId: add, parameters: [{{ name: b, in: body, description: d, {swagger.Replace("description: d", "x-b: 1")} }}], responses: {{ 204: {{ description: d }} }} }} }} }}",
        $"paths: {{ /a: {{ post: {{ operationId: add, requestBody: {{ description: d, content: {{ application/json: {{ {openApi} }} }} }}, responses: {{ 204: {{ description: d }} }} }} }} }}");

    [Fact]
    public void ASharedBodyIsAComponent() => Twins.ShouldBeEqual(
        $$"""
        parameters: { NewThing: { name: thing, in: body, required: true, schema: {{Thing}} } }
        paths:
          /a: { post: { operationId: a, parameters: [{ $ref: '#/parameters/NewThing' }], responses: { 204: { description: d } } } }
          /b: { parameters: [{ $ref: '#/parameters/NewThing' }], post: { operationId: b, responses: { 204: { description: d } } } }
        """,
        $$"""
        components: { requestBodies: { NewThing: { required: true, content: { application/json: { schema: {{Thing}} } } } } }
        paths:
          /a: { post: { operationId: a, requestBody: { $ref: '#/components/requestBodies/NewThing' }, responses: { 204: { description: d } } } }
          /b: { post: { operationId: b, requestBody: { $ref: '#/components/requestBodies/NewThing' }, responses: { 204: { description: d } } } }
        """);

    [Theory]
    [InlineData("", "application/x-www-form-urlencoded")]
    [InlineData("consumes: [application/x-www-form-urlencoded]", "application/x-www-form-urlencoded")]
    [InlineData("consumes: [application/json]", "application/x-www-form-urlencoded")]
    [InlineData("consumes: [multipart/form-data]", "multipart/form-data")]
    public void FieldsAreAForm(string consumes, string type) => Twins.ShouldBeEqual(
        $$"""
        parameters: { Token: { name: token, in: formData, type: string, required: true, description: The token. } }
        paths:
          /a:
            post:
              operationId: send
              {{(consumes.Length > 0 ? consumes : "x-a: 1")}}
              parameters:
              - { $ref: '#/parameters/Token' }
              - { name: mode, in: formData, type: string, enum: [a, b], allowEmptyValue: true }
              - { name: users, in: formData, type: array, items: { type: string } }
              - { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: multi }
              - { name: words, in: formData, type: array, items: { type: string }, collectionFormat: ssv }
              - { name: parts, in: formData, type: array, items: { type: string }, collectionFormat: pipes }
              - { name: q, in: query, type: string }
              responses: { 204: { description: d } }
        """,
        $$"""
        paths:
          /a:
            post:
              operationId: send
              parameters: [{ name: q, in: query, schema: { type: string } }]
              requestBody:
                required: true
                content:
                  {{type}}:
                    schema:
                      type: object
                      required: [token]
                      properties:
                        token: { type: string, description: The token. }
                        mode: { type: string, enum: [a, b] }
                        users: { type: array, items: { type: string } }
                        tags: { type: array, items: { type: string } }
                        words: { type: array, items: { type: string } }
                        parts: { type: array, items: { type: string } }
                    encoding:
                      users: { style: form, explode: false }
                      tags: { style: form, explode: true }
                      words: { style: spaceDelimited, explode: false }
                      parts: { style: pipeDelimited, explode: false }
              responses: { 204: { description: d } }
        """);

    [Theory]
    [InlineData("consumes: [multipart/form-data]")]
    [InlineData("consumes: [application/x-www-form-urlencoded, multipart/form-data]")]
    [InlineData("consumes: [application/x-www-form-urlencoded]")]
    [InlineData("consumes: []")]
    public void AFileIsAPartOfAMultipartBody(string consumes) => Twins.ShouldBeEqual(
        $$"""
        paths:
          /a:
            post:
              operationId: send
              {{consumes}}
              parameters:
              - { name: file, in: formData, type: file, required: true, description: The file. }
              - { name: others, in: formData, type: array, items: { type: file } }
              - { name: note, in: formData, type: string }
              responses: { 204: { description: d } }
        """,
        """
        paths:
          /a:
            post:
              operationId: send
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties:
                        file: { type: string, format: binary, description: The file. }
                        others: { type: array, items: { type: string, format: binary } }
                        note: { type: string }
              responses: { 204: { description: d } }
        """);

    [Theory]
    [InlineData("type: file")]
    [InlineData("type: string, format: binary")]
    public void ABodyOfBytesIsAFile(string schema) => Twins.ShouldBeEqual(
        $"paths: {{ /a: {{ put: {{ operationId: a, parameters: [{{ name: b, in: body, schema: {{ {schema} }} }}], responses: {{ 204: {{ description: d }} }} }} }} }}",
        "paths: { /a: { put: { operationId: a, requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }, responses: { 204: { description: d } } } } }");

    [Fact]
    public void ASharedBodyMayReferToAnother() => Twins.ShouldBeEqual(
        $$"""
        parameters: { Old: { $ref: '#/parameters/New' }, New: { name: thing, in: body, schema: {{Thing}} }, Q: { $ref: '#/parameters/R' }, R: { name: r, in: query, type: string } }
        paths: { /a: { post: { operationId: a, parameters: [{ $ref: '#/parameters/Old' }, { $ref: '#/parameters/Q' }], responses: { 204: { description: d } } } } }
        """,
        $$"""
        components:
          parameters: { Q: { $ref: '#/components/parameters/R' }, R: { name: r, in: query, schema: { type: string } } }
          requestBodies: { Old: { $ref: '#/components/requestBodies/New' }, New: { content: { application/json: { schema: {{Thing}} } } } }
        paths: { /a: { post: { operationId: a, parameters: [{ $ref: '#/components/parameters/Q' }], requestBody: { $ref: '#/components/requestBodies/Old' }, responses: { 204: { description: d } } } } }
        """);
}
