using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class PageTests
{
    private const string ResponseJson = "{ type: object, properties: { data: { type: array, items: { type: object, properties: { "
        + "id: { type: integer }, tags: { type: array } } } }, next: { type: [string, 'null'] }, more: { type: boolean } } }";

    [Fact]
    public void APageNamesItsParametersAndMembers()
    {
        var operation = Bound.Document(List("{ cursor: startAfter, limit: limit, items: data, after: id, more: more }"))
            .Model.Tags[0].Operations.Single();

        operation.Method.ShouldBe("ListThingsAsync");
        operation.Page.ShouldBe(new PageModel(
            "ListThingsAllAsync",
            PageKind.Cursor,
            "startAfter",
            "limit",
            "pageSize",
            new("data", "Data", TypeRef.ListOf(new(TypeKind.Record, "ListThingsResponseDataItem"))),
            new(TypeKind.Record, "ListThingsResponseDataItem"),
            After: new("id", "Id", new(TypeKind.Int64)),
            More: new(new("more", "More", new(TypeKind.Boolean)), null)));
    }

    private const string Lookups = """
          /owners/{id}: { get: { operationId: getOwner, tags: [T], parameters: [{ name: id, in: path, required: true, schema: { type: string } },
            { name: lang, in: query, schema: { type: string } }], responses: { '200': { content: { application/json: { schema:
            { type: object, properties: { number: { type: integer }, since: { type: string, format: date }, all: { type: array, items: {} } } } } } } } } }
          /rows/{id}: { get: { operationId: getRows, tags: [T], parameters: [{ name: id, in: path, required: true, schema: { type: string } },
            { name: lang, in: query, required: true, schema: { type: string } }], responses: { '200': { content: { application/json: { schema:
            { type: object, properties: { number: { type: integer } } } } } } } } }
        """;

    private const string Owned = "{ type: object, properties: { data: { type: array, items: { type: object, properties: { "
        + "owner: { type: string } } } } } }";

    [Fact]
    public void AnotherOperationMayReturnTheCursor()
    {
        var page = Bound.Document(List("{ cursor: startAfter, items: data, after: owner, lookup: { operation: getOwner, cursor: number } }", Owned) + "\n" + Lookups)
            .Model.Tags[0].Operations.Single(operation => operation.Page is not null).Page!;

        page.NeedsNumber.ShouldBeFalse();
        page.After!.Property.ShouldBe("Owner");
        page.Lookup.ShouldBe(new PageLookupModel(
            new("TClient", "GetOwnerOperation"), "id", new(TypeKind.Record, "GetOwnerResponse"), new("number", "Number", new(TypeKind.Int64))));
    }

    [Theory]
    [InlineData("after: owner, lookup: »getOwner", "GB2031")]
    [InlineData("after: owner, lookup: »{ cursor: number }", "GB2031")]
    [InlineData("after: owner, lookup: { operation: getOwner, cursor: number, »by: id }", "GB2030")]
    [InlineData("after: owner, lookup: { operation: »findOwner, cursor: number }", "GB2031")]
    [InlineData("after: owner, lookup: { operation: »getRows, cursor: number }", "GB2031")]
    [InlineData("after: owner, lookup: { operation: listThings, cursor: »number }", "GB2031")]
    [InlineData("after: owner, lookup: { operation: getOwner, cursor: »name }", "GB2031")]
    [InlineData("after: owner, lookup: { operation: getOwner, cursor: »all }", "GB2031")]
    [InlineData("after: »owner, lookup: { operation: getOwner, cursor: since }", "GB2042")]
    public void ALookupThatReturnsNoCursorIsReported(string keys, string id)
    {
        var bound = Bound.Document(List($"{{ cursor: startAfter, items: data, {keys} }}", Owned) + "\n" + Lookups).ShouldReport(id);

        bound.Operations.ShouldAllBe(operation => operation.Page == null);
    }

    [Fact]
    public void AListWhoseLookupTheProjectLeavesOutHasNoMethodForAllPages()
    {
        var bound = Bound.Document(
            List("{ cursor: startAfter, items: data, after: owner, lookup: { operation: getOwner, cursor: number } }", Owned) + "\n" + Lookups,
            Bound.Settings with { IncludePaths = new(["/{shop}/things"]) });

        bound.Model.Tags[0].Operations.Single().Page.ShouldBeNull();
    }

    [Fact]
    public void TheResponseMayBeTheListAndAnItemItsOwnCursor()
    {
        var page = Bound.Document(List("{ cursor: startAfter, items: '@', after: '@' }", "{ type: array, items: { type: string } }"))
            .Model.Tags[0].Operations.Single().Page.ShouldNotBeNull();

        (page.Items.Property, page.After).ShouldBe((null, new RowMember("@", null, TypeRef.String)));
        page.Size.ShouldBeNull();
    }

    [Theory]
    [InlineData("»soon", "GB2031")]
    [InlineData("{ cursor: startAfter, items: data, after: id, »size: limit }", "GB2030")]
    [InlineData("»{ items: data, after: id }", "GB2031")]
    [InlineData("»{ cursor: startAfter, after: id }", "GB2031")]
    [InlineData("»{ cursor: startAfter, items: data }", "GB2031")]
    [InlineData("»{ cursor: startAfter, items: data, after: id, next: next }", "GB2031")]
    [InlineData("{ cursor: »page, items: data, after: id }", "GB2037")]
    [InlineData("{ cursor: »kinds, items: data, after: id }", "GB2037")]
    [InlineData("{ cursor: »shop, items: data, after: id }", "GB2037")]
    [InlineData("{ cursor: startAfter, limit: »size, items: data, after: id }", "GB2037")]
    [InlineData("{ cursor: startAfter, items: »things, after: id }", "GB2038")]
    [InlineData("{ cursor: startAfter, items: »next, after: id }", "GB2038")]
    [InlineData("{ cursor: startAfter, items: »'@', after: id }", "GB2038")]
    [InlineData("{ cursor: startAfter, items: data, after: »number }", "GB2039")]
    [InlineData("{ cursor: startAfter, items: data, after: »tags }", "GB2039")]
    [InlineData("{ cursor: startAfter, items: data, after: »'@' }", "GB2039")]
    [InlineData("{ cursor: startAfter, items: data, next: »data }", "GB2039")]
    [InlineData("{ cursor: startAfter, items: data, after: id, more: »next }", "GB2039")]
    public void InvalidPagesAreReportedAndThePlainMethodStays(string extension, string problem)
    {
        var operation = Bound.Document(List(extension)).ShouldReport(problem).ModelDespiteProblems.Tags[0].Operations.Single();

        (operation.Method, operation.Page).ShouldBe(("ListThingsAsync", null));
    }

    [Theory]
    [InlineData("integer", "{ type: string, format: uri }", "next", false)]
    [InlineData("integer", "{ type: [string, 'null'] }", "next", true, true)]
    [InlineData("number, format: double", "{ type: string }", "after", true, true)]
    [InlineData("number", "{ type: string, format: date-time }", "after", false)]
    [InlineData("integer", "{ type: boolean }", "after", false)]
    [InlineData("string, format: uuid", "{ type: integer }", "next", false)]
    [InlineData("string, format: date-time", "{ type: number }", "after", false)]
    [InlineData("boolean", "{ type: string }", "next", false)]
    [InlineData("integer", "{ type: number }", "next", true)]
    [InlineData("integer", "{ type: [integer, string] }", "next", true)]
    [InlineData("string", "{ type: integer }", "after", true)]
    [InlineData("string, format: uuid", "{ type: string }", "next", true)]
    [InlineData("string, format: date", "{ type: string, format: date-time }", "after", true)]
    [InlineData("string, format: uri", "{ type: string, format: uri }", "next", true)]
    public void TheStartOfAPageMustFitTheParameter(string cursor, string start, string key, bool fits, bool needsNumber = false)
    {
        var inAnswer = key == "next" ? start : "{ type: string }";
        var inItem = key == "after" ? start : "{ type: integer }";
        var bound = Bound.Document($$"""
            paths:
              /things:
                get:
                  operationId: listThings
                  x-gameball-page: { cursor: from, items: data, {{key}}: {{(fits ? "" : "»")}}start }
                  parameters: [{ name: from, in: query, schema: { type: {{cursor}} } }]
                  responses: { 200: { content: { application/json: { schema: { type: object, properties: { start: {{inAnswer}},
                    data: { type: array, items: { type: object, properties: { start: {{inItem}} } } } } } } } } }
            """).ShouldReport(fits ? [] : ["GB2042"]);

        (bound.Operations.Single().Page is not null).ShouldBe(fits);
        (bound.Operations.Single().Page?.NeedsNumber == true).ShouldBe(needsNumber);
    }

    /// <summary>Some APIs accept the link itself, but a document does not tell which ones.</summary>
    [Theory]
    [InlineData("{ type: string, format: uri }")]
    [InlineData("{ type: [string, 'null'], format: uri-reference }")]
    public void ALinkForAStringParameterIsAWarningAndThePagesStay(string start)
    {
        var bound = Bound.Document($$"""
            paths:
              /things:
                get:
                  operationId: listThings
                  x-gameball-page: { cursor: from, items: data, next: »start }
                  parameters: [{ name: from, in: query, schema: { type: string } }]
                  responses: { 200: { content: { application/json: { schema: { type: object, properties: { start: {{start}},
                    data: { type: array, items: { type: string } } } } } } } }
            """).ShouldReport("GB2043");

        ProblemCatalogue.Rules["GB2043"].Severity.ShouldBe(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        bound.Operations.Single().Page.ShouldNotBeNull().Method.ShouldBe("ListThingsAllAsync");
    }

    [Theory]
    [InlineData("page_size", "pageSize")]
    [InlineData("pageSize", "pageSize")]
    [InlineData("limit", "pageSize")]
    [InlineData("kinds", "kinds", "{ name: page-size, in: query, schema: { type: string } }")]
    public void ThePageSizeIsNamedPageSizeUnlessAnotherParameterIs(string size, string expected, string other = "")
    {
        var page = Bound.Document($$"""
            paths:
              /things:
                get:
                  operationId: listThings
                  x-gameball-page: { cursor: from, limit: {{size}}, items: '@', after: '@' }
                  parameters: [{ name: from, in: query, schema: { type: integer } }, { name: {{size}}, in: query, schema: { type: integer } },
                    {{other}}]
                  responses: { 200: { content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
            """).Model.Tags[0].Operations.Single().Page.ShouldNotBeNull();

        page.SizeName.ShouldBe(expected);
    }

    [Fact]
    public void AnOperationWithoutAResponseBodyHasNoPages() =>
        Bound.Document(List("{ cursor: startAfter, items: »data, after: id }", "{ type: string }", "text/plain")).ShouldReport("GB2038");

    [Fact]
    public void ThePagesMethodDoesNotTakeTheNameOfAnotherMethod() => Bound.Document(List("{ cursor: startAfter, items: data, after: id }") + """

              /all:
                get: { tags: [T], operationId: listThingsAll }
            """).Model.Tags[0].Operations.Select(operation => (operation.Method, operation.Page?.Method)).ShouldBe(
                [("ListThingsAsync", "ListThingsAll2Async"), ("ListThingsAllAsync", null)]);

    private static string List(string extension, string response = ResponseJson, string mediaType = "application/json") => $$"""
        paths:
          /{shop}/things:
            get:
              tags: [T]
              operationId: listThings
              x-gameball-page: {{extension}}
              parameters:
                - { name: shop, in: path, required: true, schema: { type: string } }
                - { name: startAfter, in: query, schema: { type: integer } }
                - { name: limit, in: query, schema: { type: integer } }
                - { name: kinds, in: query, schema: { type: array, items: { type: string } } }
              responses: { 200: { content: { {{mediaType}}: { schema: {{response}} } } } }
        """;
}
