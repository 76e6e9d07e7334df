using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Pages by offset, number and link, and values inside of others or in headers.</summary>
public class PageKindTests
{
    private const string ResponseJson = "{ type: object, properties: { data: { type: object, properties: { items: { type: array, items: { "
        + "type: object, properties: { id: { type: integer } } } }, total: { type: integer } } }, pages: { type: integer }, "
        + "more: { type: boolean }, links: { type: object, properties: { next: { type: string, format: uri } } }, "
        + "'@odata.nextLink': { type: string }, name: { type: string } } }";

    private static readonly RowMember s_data = new("data", "Data", new(TypeKind.Record, "ListThingsResponseData"));

    [Fact]
    public void AnOffsetHasItsParametersAndATotalInsideAnotherProperty()
    {
        var page = Page("{ items: data.items, offset: offset, limit: limit, total: data.total }");

        page.Items.ShouldBe(new("items", "Items", TypeRef.ListOf(page.Item), Owner: s_data));
        (page.Kind, page.Start, page.Size, page.First).ShouldBe((PageKind.Offset, "offset", "limit", 0));
        page.Total.ShouldBe(new(new("total", "Total", new(TypeKind.Int64), Owner: s_data), null));
    }

    [Theory]
    [InlineData("{ items: data.items, page: page, pages: pages }", 1)]
    [InlineData("{ items: data.items, page: page, first: 0, more: more }", 0)]
    [InlineData("{ items: data.items, page: from0 }", 0)]
    [InlineData("{ items: data.items, page: from0, first: 1 }", 1)]
    [InlineData("{ items: data.items, offset: page, first: 1 }", 1)]
    [InlineData("{ items: data.items, offset: page }", 0)]
    public void TheFirstPageIsStatedOrTheParametersDefault(string extension, int first) => Page(extension).First.ShouldBe(first);

    [Theory]
    [InlineData("{ items: data.items, next: links.next }", "next")]
    [InlineData("{ items: data.items, next: '@odata.nextLink', more: more }", "@odata.nextLink")]
    public void ALinkInTheBodyIsAParameterOfTheMethodAlone(string extension, string next)
    {
        var page = Page(extension);

        (page.Kind, page.Start, page.Next!.Member!.WireName).ShouldBe((PageKind.Link, "startLink", next));
    }

    [Theory]
    [InlineData("{ items: $, next: { header: Link } }", "Link")]
    [InlineData("{ items: $, next: { header: link }, limit: limit }", "link")]
    [InlineData("{ items: $, next: { header: X-Next } }", "X-Next")]
    [InlineData("{ items: $, cursor: text, next: { header: x-next } }", "x-next")]
    public void TheNextPageMayBeInAHeader(string extension, string header) =>
        Page(extension, "{ type: array, items: { type: string } }").Next.ShouldBe(new(null, header));

    [Theory]
    [InlineData("{ items: $, offset: offset, total: { header: X-Total }, more: { header: X-More } }")]
    [InlineData("{ items: $, page: page, pages: { header: X-Total } }")]
    public void TheEndMayBeInAHeader(string extension) => Page(extension, "{ type: array, items: { type: string } }").ShouldSatisfyAllConditions(
        page => (page.Total ?? page.Pages)!.Header.ShouldBe("X-Total"),
        page => page.Items.Property.ShouldBeNull());

    [Fact]
    public void AStringThatIsACursorInAHeaderMustBeANumberForANumber() =>
        Page("{ items: data.items, cursor: offset, next: { header: X-Next } }").NeedsNumber.ShouldBeTrue();

