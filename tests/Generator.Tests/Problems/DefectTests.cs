using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Problems;

/// <summary>
/// Documents with one defect each, of the kinds in published documents: the problem is at the mark (»), it is at most a warning, and
/// the rest of the client compiles.
/// </summary>
public sealed class DefectTests
{
    [Theory]
    [InlineData("GB2063", "responses: { »4xx: { description: d } }")]
    [InlineData("GB2063", "responses: { »ok: { description: d } }")]
    [InlineData("GB2062", "", true)]
    [InlineData("GB2069", "responses: { 200: { content: { $ref: »'#/x-parts/content' } } }")]
    [InlineData("GB2001", "responses: { 200: { $ref: »'#/components/responses/Gone' } }")]
    [InlineData("GB2001", "requestBody: { $ref: »'#/components/requestBodies/Gone' }\nresponses: {}")]
    [InlineData("GB2001", "responses: {}\nparameters: [{ $ref: »'#/components/parameters/Gone' }]")]
    [InlineData("GB2011", "responses: »null")]
    [InlineData("GB2011", "responses: »[]")]
    [InlineData("GB2011", "responses: { 200: { content: »null } }")]
    [InlineData("GB2011", "responses: { 200: { content: { application/json: { schema: »null } } } }")]
    [InlineData("GB2011", "responses: {}\nparameters: »null")]
    [InlineData("GB2011", "responses: {}\nparameters: [»null]")]
    [InlineData("GB2011", "responses: {}\nparameters: [»id]")]
    [InlineData("GB2011", "responses: {}\ntags: »null")]
    [InlineData("GB2011", "responses: {}\nsecurity: »null")]
    [InlineData("GB2011", "responses: {}\nservers: »null")]
    [InlineData("GB2011", "responses: {}\nrequestBody: »null")]
    [InlineData("GB2017", "responses: {}\nsecurity: [{ »gone: [] }]")]
    [InlineData("GB2018", "responses: {}\n", false, "»getIntact")]
    [InlineData("GB2020", "responses: {}\nparameters: [»{ name: id, in: path, required: true, schema: { type: string } }]")]
    [InlineData("GB2022", "responses: {}\nparameters: [{ name: q, in: »body, schema: { type: string } }]")]
    [InlineData("GB2064", "responses: {}\nparameters: [{ name: q, in: query, schema: { type: string } }, "
        + "»{ name: q, in: query, schema: { type: string } }]")]
    public void DefectsOfAnOperationAreReported(string id, string defect, bool isAtVerb = false, string operationId = "getOther") => Check(
        id,
        $"  /other:\n    {(isAtVerb ? "»" : "")}get:\n      operationId: {operationId}\n"
            + string.Concat(defect.Split('\n').Where(line => line.Length > 0).Select(line => $"      {line}\n")));

    [Theory]
    [InlineData("GB2007", "{ type: object, properties: { a: { type: »file } } }")]
    [InlineData("GB2007", "{ type: object, properties: { a: { type: »any } } }")]
    [InlineData("GB2007", "{ type: »String }")]
    [InlineData("GB2001", "{ type: object, properties: { a: { $ref: »'#/components/schemas/Gone' } } }")]
    [InlineData("GB2011", "{ type: object, properties: { a: { type: string, required: »true } } }")]
    [InlineData("GB2011", "{ type: object, required: »true, properties: { a: { type: string } } }")]
    [InlineData("GB2011", "{ type: object, properties: »[a] }")]
    [InlineData("GB2011", "{ type: object, properties: { a: »null } }")]
    [InlineData("GB2011", "{ allOf: »{ type: string } }")]
    public void DefectsOfASchemaAreReported(string id, string schema) => Check(
        id,
        "  /other: { get: { operationId: getOther, responses: { 200: { description: d, content: { application/json: { schema: "
            + schema + " } } } } } }\n");

    [Theory]
    [InlineData("{ type: object, properties: { a: { type: string, pattern: '([' } } }")]
    [InlineData("{ type: string, pattern: 5, minLength: many, format: [x], title: 1 }")]
    [InlineData("{ type: object, example: [1], examples: 5, properties: { a: { type: string, example: { b: 1 }, examples: { c: d } } } }")]
    [InlineData("{ type: object, properties: { a: { $ref: '#/components/schemas/Intact', description: x, type: object } } }")]
    [InlineData("{ type: object, required: [a, 1, null], properties: { a: { type: string } } }")]
    [InlineData("{ type: array }")]
    [InlineData("{ type: string, x-a: 1, x-b: { $ref: '#/gone' } }")]
    [InlineData("{ type: integer, maximum: many, exclusiveMaximum: x, multipleOf: 0, default: none }")]
    [InlineData("{ type: string, enum: [a, a] }")]
    public void HarmlessDeviationsAreNotReported(string schema) => Check(
        "",
        "  /other:\n    x-a: 1\n    get:\n      operationId: getOther\n      x-b: 2\n      responses:\n        x-c: 3\n        200:\n"
            + "          content: { x-d: 4, application/json: { x-e: 5, schema: " + schema + " } }\n        404: { description: d }\n");

