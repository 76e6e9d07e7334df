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
    public void TheSameOperationTwiceIsAnErrorAtBoth()
    {
        var bound = Bound.Documents(
            ("a.yaml", "paths: { '/a/{id}': { »get: { parameters: [{ name: id, in: path, schema: { type: string } }] } } }"),
            ("b.yaml", "paths: { '/a/{key}': { »get: {} } }")).ShouldReport("GB2004", "GB2004");
        bound.Operations.Single().Path.ShouldBe("/a/{id}");
    }

    [Fact]
    public void EqualSchemasOfOneNameAreOneType()
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
    public void DifferentSchemasOfOneNameAreAnErrorAtBoth(string other)
    {
        const string One = "{ type: object, properties: { x: { type: string } } }";
        Bound.Documents(("a.yaml", Document("a", One)), ("b.yaml", Document("b", other))).ShouldReport("GB2005", "GB2005");

        static string Document(string path, string order) =>
            $"paths: {{ /{path}: {{ {UseOrder} }} }}\ncomponents: {{ schemas: {{ »Order: {order} }} }}";
    }

    [Fact]
    public void EqualSecuritySchemesMergeAndOthersAreAnError()
    {
        Bound.Documents(("a.yaml", Document("a", "", "k")), ("b.yaml", Document("b", "", "k"))).Model.Schemes.Count.ShouldBe(1);
        Bound.Documents(("a.yaml", Document("a", "»", "k")), ("b.yaml", Document("b", "»", "other"))).ShouldReport("GB2006", "GB2006");

        static string Document(string path, string mark, string name) => $$"""
            paths: { /{{path}}: { get: { security: [{ key: [] }] } } }
            components: { securitySchemes: { {{mark}}key: { type: apiKey, in: header, name: {{name}} } } }
            """;
    }

    [Fact]
    public void EachDocumentsOperationsGoToItsServer() => Bound.Documents(
            ("a.yaml", "servers: [{ url: 'https://a' }]\npaths: { /a: { get: {} } }"),
            ("b.yaml", "servers: [{ url: 'https://b' }]\npaths: { /b: { get: {} } }"))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => operation.Server).ShouldBe([null, "https://b"]);

    [Fact]
    public void ASystemThatBothDocumentsListIsTheServerOfBoth() => Bound.Documents(
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
    public void NothingReadableIsNoClient()
    {
        var unreadable = new SourceDocument("a.yaml", false, DocumentKind.None, null, EquatableArray<Problem>.Empty);
        ClientBinder.Bind([unreadable], Bound.Settings).ShouldBe((null, EquatableArray<Problem>.Empty));
        ClientBinder.Bind([], Bound.Settings).Model.ShouldBeNull();
    }
}
