using System.Linq;
using Gameball.Generator.Pipeline;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Swagger;

/// <summary>Documents of several files: Swagger, OpenAPI 3 and files without a version.</summary>
public sealed class FileTests
{
    private const string Ping = "{ description: d }";

    [Fact]
    public void ASwaggerDocumentRefersToAnother() => Twins.ShouldBeEqual(
        [
            ("api.yaml", Twins.Swagger("""
                produces: [application/json]
                paths:
                  /a:
                    post:
                      operationId: add
                      parameters:
                      - { $ref: 'common.yaml#/parameters/Version' }
                      - { $ref: 'common.yaml#/parameters/New' }
                      responses: { 200: { description: d, schema: { $ref: 'common.yaml#/definitions/Thing' } }, default: { $ref: 'common.yaml#/responses/Error' } }
                  /f: { post: { operationId: send, parameters: [{ $ref: 'common.yaml#/parameters/Field' }], responses: { 204: { description: d } } } }
                """)),
            ("common.yaml", Twins.Swagger("""
                produces: [application/json]
                paths: {}
                definitions: { Thing: { type: object, properties: { name: { type: string, x-nullable: true } } } }
                parameters:
                  Version: { name: version, in: query, required: true, type: string }
                  New: { name: thing, in: body, required: true, schema: { $ref: '#/definitions/Thing' } }
                  Field: { name: field, in: formData, type: string, enum: [a, b] }
                responses: { Error: { description: d, schema: { type: object, properties: { code: { type: integer } } } } }
                """)),
        ],
        [
            ("api.yaml", Twins.OpenApi("""
                paths:
                  /a:
                    post:
                      operationId: add
                      parameters: [{ $ref: 'common.yaml#/components/parameters/Version' }]
                      requestBody: { $ref: 'common.yaml#/components/requestBodies/New' }
                      responses:
                        200: { description: d, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Thing' } } } }
                        default: { $ref: 'common.yaml#/components/responses/Error' }
                  /f:
                    post:
                      operationId: send
                      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { field: { $ref: 'common.yaml#/components/x-form-fields/Field' } } } } } }
                      responses: { 204: { description: d } }
                """)),
            ("common.yaml", Twins.OpenApi("""
                paths: {}
                components:
                  schemas: { Thing: { type: object, properties: { name: { type: string, nullable: true } } } }
                  parameters: { Version: { name: version, in: query, required: true, schema: { type: string } } }
                  requestBodies: { New: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
                  x-form-fields: { Field: { type: string, enum: [a, b] } }
                  responses: { Error: { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } } }
                """)),
        ]);

    [Fact]
    public void ASwaggerDocumentHasItsPartsInFilesWithoutAVersion() => Twins.ShouldBeEqual(
        [
            ("api.yaml", Twins.Swagger("""
                produces: [application/json]
                paths: { /a: { $ref: paths/a.yaml }, /b: { get: { operationId: b, parameters: [{ $ref: 'parts.yaml#/Ids' }, { $ref: parts.yaml#/New }], responses: { 204: { description: d } } } } }
                """)),
            ("paths/a.yaml", """
                get:
                  operationId: a
                  parameters: [{ name: q, in: query, type: array, items: { type: string } }]
                  responses: { 200: { description: d, schema: { $ref: ../thing.yaml } }, 404: { $ref: ../parts.yaml#/Missing } }
                """),
            ("thing.yaml", "type: object\nproperties: { name: { type: string, x-nullable: true }, other: { $ref: '#/definitions/Other' } }\ndefinitions: { Other: { type: file } }\n"),
            ("parts.yaml", """
                Ids: { name: ids, in: query, type: array, items: { type: integer }, collectionFormat: pipes }
                New: { name: new, in: body, required: true, schema: { $ref: thing.yaml } }
                Missing: { description: d, schema: { type: object, properties: { code: { type: string, x-nullable: true } } } }
                """),
        ],
        [
            ("api.yaml", Twins.OpenApi("""
                paths: { /a: { $ref: paths/a.yaml }, /b: { get: { operationId: b, parameters: [{ $ref: 'parts.yaml#/Ids' }], requestBody: { $ref: parts.yaml#/New }, responses: { 204: { description: d } } } } }
                """)),
            ("paths/a.yaml", """
                get:
                  operationId: a
                  parameters: [{ name: q, in: query, explode: false, schema: { type: array, items: { type: string } } }]
                  responses: { 200: { description: d, content: { application/json: { schema: { $ref: ../thing.yaml } } } }, 404: { $ref: ../parts.yaml#/Missing } }
                """),
            ("thing.yaml", "type: object\nproperties: { name: { type: string, nullable: true }, other: { $ref: '#/definitions/Other' } }\ndefinitions: { Other: { type: string, format: binary } }\n"),
            ("parts.yaml", """
                Ids: { name: ids, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
                New: { required: true, content: { application/json: { schema: { $ref: thing.yaml } } } }
                Missing: { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: string, nullable: true } } } } } }
                """),
        ]);

