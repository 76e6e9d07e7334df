using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Elements with colliding names keep their names, however the document is sorted, and a problem reports both names.</summary>
public class NameOrderTests
{
    [Theory]
    [InlineData("/carts: { post: { tags: [C] } }", "/carts/: { »post: { tags: [C] } }")]
    [InlineData("/carts/: { »post: { tags: [C] } }", "/carts: { post: { tags: [C] } }")]
    public void OperationsAreNamedByPathAndVerb(string first, string second)
    {
        var bound = Bound.Document($"paths:\n  {first}\n  {second}").ShouldReport("GB2082");

        bound.Operations.OrderBy(operation => operation.Path).Select(operation => operation.Path + " " + operation.Method)
            .ShouldBe(["/carts PostCartsAsync", "/carts/ PostCarts2Async"]);
        Bound.Show(bound.Problems.Single()).ShouldContain("PostCarts2Async, because 'POST /carts' is PostCartsAsync");
    }

    [Fact]
    public void OneOperationIdOfTwoOperationsIsReportedOnce() => Bound.Document("""
        paths:
          /b: { get: { operationId: same, tags: [C] } }
          /a: { get: { operationId: »same, tags: [C] } }
        """).ShouldReport("GB2018").Operation("SameAsync").Path.ShouldBe("/a");

    [Theory]
    [InlineData("order_line", "orderLine")]
    [InlineData("orderLine", "order_line")]
    public void ComponentsAreNamedByTheirNames(string first, string second)
    {
        var bound = Bound.Document($$"""
            paths:
              /a: { post: { operationId: a, requestBody: { {{Bound.Json("{ $ref: '#/components/schemas/orderLine' }")}} },
                responses: { 200: { {{Bound.Json("{ $ref: '#/components/schemas/order_line' }")}} } } } }
            components:
              schemas:
                {{first}}: {{(first == "order_line" ? "»" : "")}}{ type: object, properties: { {{first}}: { type: string } } }
                {{second}}: {{(second == "order_line" ? "»" : "")}}{ type: object, properties: { {{second}}: { type: string } } }
            """).ShouldReport("GB2083");

        bound.Record("OrderLine").Properties.Single().WireName.ShouldBe("orderLine");
        bound.Record("OrderLine2").Properties.Single().WireName.ShouldBe("order_line");
    }

    [Theory]
    [InlineData("file_name: { type: string }, fileName: { type: integer }")]
    [InlineData("fileName: { type: integer }, file_name: { type: string }")]
    public void PropertiesAreNamedByTheirNames(string properties)
    {
        var record = Bound.Schema($"{{ type: object, properties: {{ {properties} }} }}").Record("GetThingResponseValue");

        record.Properties.OrderBy(property => property.Name).Select(property => property.Name + " " + property.Type.Kind)
            .ShouldBe(["FileName Int64", "FileName2 String"]);
        record.Properties.Select(property => property.WireName).ShouldBe(properties.Split(", ").Select(one => one.Split(':')[0]));
    }

    [Theory]
    [InlineData("line: »{ type: object, properties: { a: {} } }, lines: { type: array, items: { type: object, properties: { b: {} } } }")]
    [InlineData("lines: { type: array, items: { type: object, properties: { b: {} } } }, line: »{ type: object, properties: { a: {} } }")]
    public void TypesOfPropertiesAreNamedByTheProperties(string properties)
    {
        // 'line' is first by name, so its type gets the name.
        var text = $"{{ type: object, properties: {{ {properties.Replace("»", "")} }} }}";
        var bound = Bound.Schema(text);

        bound.Problems.Select(problem => problem.Id).ShouldBe(["GB2083"]);
        bound.Record("GetThingResponseValueLine").Properties.Single().WireName.ShouldBe("a");
        bound.Record("GetThingResponseValueLine2").Properties.Single().WireName.ShouldBe("b");
    }

    [Theory]
    [InlineData("a-b, a_b")]
    [InlineData("a_b, a-b")]
    public void ValuesAreNamedByThemselves(string values) =>
        Bound.Schema($"{{ type: string, enum: [{values}] }}").Enum("GetThingResponseValue").Values
            .OrderBy(value => value.Name).Select(value => value.Name + " " + value.Value).ShouldBe(["AB a-b", "AB2 a_b"]);

    [Theory]
    [InlineData("/a: { get: { operationId: list, tags: [A], responses: { 200: { $ref: '#/x/a' } } } }", "/b: { get: { operationId: list, tags: [B], responses: { 200: { $ref: '#/x/b' } } } }")]
    [InlineData("/b: { get: { operationId: list, tags: [B], responses: { 200: { $ref: '#/x/b' } } } }", "/a: { get: { operationId: list, tags: [A], responses: { 200: { $ref: '#/x/a' } } } }")]
    public void TypesOfOperationsWithOneNameInTwoTagsAreNamedByPath(string first, string second)
    {
        var bound = Bound.Document($$"""
            paths:
              {{first}}
              {{second}}
            x:
              a: { {{Bound.Json("{ type: object, properties: { a: {} } }")}} }
              b: { {{Bound.Json("{ type: object, properties: { b: {} } }")}} }
            """);

        bound.Problems.Select(problem => problem.Id).ShouldBe(["GB2018", "GB2083"]);
        Bound.Show(bound.Problems[1]).ShouldContain("BListResponse, because another type is ListResponse");
        bound.Record("ListResponse").Properties.Single().WireName.ShouldBe("a");
        bound.Record("BListResponse").Properties.Single().WireName.ShouldBe("b");
    }

    [Fact]
    public void OperationsWithOneNameAreReportedForTypesOnlyIfTheirTypesCollide() => Bound.Document($$"""
        paths:
          /a: { get: { operationId: list, tags: [A], responses: { 204: {} } } }
          /b: { get: { operationId: »list, tags: [B], responses: { 200: { {{Bound.Json("{ type: object, properties: { b: {} } }")}} } } } }
        """).ShouldReport("GB2018").Record("BListResponse").Properties.Single().WireName.ShouldBe("b");

    [Theory]
    [InlineData("a-b: { type: string }, a_b: { type: integer }")]
    [InlineData("a_b: { type: integer }, a-b: { type: string }")]
    public void PartsAreNamedByTheirNames(string properties) => Bound.Document($$"""
        paths:
          /a: { post: { operationId: send, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { {{properties}} } } } } } } }
        """).Operation("SendAsync").Body!.Parts.OrderBy(part => part.Name).Select(part => part.Name + " " + part.Type.Kind)
        .ShouldBe(["aB String", "aB2 Int64"]);
}
