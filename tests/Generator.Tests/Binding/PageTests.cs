using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class PageTests
{
    private const string Answer = "{ type: object, properties: { data: { type: array, items: { type: object, properties: { "
        + "id: { type: integer }, tags: { type: array } } } }, next: { type: [string, 'null'] }, more: { type: boolean } } }";

    [Fact]
    public void APageNamesItsParametersAndMembers()
    {
        var operation = Bound.Document(List("{ cursor: startAfter, limit: limit, items: data, after: id, more: more }"))
            .Model.Tags[0].Operations.Single();

        operation.Method.ShouldBe("ListThingsAsync");
        operation.Page.ShouldBe(new PageModel(
            "ListThingsAllAsync",
            "startAfter",
            "limit",
            "pageSize",
            new("data", "Data", TypeRef.ListOf(new(TypeKind.Record, "ListThingsResponseDataItem"))),
            new(TypeKind.Record, "ListThingsResponseDataItem"),
            Next: null,
            new("id", "Id", new(TypeKind.Int64)),
            new("more", "More", new(TypeKind.Boolean))));
    }

    [Fact]
    public void TheAnswerMayBeTheListAndAnItemItsOwnCursor()
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
    public void WhatCannotBeFollowedIsSaidAndThePlainMethodStays(string extension, string problem)
    {
        var operation = Bound.Document(List(extension)).ShouldReport(problem).ModelDespiteProblems.Tags[0].Operations.Single();

        (operation.Method, operation.Page).ShouldBe(("ListThingsAsync", null));
    }

    [Fact]
    public void AnOperationWithoutAnAnswerHasNoPages() =>
        Bound.Document(List("{ cursor: startAfter, items: »data, after: id }", "{ type: string }", "text/plain")).ShouldReport("GB2038");

    [Fact]
    public void ThePagesMethodTakesNoNameOfAnother() => Bound.Document(List("{ cursor: startAfter, items: data, after: id }") + """

              /all:
                get: { tags: [T], operationId: listThingsAll }
            """).Model.Tags[0].Operations.Select(operation => (operation.Method, operation.Page?.Method)).ShouldBe(
                [("ListThingsAsync", "ListThingsAll2Async"), ("ListThingsAllAsync", null)]);

    private static string List(string extension, string answer = Answer, string mediaType = "application/json") => $$"""
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
              responses: { 200: { content: { {{mediaType}}: { schema: {{answer}} } } } }
        """;
}