    [Fact]
    public void AnOpenApiDocumentRefersToASwaggerDocument()
    {
        var run = Twins.Run(
            ("new.yaml", Twins.OpenApi("""
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters: [{ $ref: 'old.yaml#/parameters/Q' }, { $ref: 'old.yaml#/parameters/B' }]
                      responses: { 200: { description: d, content: { application/json: { schema: { $ref: 'old.yaml#/definitions/Thing' } } } }, 404: { $ref: 'old.yaml#/responses/Missing' } }
                """)),
            ("old.yaml", Twins.Swagger("""
                produces: [application/json]
                paths: {}
                parameters: { Q: { name: q, in: query, type: integer }, B: { name: b, in: body, schema: { type: string } } }
                definitions: { Thing: { type: object, properties: { name: { type: string, x-nullable: true } } } }
                responses: { Missing: { description: d, schema: { $ref: '#/definitions/Thing' } } }
                """)));

        run.Diagnostics.Select(problem => problem.ToString()).ShouldBe(
            ["new.yaml(7,64): warning GB1023: 'old.yaml#/parameters/B' refers to a parameter with 'in: body', which OpenAPI 3 does not have, so the "
                + "parameter is not sent; declare a 'requestBody' instead"]);
        run.Compile().GetType("Gameball.Thing").ShouldNotBeNull();
    }

    [Fact]
    public void ASwaggerDocumentRefersToAnOpenApiDocument()
    {
        var run = Twins.Run(
            ("old.yaml", Twins.Swagger("""
                produces: [application/json]
                paths: { /a: { get: { operationId: a, parameters: [{ $ref: 'new.yaml#/components/parameters/Q' }], responses: { 200: { description: d, schema: { $ref: 'new.yaml#/components/schemas/Thing' } } } } } }
                """)),
            ("new.yaml", Twins.OpenApi("""
                paths: {}
                components:
                  parameters: { Q: { name: q, in: query, schema: { type: integer } } }
                  schemas: { Thing: { type: object, properties: { name: { type: string, nullable: true } } } }
                """)));

        run.Diagnostics.ShouldBeEmpty();
        run.Compile().GetType("Gameball.Thing").ShouldNotBeNull();
    }

    [Fact]
    public void AFileOutsideOfTheProjectIsReportedAtItsReference()
    {
        var run = Twins.Run(("api.yaml", Twins.Swagger(
            "paths: { /a: { get: { operationId: a, parameters: [{ $ref: 'gone.yaml#/parameters/Q' }], responses: { 204: " + Ping + " } } } }")));

        run.Diagnostics.Single().ToString().ShouldStartWith("api.yaml(3,60): warning GB2002: ");
        run.Compile();
    }

    [Fact]
    public void OverlaysAndExtensionsApplyToTheConvertedDocument()
    {
        var project = new TestProject()
            .With("api.yaml", Twins.Swagger("""
                host: api.example
                produces: [application/json]
                definitions: { Thing: { type: object, properties: { name: { type: string } } } }
                paths: { /things: { get: { operationId: a, x-gameball-name: fetchThing, responses: { 200: { description: d, schema: { $ref: '#/definitions/Thing' } } } } } }
                """))
            .With("overlay.yaml", """
                overlay: 1.0.0
                info: { title: t, version: '1' }
                extends: api.yaml
                actions:
                - { target: $.components.schemas.Thing.properties, update: { size: { type: integer } } }
                - { target: "$.servers[0]", update: { url: 'https://other.example' } }
                """);
        var run = GeneratorRun.OfAny(project);

        Twins.Ids(run).ShouldBeEmpty();
        var text = string.Concat(run.Files.Values);
        text.ShouldContain("https://other.example");
        text.ShouldContain("FetchThingAsync");
        run.Compile().GetType("Gameball.Thing")!.GetProperty("Size").ShouldNotBeNull();
    }

    [Fact]
    public void AnEditOfAnotherDocumentDoesNotConvertAgain()
    {
        var project = new TestProject()
            .With("api.yaml", Twins.Swagger("paths: { /a: { get: { operationId: a, responses: { 204: { description: d } } } } }"))
            .With("b.yaml", Twins.OpenApi("paths: { /b: { get: { operationId: b, responses: { 204: { description: d } } } } }"));
        var run = GeneratorRun.Create(project)
            .Then(project.Replace("b.yaml", "# note\n" + project.Documents[1].GetText()));

        run.Reasons(GeneratorSteps.Documents).ShouldBe(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], ignoreOrder: true);
        run.Written.ShouldBe(0);
    }

    [Fact]
    public void ACommentInASwaggerDocumentEmitsNothingAgain()
    {
        var project = new TestProject().With(
            "api.yaml", Twins.Swagger("paths: { /a: { get: { operationId: a, responses: { 204: { description: d } } } } }"));

        GeneratorRun.Create(project).Then(project.Replace("api.yaml", "# note\n" + project.Documents[0].GetText())).Written.ShouldBe(0);
    }
}