    [Theory]
    [InlineData("{ items: data.items, cursor: text, next: name, »offset: offset }", "GB2044")]
    [InlineData("{ items: data.items, offset: offset, »page: page }", "GB2044")]
    [InlineData("{ items: data.items, offset: offset, »next: links.next }", "GB2044")]
    [InlineData("{ items: data.items, offset: offset, »pages: pages }", "GB2044")]
    [InlineData("{ items: data.items, page: page, »after: id }", "GB2044")]
    [InlineData("{ items: data.items, cursor: text, next: name, »total: data.total, »first: 1 }", "GB2044", "GB2044")]
    [InlineData("{ items: data.items, next: links.next, »first: 0 }", "GB2044")]
    [InlineData("»{ items: data.items, total: data.total }", "GB2031")]
    [InlineData("»{ offset: offset }", "GB2031")]
    [InlineData("{ items: data.items, page: page, first: »one }", "GB2031")]
    [InlineData("{ items: data.items, page: page, first: »-1 }", "GB2031")]
    [InlineData("{ items: data.items, offset: »start }", "GB2037")]
    [InlineData("{ items: data.items, offset: »text }", "GB2037")]
    [InlineData("{ items: data.items, page: »text }", "GB2037")]
    [InlineData("{ items: data.items, page: page, limit: »size }", "GB2037")]
    [InlineData("{ items: »data, offset: offset }", "GB2038")]
    [InlineData("{ items: »data.rows, offset: offset }", "GB2038")]
    [InlineData("{ items: »data.items.id, offset: offset }", "GB2038")]
    [InlineData("{ items: »$, offset: offset }", "GB2038")]
    [InlineData("{ items: »'..', offset: offset }", "GB2038")]
    [InlineData("{ items: data.items, offset: offset, total: »total }", "GB2039")]
    [InlineData("{ items: data.items, offset: offset, total: »more }", "GB2039")]
    [InlineData("{ items: data.items, offset: offset, more: »pages }", "GB2039")]
    [InlineData("{ items: data.items, page: page, pages: »data.pages }", "GB2039")]
    [InlineData("{ items: data.items, next: »links }", "GB2039")]
    [InlineData("{ items: data.items, next: »pages }", "GB2039")]
    [InlineData("{ items: data.items, cursor: offset, next: »links.next }", "GB2042")]
    [InlineData("{ items: data.items, cursor: offset, next: { header: »Link } }", "GB2042")]
    [InlineData("{ items: data.items, offset: offset, total: { header: »X-All } }", "GB2045")]
    [InlineData("{ items: data.items, offset: offset, total: { header: »Link } }", "GB2045")]
    [InlineData("{ items: data.items, next: { header: »X-Previous } }", "GB2045")]
    [InlineData("{ items: data.items, next: { »query: X-Next, header: X-Next } }", "GB2030")]
    [InlineData("{ items: data.items, next: »{ } }", "GB2031")]
    public void InvalidPagesAreReportedAndThePlainMethodStays(string extension, params string[] problems) =>
        Bound.Document(List(extension)).ShouldReport(problems).ModelDespiteProblems.Tags[0].Operations.Single().Page.ShouldBeNull();

    [Theory]
    [InlineData("{ items: data.items, cursor: text, next: »links.next }")]
    [InlineData("{ items: data.items, cursor: text, next: { header: »Link } }")]
    public void ALinkForAStringParameterIsAWarning(string extension) =>
        Bound.Document(List(extension)).ShouldReport("GB2043").ModelDespiteProblems.Tags[0].Operations.Single().Page.ShouldNotBeNull();

    [Fact]
    public void MessagesNameThePlaceAndTheRemedy()
    {
        string Message(string extension) => Bound.Show(Bound.Document(List(extension)).Problems.Single());

        Message("{ items: data.items, cursor: text, next: name, offset: offset }").ShouldContain(
            "'offset' cannot be combined with 'cursor'; pages with 'cursor' have the keys items, limit, cursor, next, after, lookup, more");
        Message("{ items: data.items, offset: text }").ShouldContain("'text' is not a number among the query, header and cookie parameters");
        Message("{ items: data.items, offset: offset, total: { header: X-All } }").ShouldContain(
            "'X-All' is not a header of the successful response, which has 'X-Total', 'X-More', 'X-Next'; correct the name");
        Message("{ items: data.items, cursor: offset, next: links.next }").ShouldContain("omit 'cursor'");
    }

    [Fact]
    public void ADeepPathIsNotFollowedWithoutEnd() => Bound.Document($$"""
        paths:
          /things:
            get:
              x-gameball-page: { items: »{{string.Join(".", Enumerable.Repeat("in", 400))}}, offset: offset }
              parameters: [{ name: offset, in: query, schema: { type: integer } }]
              responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/Nested' } } } } }
        components: { schemas: { Nested: { type: object, properties: { in: { $ref: '#/components/schemas/Nested' } } } } }
        """).ShouldReport("GB2038");

    [Theory]
    [InlineData("{ items: $, next: { header: Link }, limit: limit }", "startLink")]
    public void TheStartOfALinkDoesNotTakeTheNameOfAParameter(string extension, string parameter) => Bound.Document(
        List(extension, "{ type: array, items: { type: string } }").Replace("name: text", $"name: {parameter}"))
        .Model.Tags[0].Operations.Single().Page!.Start.ShouldBe("startLink2");

    private static PageModel Page(string extension, string response = ResponseJson) =>
        Bound.Document(List(extension, response)).Model.Tags[0].Operations.Single().Page.ShouldNotBeNull();

    private static string List(string extension, string response = ResponseJson) => $$"""
        paths:
          /things:
            get:
              tags: [T]
              operationId: listThings
              x-gameball-page: {{extension}}
              parameters:
                - { name: offset, in: query, schema: { type: integer } }
                - { name: limit, in: query, schema: { type: integer } }
                - { name: page, in: query, schema: { type: integer } }
                - { name: from0, in: query, schema: { type: integer, default: 0 } }
                - { name: text, in: query, schema: { type: string } }
              responses:
                200:
                  headers:
                    X-Total: { schema: { type: integer } }
                    X-More: { schema: { type: boolean } }
                    X-Next: { schema: { type: string } }
                  content: { application/json: { schema: {{response}} } }
        """;
}