    [Theory]
    [InlineData("GB2011", "  /other: »null\n")]
    [InlineData("GB2011", "  /other: { get: »null }\n")]
    [InlineData("GB2073", "  »other: { get: { operationId: getOther, responses: {} } }\n")]
    [InlineData("GB2012", "  /other: { »gte: { operationId: getOther, responses: {} } }\n")]
    [InlineData("GB2019", "  '/other/{id}': { »get: { operationId: getOther, responses: {} } }\n")]
    public void DefectsOfAPathAreReported(string id, string paths) => Check(id, paths);

    [Theory]
    [InlineData("GB2001", "    Unused: { type: object, properties: { a: { $ref: »'#/components/schemas/Gone' } } }\n")]
    [InlineData("", "    Unused: { type: object, properties: { $ref: { type: string } }, example: { $ref: '#/gone' } }\n")]
    public void DefectsOutsideOfOperationsAreReported(string id, string schemas) => Check(id, "", schemas);

    [Theory]
    [InlineData("GB2062", "»openapi: 3.0.3\n")]
    [InlineData("GB2011", "openapi: 3.0.3\ninfo: {}\ntags: »null\n")]
    [InlineData("GB2011", "openapi: 3.0.3\ninfo: {}\nservers: »{}\n")]
    [InlineData("GB2023", "openapi: 3.0.3\ninfo: {}\nservers: [{ url: »'https://{host}' }]\n")]
    public void DefectsOfTheWholeDocumentAreReported(string id, string head) => Check(id, "", "", head);

    [Theory]
    [InlineData("GB2066", "»get: { responses: {} }")]
    [InlineData("GB2067", "get: { operationId: a, responses: { 200: { content: { »application/json: {} } } } }")]
    [InlineData("GB2067", "get: { operationId: a, responses: { 200: { content: { »application/json: { schema: {} } } } } }")]
    [InlineData("GB2068", "put: { operationId: a, responses: {}, requestBody: { content: { application/json: { schema: "
        + "{ »type: array, items: { $ref: '#/components/schemas/Intact' } } } } } }")]
    [InlineData("GB2068", "put: { operationId: a, responses: {}, requestBody: { content: { application/json: { schema: "
        + "{ type: object, properties: { body: { »type: array, items: { $ref: '#/components/schemas/Intact' } } } } } } } }")]
    [InlineData("", "put: { operationId: a, responses: {}, requestBody: { content: { application/json: { schema: "
        + "{ type: array, maxItems: 5, items: { $ref: '#/components/schemas/Intact' } } } } } }")]
    [InlineData("", "put: { operationId: a, responses: {}, requestBody: { content: { application/json: { schema: "
        + "{ type: array, items: { type: string } } } } } }")]
    public void ABetterClientIsSuggested(string id, string operation, string more = "") =>
        Check(id, "  /other: { " + operation + " }\n", "", "openapi: 3.0.3\ninfo: {}\n" + more, DiagnosticSeverity.Info);

    [Theory]
    [InlineData("paths: {}\n")]
    [InlineData("paths:\n", "GB2011")]
    [InlineData("")]
    public void DefectsOfADocumentWithoutOperationsAreReported(string paths, params string[] more) =>
        GeneratorRun.Create(new TestProject().With("api.yaml", "openapi: 3.1.0\ninfo: {}\n" + paths), [.. more, "GB2026"]).Compile();

    [Theory]
    [InlineData("{\n  'openapi': \"3.1.0\"\n}", 1, 2)]
    [InlineData("{\n  \"openapi\": \"3.1.0\"", 1, 20)]
    public void DefectsOfAJsonFileAreReported(string text, int line, int column)
    {
        var problem = GeneratorRun.Create(new TestProject().With("api.json", text), "GB1004").Diagnostics.Single();

        problem.Location.GetLineSpan().StartLinePosition.ShouldBe(new(line, column));
    }

    private static void Check(
        string id,
        string paths,
        string schemas = "",
        string head = "openapi: 3.0.3\ninfo: { title: t, version: 1 }\n",
        DiagnosticSeverity severity = DiagnosticSeverity.Warning)
    {
        var marked = head + "paths:\n  /intact:\n    get:\n      operationId: getIntact\n      responses: { 200: { description: d, content: "
            + "{ application/json: { schema: { $ref: '#/components/schemas/Intact' } } } } }\n" + paths
            + "x-parts: { content: { application/json: { schema: { type: string } } } }\ncomponents:\n  schemas:\n"
            + "    Intact: { type: object, properties: { name: { type: string } } }\n" + schemas;
        var before = marked.Split('»')[0];

        var run = GeneratorRun.OfAny(new TestProject().With("api.yaml", marked.Replace("»", "")));

        IEnumerable<string> expected = id.Length == 0
            ? []
            : [$"{id} {severity} {before.Count(c => c == '\n')},{before.Length - before.LastIndexOf('\n') - 1}"];
        run.Diagnostics.Select(Show).ShouldBe(expected);
        run.Compile().GetType("Gameball.Intact").ShouldNotBeNull();
    }

    private static string Show(Diagnostic problem)
    {
        var at = problem.Location.GetLineSpan().StartLinePosition;
        return $"{problem.Id} {problem.Severity} {at.Line},{at.Character}";
    }
}
