using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class OperationTests
{
    [Fact]
    public void EveryVerbIsAnOperation()
    {
        var verbs = new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace" };
        var bound = Bound.Document("paths:\n  /a:\n" + string.Join("\n", verbs.Select(verb => $"    {verb}: {{}}")));
        bound.Model.Tags.Single().Operations.Select(operation => operation.Verb + " " + operation.RetrySafety).ShouldBe(
            ["GET Safe", "PUT Safe", "POST Never", "DELETE Safe", "OPTIONS Safe", "HEAD Safe", "PATCH Never", "TRACE Never"]);
    }

    [Fact]
    public void DescriptionsAndDeprecationAreKept()
    {
        var operation = Bound.Document("paths: { /a: { get: { summary: Short., description: 'Long.', deprecated: true } } }")
            .Operations.Single();
        operation.Documentation.ShouldBe(new("Short.", "Long.", default, Obsolete: true));
        operation.Id.ShouldBe("getA");
    }

    [Theory]
    [InlineData("paths: »[]")]
    [InlineData("paths: { /orders: »[], /a: { get: {} } }")]
    [InlineData("paths: { /a: »nothing, /b: { get: {} } }")]
    [InlineData("paths: { /a: { get: »nothing }, /b: { get: {} } }")]
    [InlineData("paths: { /a: { get: { parameters: »{} } } }")]
    [InlineData("paths: { /a: { get: { responses: »[] } } }")]
    [InlineData("paths: { /a: { post: { requestBody: »text } } }")]
    [InlineData("paths: { /a: { post: { requestBody: { content: »[] } } } }")]
    [InlineData("paths: { /a: { get: { security: »{} } } }")]
    [InlineData("paths: { /a: { get: {} } }\ncomponents: { schemas: »[] }")]
    public void AValueOfTheWrongKindIsReported(string document)
    {
        var problems = Bound.Document(document).Problems.Where(problem => problem.Id != "GB2026").ToList();
        problems.Select(problem => problem.Id).ShouldBe(["GB2011"]);
        var at = ("openapi: 3.1.0\n" + document).IndexOf('»');
        problems.Single().Place!.Value.Offset.ShouldBe(at);
    }

    [Fact]
    public void AnUnknownVerbIsReported() => Bound.Document("paths: { /a: { get: {}, »gett: {}, x-mine: {}, summary: s } }")
        .ShouldReport("GB2012");

    [Fact]
    public void AnAdditionalOperationHasAVerbOfItsOwn() => Bound.Document("""
            paths: { /a: { additionalOperations: { »POST: { operationId: a }, »get: { operationId: b }, LINK: { operationId: c },
              »'Bad Method': { operationId: d }, »query: { operationId: e } } } }
            """).ShouldReport("GB2041", "GB2041", "GB2012", "GB2041")
        .Operations.Select(operation => operation.Verb).ShouldBe(["POST", "get", "LINK", "query"]);

    [Fact]
    public void ADocumentWithoutOperationsIsReported() =>
        Bound.Document("info: { title: T }").Problems.Select(problem => problem.Id).ShouldBe(["GB2026"]);

    [Fact]
    public void BodiesOfWebhooksAndCallbacksAreTypes()
    {
        var bound = Bound.Document("""
            paths: { /a: { post: { operationId: pay, callbacks: { done: { '{$request.body#/url}': { post: { requestBody: { content: {
              application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } } } } } } } } }
            webhooks:
              new-order: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
              gone: { $ref: '#/components/pathItems/gone' }
            components:
              schemas: { Order: { type: object, properties: { id: { type: string } } } }
              pathItems: { gone: { post: { requestBody: { content: { application/json: { schema: {
                type: object, properties: { id: { type: string } } } } } } } } }
            """);
        bound.Model.Types.Select(type => type.Name).ShouldBe(["PayDoneCallback", "Order", "GoneWebhook"]);
        bound.Model.Types.ShouldAllBe(type => type.Group == "Shared");
    }

    [Theory]
    [InlineData("Orders", "", "GetOrders, GetOrdersById")]
    [InlineData("other", "", "GetOther")]
    [InlineData("", "/orders", "GetOrders, GetOrdersById")]
    [InlineData("", "/orders/", "GetOrders, GetOrdersById")]
    [InlineData("", "/orders/{id}", "GetOrdersById")]
    [InlineData("", "/*/{id}", "GetOrdersById")]
    [InlineData("", "*archive", "GetOrdersArchive")]
    [InlineData("", "/o*r", "GetOther")]
    [InlineData("orders", "/orders-archive", "")]
    public void SettingsFilterOperations(string tags, string paths, string expected)
    {
        static EquatableArray<string> List(string text) => text.Length == 0 ? default : new([text]);
        var settings = Bound.Settings with { IncludeTags = List(tags), IncludePaths = List(paths) };
        var bound = Bound.Document("""
            paths:
              /orders: { get: {} }
              '/orders/{id}': { get: { parameters: [{ name: id, in: path, schema: { type: string } }] } }
              /orders-archive: { get: { tags: [Archive] } }
              /other: { get: {} }
            """, settings);
        string.Join(", ", bound.Operations.Select(operation => operation.Method.Replace("Async", "", System.StringComparison.Ordinal)))
            .ShouldBe(expected);
        bound.Problems.Count.ShouldBe(expected.Length == 0 ? 1 : 0);
    }

    [Theory]
    [InlineData("200: { content: { application/json: { schema: { type: string } } } }", "String")]
    [InlineData("200: { content: { 'application/json; charset=utf-8': { schema: { type: string } } } }", "String")]
    [InlineData("200: { content: { application/problem+json: { schema: { type: string } } } }", "String")]
    [InlineData("200: { content: { '*/*': { schema: { type: string } } } }", "String")]
    [InlineData("200: { content: { text/csv: {}, application/json: { schema: { type: string } } } }", "String")]
    [InlineData("2XX: { content: { application/json: { schema: { type: string } } } }", "String?")]
    [InlineData("204: {}, 201: { content: { application/json: { schema: { type: string } } } }", "String?")]
    [InlineData("default: { content: { application/json: { schema: { type: string } } } }", "String?")]
    [InlineData("302: {}, default: { content: { application/json: { schema: { type: string } } } }", "String?")]
    [InlineData("204: { content: { application/json: { schema: { type: string } } } }", "nothing")]
    [InlineData("205: { content: { application/json: { schema: { type: string } } } }, 304: { content: { text/plain: {} } }", "nothing")]
    [InlineData("201: { content: { application/json: { schema: { type: string } } } }", "String")]
    [InlineData("204: {}, default: { content: { application/json: { schema: { type: string } } } }", "nothing")]
    [InlineData("400: { content: { application/json: { schema: { type: string } } } }", "nothing")]
    [InlineData("200: { content: { application/json: {} } }", "Any")]
    [InlineData("200: {}", "nothing")]
    public void TheFirstSuccessWithJsonIsTheResult(string responses, string expected)
    {
        var bound = Bound.Document("paths: { /a: { get: { responses: { " + responses + " } } } }");
        _ = bound.Model;
        Bound.Show(bound.Operations.Single().Response?.Type).ShouldBe(expected);
    }

    [Fact]
    public void AFragmentDistinguishesOperationsOfAPathAndIsNotSent()
    {
        var bound = Bound.Document("paths: { /a: { put: { operationId: a } }, '/a#b': { put: { operationId: b } } }");
        _ = bound.Model;
        bound.Operations.Select(operation => operation.Id + " " + operation.Path).ShouldBe(["a /a", "b /a"]);
    }

    [Theory]
    [InlineData("required: true, content: { application/json: { schema: { type: string } } }", "String! application/json")]
    [InlineData("content: { text/xml: {}, application/merge-patch+json: { schema: { type: string } } }",
        "String application/merge-patch+json")]
    [InlineData("content: { '*/*': { schema: { type: object } } }", "map of Any application/json")]
    public void AJsonBodyIsTyped(string body, string expected)
    {
        var bound = Bound.Document("paths: { /a: { post: { requestBody: { " + body + " } } } }");
        _ = bound.Model;
        var model = bound.Operations.Single().Body.ShouldNotBeNull();
        model.Name.ShouldBe("body");
        (Bound.Show(model.Type) + (model.Required ? "!" : "") + " " + model.MediaType).ShouldBe(expected);
    }

    [Theory]
    [InlineData("x-gameball-retry: safe", RetryName.Safe)]
    [InlineData("x-gameball-retry: caller", RetryName.Caller)]
    [InlineData("x-gameball-retry: never", RetryName.Never)]
    public void AnOperationStatesItsRetrySafety(string extension, string expected) =>
        Bound.Document("paths: { /a: { put: { " + extension + " } } }").Model.Tags.Single().Operations.Single().RetrySafety.ToString()
            .ShouldBe(expected);

    [Theory]
    [InlineData("x-gameball-idempotency: X-Once", "X-Once", RetryName.Caller)]
    [InlineData("parameters: [{ name: idempotency-key, in: header, schema: { type: string } }]", "idempotency-key", RetryName.Caller)]
    [InlineData("parameters: [{ name: Idempotency-Key, in: query, schema: { type: string } }]", null, RetryName.Never)]
    [InlineData("x-gameball-retry: never, x-gameball-idempotency: X-Once", "X-Once", RetryName.Never)]
    public void AnOperationStatesTheHeaderOfItsIdempotencyKey(string operation, string? header, string safety)
    {
        var model = Bound.Document("paths: { /a: { post: { " + operation + " } } }").Model.Tags.Single().Operations.Single();

        model.IdempotencyHeader.ShouldBe(header);
        model.RetrySafety.ToString().ShouldBe(safety);
    }

    [Fact]
    public void AnOperationStatesItsLimit() =>
        Bound.Document("paths: { /a: { get: { x-gameball-limit: { bucket: reads, perSecond: 100, per30Seconds: 1200 } } } }")
            .Model.Tags.Single().Operations.Single().Limit.ShouldBe(new LimitModel("reads", 100, 1200));

    [Fact]
    public void TheNearestServerStatesTheLimitOfOperationsWithoutOne() => Bound.Documents(
            ("a.yaml", """
                servers: [{ url: 'https://test.a' }, { url: 'https://a', x-gameball-limit: { bucket: all, perSecond: 1, per30Seconds: 2 } }]
                paths:
                  /a: { get: { servers: [{ url: 'https://a/', x-gameball-limit: { bucket: all, perSecond: 1, per30Seconds: 2 } }] } }
                  /b: { get: { x-gameball-limit: { bucket: own, perSecond: 3, per30Seconds: 4 } } }
                  /c:
                    servers: [{ url: 'https://other', x-gameball-limit: { bucket: other, perSecond: 5, per30Seconds: 6 } }]
                    get: {}
                  /d: { get: { servers: [{ url: 'https://free' }] } }
                  /e: { get: {} }
                """))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => $"{operation.Path} {operation.Limit?.Bucket ?? "none"}")
        .ShouldBe(["/a all", "/b own", "/c other", "/d none", "/e none"]);

    /// <summary>A server counts all requests to its host, whatever path a document gives for it.</summary>
    [Fact]
    public void AServerWithoutALimitHasTheLimitOfItsHost() => Bound.Documents(
            ("a.yaml", """
                servers: [{ url: 'https://a/', x-gameball-limit: { bucket: a, perSecond: 1, per30Seconds: 2 } }]
                paths:
                  /path: { servers: [{ url: /v2 }], get: {} }
                  /same: { get: { servers: [{ url: 'https://A' }] } }
                  /beside: { get: { servers: [{ url: 'https://a/v2' }] } }
                  /own: { servers: [{ url: /v2, x-gameball-limit: { bucket: v2, perSecond: 1, per30Seconds: 2 } }], get: {} }
                  /other: { servers: [{ url: 'https://other' }], get: {} }
                """),
            ("b.yaml", """
                servers: [{ url: 'https://b/', x-gameball-limit: { bucket: b, perSecond: 1, per30Seconds: 2 } }]
                paths:
                  /b/path: { servers: [{ url: /v2 }], get: {} }
                  /b/main: { get: { servers: [{ url: 'https://a/v3' }] } }
                """),
            ("c.yaml", "servers: [{ url: 'https://c' }]\npaths: { /c/path: { get: { servers: [{ url: /v2 }] } } }"),
            ("d.yaml", "servers: [{ url: /v4 }]\npaths: { /d: { get: {} }, /d/path: { get: { servers: [{ url: /v2 }] } } }"))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => $"{operation.Path} {operation.Limit?.Bucket ?? "none"}")
        .ShouldBe(
            [
                "/path a", "/same a", "/beside a", "/own v2", "/other none", "/b/path b", "/b/main a", "/c/path none", "/d a",
                "/d/path a",
            ],
            ignoreOrder: true);

    [Fact]
    public void AServerWithoutALimitDoesNotGetOneFromOtherDocuments() => Bound.Documents(
            ("a.yaml", """
                servers: [{ url: 'https://a', x-gameball-limit: { bucket: a, perSecond: 1, per30Seconds: 2 } }]
                paths: { /a: { get: {} } }
                """),
            ("b.yaml", "servers: [{ url: 'https://b' }]\npaths: { /b: { get: {} } }"),
            ("c.yaml", "paths: { /c: { get: {} } }"))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => $"{operation.Path} {operation.Limit?.Bucket ?? "none"}")
        .ShouldBe(["/a a", "/b none", "/c a"]);

    [Theory]
    [InlineData("»x-gameball-limits: { bucket: a, perSecond: 1, per30Seconds: 1 }", "GB2030")]
    [InlineData("x-gameball-limit: { bucket: a, perSecond: »fast, per30Seconds: 1 }", "GB2031")]
    public void AWrongExtensionOfAServerIsReportedOnce(string extension, string id) =>
        Bound.Document("servers: [{ url: 'https://a', " + extension + " }]\npaths: { /a: { get: {} }, /b: { get: {} } }").ShouldReport(id);

    [Theory]
    [InlineData("x-gameball-retry: »sometimes", "GB2031")]
    [InlineData("»x-gameball-bacth: {}", "GB2030")]
    [InlineData("x-gameball-limit: »12", "GB2031")]
    [InlineData("x-gameball-limit: { bucket: a, perSecond: 1, per30Seconds: 1, »per60Seconds: 1 }", "GB2030")]
    [InlineData("x-gameball-limit: { bucket: a, perSecond: »fast, per30Seconds: 1 }", "GB2031")]
    [InlineData("x-gameball-limit: »{ bucket: a, perSecond: 1 }", "GB2031")]
    [InlineData("x-gameball-limit: { bucket: a, perSecond: »0, per30Seconds: 1 }", "GB2031")]
    [InlineData("x-gameball-job: »pause", "GB2031")]
    [InlineData("x-gameball-idempotency: »true", "GB2031")]
    [InlineData("x-gameball-idempotency: »'two words'", "GB2031")]
    public void AWrongExtensionIsAnErrorAtItsPlace(string extension, string id) =>
        Bound.Document("paths: { /a: { get: { " + extension + " } } }").ShouldReport(id);

    [Theory]
    [InlineData("{ bucket: a, per30Seconds: 1 }", "'perSecond' of x-gameball-limit is missing and")]
    [InlineData("{ bucket: a, perSecond: x, per30Seconds: 1 }", "'perSecond' of x-gameball-limit")]
    [InlineData("{ perSecond: 1, per30Seconds: 1 }", "'bucket' of x-gameball-limit is missing and")]
    [InlineData("{ bucket: [], perSecond: 1, per30Seconds: 1 }", "'bucket' of x-gameball-limit")]
    public void AMissingKeyIsReportedAsMissing(string limit, string subject) =>
        Bound.Document("paths: { /a: { get: { x-gameball-limit: " + limit + " } } }").Problems.Single().Arguments[0].ShouldBe(subject);

    private static class RetryName
    {
        public const string Safe = nameof(RetrySafety.Safe);
        public const string Caller = nameof(RetrySafety.Caller);
        public const string Never = nameof(RetrySafety.Never);
    }
}
