using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Swagger;

/// <summary>Problems are at the mark (») of the Swagger document, and the rest of the client compiles.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("GB1021", "parameters: [{ name: q, in: query, type: array, items: { type: string }, collectionFormat: »tsv }]")]
    [InlineData("GB1021", "parameters: [{ name: q, in: query, type: array, items: { type: string }, collectionFormat: »brackets }]")]
    [InlineData("GB1021", "parameters: [{ name: q, in: header, type: array, items: { type: string }, collectionFormat: »pipes }]")]
    [InlineData("GB1021", "parameters: [{ name: q, in: query, type: array, items: »{ type: array, items: { type: string } } }]")]
    [InlineData("GB1021", "parameters: [{ name: q, in: formData, type: array, items: { type: string }, collectionFormat: »tsv }]")]
    [InlineData("GB1022", "parameters: [{ name: b, in: body, schema: { type: string } }, »{ name: f, in: formData, type: string }]")]
    [InlineData("GB1022", "parameters: [{ name: b, in: body, schema: { type: string } }, »{ name: c, in: body, schema: { type: string } }]")]
    [InlineData("GB2001", "parameters: [{ $ref: »'#/parameters/Gone' }]")]
    [InlineData("GB2001", "parameters: [{ name: b, in: body, schema: { $ref: »'#/definitions/Gone' } }]")]
    [InlineData("GB2007", "parameters: [{ name: q, in: query, type: »any }]")]
    [InlineData("GB2011", "parameters: [»null]")]
    [InlineData("GB2011", "parameters: »null")]
    [InlineData("GB2011", "tags: »null")]
    [InlineData("GB2020", "parameters: [»{ name: id, in: path, required: true, type: string }]")]
    [InlineData("GB2021", "parameters: [»{ name: q, in: query }]")]
    [InlineData("GB2022", "parameters: [{ name: q, in: »nowhere, type: string }]")]
    [InlineData("GB2011", "parameters: [»{ in: formData, type: file }]")]
    [InlineData("GB2017", "security: [{ »gone: [] }]")]
    [InlineData("GB2023", "schemes: »[http]")]
    [InlineData("GB2064", "parameters: [{ name: q, in: query, type: string }, »{ name: q, in: query, type: string }]")]
    public void AProblemOfAnOperationIsAtItsPlace(string id, string members) => Check(
        id, $"  /b:\n    post:\n      operationId: b\n      {members}\n      responses: {{ 204: {{ description: d }} }}\n");

    [Theory]
    [InlineData("GB2062", "  /b:\n    »get: { operationId: b }\n")]
    [InlineData("GB2011", "  /b: { get: { operationId: b, responses: »null } }\n")]
    [InlineData("GB2001", "  /b: { get: { operationId: b, responses: { 200: { $ref: »'#/responses/Gone' } } } }\n")]
    [InlineData("GB2063", "  /b: { get: { operationId: b, responses: { »ok: { description: d } } } }\n")]
    [InlineData("GB2018", "  /b: { get: { operationId: »a, responses: { 204: { description: d } } } }\n")]
    [InlineData("GB2011", "  /b: { get: { operationId: b, responses: { 200: { description: d, schema: { type: object, properties: { c: { type: string, required: »true } } } } } } }\n")]
    [InlineData("GB2012", "  /b: { »gte: { operationId: b, responses: {} } }\n")]
    [InlineData("GB2011", "  /b: »null\n")]
    [InlineData("GB2019", "  '/b/{id}': { »get: { operationId: b, responses: { 204: { description: d } } } }\n")]
    public void AProblemOfAPathIsAtItsPlace(string id, string paths) => Check(id, paths);

    [Theory]
    [InlineData("GB2001", "    Unused: { type: object, properties: { a: { $ref: »'#/definitions/Gone' } } }\n")]
    public void AProblemOfADefinitionIsAtItsPlace(string id, string definitions) => Check(id, "", "definitions:\n" + definitions.Replace("    U", "  U"));

    [Theory]
    [InlineData("q", "query", "type: array, items: { type: string }, collectionFormat: tsv",
        "OpenAPI 3 has no form for 'collectionFormat: tsv' in query of parameter 'q', so the parameter is a string; join the items in the call, or change the format")]
    [InlineData("q", "query", "type: array, items: { type: array, items: { type: string } }",
        "OpenAPI 3 has no form for the list of lists of parameter 'q', so the parameter is a string; join the items in the call, or change the format")]
    public void TheMessageNamesTheRemedy(string name, string place, string rest, string message)
    {
        var run = Twins.Run(("api.yaml", Twins.Swagger(
            $"paths: {{ /a: {{ get: {{ operationId: a, parameters: [{{ name: {name}, in: {place}, {rest} }}], responses: {{ 204: {{ description: d }} }} }} }} }}")));

        run.Diagnostics.Single().GetMessage().ShouldBe(message);
        run.Files.Values.ShouldContain(text => text.Contains("string? q"));
    }

    [Fact]
    public void AProblemOfASharedFieldIsReportedOnce()
    {
        var run = Twins.Run(("api.yaml", Twins.Swagger("""
            parameters: { F: { name: f, in: formData, type: array, items: { type: string }, collectionFormat: tsv } }
            paths:
              /a: { post: { operationId: a, parameters: [{ $ref: '#/parameters/F' }], responses: { 204: { description: d } } } }
              /b: { post: { operationId: b, parameters: [{ $ref: '#/parameters/F' }], responses: { 204: { description: d } } } }
            """)));

        Twins.Ids(run).ShouldBe(["GB1021"]);
    }

    [Fact]
    public void AProblemOfAJsonDocumentIsAtItsLine()
    {
        var run = Twins.Run(("api.json", """
            {
              "swagger": "2.0",
              "info": { "title": "t", "version": "1" },
              "paths": {
                "/a": {
                  "get": {
                    "operationId": "a",
                    "responses": { "200": { "description": "d",
                      "schema": { "$ref": "#/definitions/Gone" } } }
                  }
                }
              }
            }
            """));

        run.Diagnostics.Single().ToString().ShouldBe(
            "api.json(9,31): warning GB2001: '#/definitions/Gone' is not found, so everything that uses it is generated without it; correct the "
                + "$ref or add its target");
    }

    private static void Check(string id, string paths, string rest = "")
    {
        var marked = "swagger: '2.0'\ninfo: { title: t, version: '1' }\nhost: h.example\nschemes: [https]\nproduces: [application/json]\npaths:\n"
            + "  /a: { get: { operationId: a, responses: { 200: { description: d, schema: { type: object, properties: { n: { type: string } } } } } } }\n"
            + paths + rest;
        var before = marked.Split('»')[0];
        var run = Twins.Run(("api.yaml", marked.Replace("»", "")));

        run.Diagnostics.Where(problem => Twins.Ids(run).Contains(problem.Id))
            .Select(problem => $"{problem.Id} {problem.Location.GetLineSpan().StartLinePosition}")
            .ShouldBe([$"{id} {before.Count(c => c == '\n')},{before.Length - before.LastIndexOf('\n') - 1}"]);
        run.Compile();
    }
}
