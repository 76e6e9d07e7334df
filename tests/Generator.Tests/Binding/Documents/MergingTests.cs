using System;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class MergingTests
{
    private const string UseOrder =
        "get: { responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }";

    [Fact]
    public void DocumentsBecomeOneClient()
    {
        var model = Bound.Documents(
            ("b.yaml", "paths: { /b: { get: { tags: [One] } } }\nservers: [{ url: 'https://x' }]"),
            ("a.yaml", "info: { title: A }\npaths: { /a: { get: { tags: [one] } } }")).Model;
        model.Tags.Single().Operations.Select(operation => operation.Path).ShouldBe(["/a", "/b"]);
        model.BaseAddress.ShouldBe("https://x");
        model.Documentation.Summary.ShouldBe("A");
    }

    [Fact]
    public void PathsThatDifferInParameterNamesAreTwoMethods() => Bound.Document("""
            paths:
              /pets/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: integer } }] } }
              /pets/{name}: { »get: { parameters: [{ name: name, in: path, required: true, schema: { type: string } }] } }
            """).ShouldReport("GB2004")
        .Operations.Select(operation => operation.Method + " " + operation.Path)
        .ShouldBe(["GetPetsByIdAsync /pets/{id}", "GetPetsByNameAsync /pets/{name}"]);

    [Fact]
    public void OneOperationOfTwoServersIsTwoMethods()
    {
        var bound = Bound.Documents(
            ("a.yaml", "servers: [{ url: 'https://a' }]\npaths: { /health: { get: { operationId: health } } }"),
            ("b.yaml", "servers: [{ url: 'https://b' }]\npaths: { /health: { »get: { operationId: checkHealth } } }"));
        bound.ShouldReport("GB2004").Operations.Select(operation => (operation.Method, operation.Server))
            .ShouldBe([("HealthAsync", null), ("CheckHealthAsync", "https://b")]);
    }

    [Fact]
    public void EqualOperationsOfTwoDocumentsAreOneMethod() => Bound.Documents(
            ("a.yaml", $"paths: {{ /a: {{ {UseOrder} }} }}\ncomponents: {{ schemas: {{ Order: {{ properties: {{ x: {{}} }} }} }} }}"),
            ("b.yaml", $"paths: {{ /a: {{ {UseOrder} }} }}\ncomponents: {{ schemas: {{ Order: {{ properties: {{ x: {{}} }} }} }} }}"))
        .Model.Tags.Single().Operations.Count.ShouldBe(1);

    [Fact]
    public void AnOperationWithOtherTypesIsAnotherMethod() => Bound.Documents(
            ("a.yaml", Document("string", "")), ("b.yaml", Document("number", "»")))
        .ShouldReport("GB2004", "GB2005")
        .Operations.Select(operation => operation.Response!.Type.Name).ShouldBe(["Order", "BOrder"]);

    private static string Document(string type, string mark) => $$"""
        paths: { /a: { {{UseOrder.Insert(0, mark)}} } }
        components: { schemas: { {{mark}}Order: { properties: { x: { type: {{type}} } } } } }
        """;

    [Fact]
    public void EqualSchemasWithOneNameAreOneType()
    {
        const string One = """
            components:
              schemas:
                Order:
                  type: object
                  required: [x, y]
                  properties: { x: { type: string, description: one }, y: { $ref: '#/components/schemas/Y' } }
                Y: { type: string, enum: [a, b] }
            """;
        const string Other = """
            components:
              schemas:
                Y: { enum: [b, a], type: string }
                Order:
                  properties: { y: { $ref: '#/components/schemas/Y' }, x: { type: string, description: two } }
                  required: [y, x]
                  type: object
            """;
        var bound = Bound.Documents(
            ("a.yaml", $"paths: {{ /a: {{ {UseOrder} }} }}\n{One}"), ("b.yaml", $"paths: {{ /b: {{ {UseOrder} }} }}\n{Other}"));
        bound.Model.Types.Select(type => type.Name + " " + type.Group).ShouldBe(["Order Shared", "Y Shared"]);
    }

    [Theory]
    [InlineData("{ type: object, properties: { x: { type: number } } }")]
    [InlineData("{ type: object, properties: { x: { type: string } }, required: [x] }")]
    [InlineData("{ type: object, properties: { x: { type: string }, description: { type: string } } }")]
    public void DifferentSchemasWithOneNameAreTwoTypes(string other)
    {
        const string One = "{ type: object, properties: { x: { type: string } } }";
        var bound = Bound.Documents(("a.yaml", OfOrder("a", One, "")), ("shop-api.yaml", OfOrder("b", other, "»"))).ShouldReport("GB2005");
        bound.Operations.Select(operation => operation.Response!.Type.Name).ShouldBe(["Order", "ShopApiOrder"]);
        bound.Problems.Select(Bound.Show).Single().ShouldContain("so the type is called ShopApiOrder here and Order there");
    }

    [Fact]
    public void AnUnusedSchemaDoesNotOccupyAName()
    {
        const string One = "{ type: object, properties: { x: { type: string } } }";
        const string Other = "{ type: object, properties: { x: { type: number } } }";
        var bound = Bound.Documents(
            ("a.yaml", $"paths: {{ /a: {{ get: {{}} }} }}\ncomponents: {{ schemas: {{ Order: {One} }} }}"), ("b.yaml", OfOrder("b", Other, "")));
        bound.Model.Types.Select(type => type.Name).ShouldBe(["Order"]);
        bound.Record("Order").Properties.Single().Type.Kind.ShouldBe(TypeKind.Decimal);
    }

    [Fact]
    public void SchemasWithEqualTextAreTwoTypesIfTheirReferencesDiffer()
    {
        var bound = Bound.Documents(("a.yaml", List("a", "string", "", "")), ("b.yaml", List("b", "number", "»", "»")));
        bound.ShouldReport("GB2005", "GB2005");
        bound.Record("BOrder").Properties.Single().Type.Element!.Name.ShouldBe("BLine");
        bound.Record("Order").Properties.Single().Type.Element!.Name.ShouldBe("Line");

        static string List(string path, string type, string one, string other) => $$"""
            paths: { /{{path}}: { {{UseOrder}} } }
            components:
              schemas:
                {{one}}Order: { properties: { lines: { type: array, items: { $ref: '#/components/schemas/Line' } } } }
                {{other}}Line: { properties: { sku: { type: {{type}} } } }
            """;
    }

    [Fact]
    public void EqualSchemasThatReferToEachOtherAreOneType()
    {
        const string Schemas = """
            components:
              schemas:
                Order: { properties: { lines: { type: array, items: { $ref: '#/components/schemas/Line' } } } }
                Line: { properties: { order: { $ref: '#/components/schemas/Order' } } }
            """;
        Bound.Documents(("a.yaml", $"paths: {{ /a: {{ {UseOrder} }} }}\n{Schemas}"), ("b.yaml", $"paths: {{ /b: {{ {UseOrder} }} }}\n{Schemas}"))
            .Model.Types.Select(type => type.Name).ShouldBe(["Order", "Line"]);
    }

    [Fact]
    public void AThirdDocumentSharesTheTypesOfTheSecond() => Bound.Documents(
            ("a.yaml", OfOrder("a", "{ properties: { x: { type: string } } }", "")),
            ("b.yaml", OfOrder("b", "{ properties: { x: { type: number } } }", "»")),
            ("c.yaml", OfOrder("c", "{ properties: { x: { type: number } } }", "")))
        .ShouldReport("GB2005")
        .Operations.Select(operation => operation.Response!.Type.Name).ShouldBe(["Order", "BOrder", "BOrder"]);

    [Fact]
    public void AnExplicitNameResolvesTheConflict() => Bound.Documents(
            ("a.yaml", OfOrder("a", "{ properties: { x: { type: string } } }", "")),
            ("b.yaml", OfOrder("b", "{ x-gameball-name: Sale, properties: { x: { type: number } } }", "")))
        .Model.Types.Select(type => type.Name).ShouldBe(["Order", "Sale"]);

    private static string OfOrder(string path, string order, string mark) =>
        $"paths: {{ /{path}: {{ {UseOrder} }} }}\ncomponents: {{ schemas: {{ {mark}Order: {order} }} }}";

    [Fact]
    public void EqualSecuritySchemesMergeAndOthersAreNamedAfterTheirFile()
    {
        Bound.Documents(("a.yaml", Document("a", "", "k")), ("b.yaml", Document("b", "", "k"))).Model.Schemes.Count.ShouldBe(1);
        var bound = Bound.Documents(("a.yaml", Document("a", "", "k")), ("b.yaml", Document("b", "»", "other"))).ShouldReport("GB2006");
        bound.ModelDespiteProblems.Schemes.Select(scheme => $"{scheme.Key} {scheme.Member} {scheme.ParameterName}")
            .ShouldBe(["key Key k", "b.key BKey other"]);
        bound.Operations.Select(operation => operation.Security.Single().Needs.Single().Member).ShouldBe(["Key", "BKey"]);

        static string Document(string path, string mark, string name) => $$"""
            paths: { /{{path}}: { get: { security: [{ key: [] }] } } }
            components: { securitySchemes: { {{mark}}key: { type: apiKey, in: header, name: {{name}} } } }
            """;
    }

    [Fact]
    public void TheOperationsOfADocumentGoToItsServer() => Bound.Documents(
            ("a.yaml", "servers: [{ url: 'https://a' }]\npaths: { /a: { get: {} } }"),
            ("b.yaml", "servers: [{ url: 'https://b' }]\npaths: { /b: { get: {} } }"))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => operation.Server).ShouldBe([null, "https://b"]);

    [Fact]
    public void AServerThatBothDocumentsListIsTheServerOfBoth() => Bound.Documents(
            ("a.yaml", "servers: [{ url: 'https://a' }]\npaths: { /a: { get: {} } }"),
            ("b.yaml", "servers: [{ url: 'https://test' }, { url: 'https://a/' }]\npaths: { /b: { get: {} } }"))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => operation.Server).ShouldBe([null, null]);

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        (string, string)[] documents =
        [
            ("a.yaml", List("a", "{ type: object, properties: { x: {} } }")),
            ("b.yaml", List("b", "{ type: object, properties: { y: {} } }")),
            ("c.yaml", $"paths: {{ /c: {{ {UseOrder} }} }}\ncomponents: {{ schemas: {{ Order: {{ properties: {{ z: {{}} }} }} }} }}"),
        ];
        var there = Bound.Documents(documents);
        var back = Bound.Documents([.. documents.Reverse()]);
        back.ModelDespiteProblems.ShouldBe(there.ModelDespiteProblems);
        back.Problems.ShouldBe(there.Problems);

        static string List(string path, string schema) =>
            "paths: { /" + path + ": { get: { operationId: list, responses: { 200: { " + Bound.Json(schema) + " } } } } }";
    }

    [Fact]
    public void BundledDocumentsComeFirst()
    {
        var bundled = DocumentReader.Read("z.yaml", true, "openapi: 3.1.0\ninfo: { title: Z }\npaths: { /z: { get: {} } }");
        var own = DocumentReader.Read("a.yaml", false, "openapi: 3.1.0\ninfo: { title: A }\npaths: { /a: { get: {} } }");
        ClientBinder.Bind([own, bundled], Bound.Settings).Model!.Documentation.Summary.ShouldBe("Z");
    }

    [Fact]
    public void CommentsAndLayoutChangeNothing()
    {
        const string Plain = """
            paths: { /a: { get: { operationId: a, description: Words.,
                responses: { 200: { content: { application/json: { schema: { type: object,
                    properties: { x: { type: string, enum: [p, q] } } } } } } } } } }
            """;
        const string Spread = """
            # A comment

            paths:
              /a:       # another
                get:
                  operationId: "a"
                  description: >-
                    Words.
                  responses:
                    "200":
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              x:
                                type: string
                                enum:
                                  - p
                                  - q
            """;
        var one = Bound.Document(Plain).Model;
        var other = Bound.Document(Spread).Model;
        other.ShouldBe(one);
        other.GetHashCode().ShouldBe(one.GetHashCode());
    }

    [Fact]
    public void WithoutAReadableDocumentThereIsNoClient()
    {
        var unreadable = new SourceDocument("a.yaml", false, DocumentKind.None, null, EquatableArray<Problem>.Empty);
        ClientBinder.Bind([unreadable], Bound.Settings).ShouldBe((null, EquatableArray<Problem>.Empty));
        ClientBinder.Bind([], Bound.Settings).Model.ShouldBeNull();
    }
}
