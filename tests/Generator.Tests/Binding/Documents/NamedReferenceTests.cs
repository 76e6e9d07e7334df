using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>References by <c>$anchor</c> and <c>$id</c>.</summary>
public class NamedReferenceTests
{
    private const string Components =
        """
            Price: { $anchor: price, type: number, properties: { $anchor: { $anchor: whole, type: integer } } }
            Dynamic: { $dynamicAnchor: dynamic, type: boolean }
            Order:
              $id: https://shop.example.com/schemas/order
              type: object
              properties:
                id: { type: string, format: uuid }
                line: { $ref: line }
                day: { $ref: '#day' }
                flag: { $ref: '#/$defs/flag' }
                unused: { $ref: '#/components/schemas/Unused' }
              $defs:
                line: { $id: line, type: object, properties: { sku: { type: string } } }
                day: { $anchor: day, type: string, format: date }
                flag: { type: boolean }
            Text: { $id: 'urn:shop:text', type: string }
            Short: { $id: short.json, type: string, format: date-time }
        """;

    [Theory]
    [InlineData("#price", "Decimal")]
    [InlineData("#whole", "Int64")]
    [InlineData("#dynamic", "Boolean")]
    [InlineData("https://shop.example.com/schemas/order", "Order")]
    [InlineData("https://shop.example.com/schemas/order#", "Order")]
    [InlineData("https://shop.example.com/schemas/order#/properties/id", "Guid")]
    [InlineData("https://shop.example.com/schemas/order#day", "Date")]
    [InlineData("https://shop.example.com/schemas/line", "Line")]
    [InlineData("urn:shop:text", "String")]
    [InlineData("short.json", "DateTime")]
    public void ASchemaIsFoundByItsAnchorOrId(string reference, string expected)
    {
        var bound = Bound.Schema("{ $ref: '" + reference + "' }", Components);
        _ = bound.Model;
        Bound.Show(bound.Value().Type).ShouldBe(expected);
    }

    [Theory]
    [InlineData("#day", "GB2001")]
    [InlineData("#Price", "GB2001")]
    [InlineData("https://shop.example.com/schemas/order#other", "GB2060")]
    [InlineData("https://shop.example.com/schemas/other", "GB2060")]
    [InlineData("other.json", "GB2002")]
    public void AnUnknownNameIsReported(string reference, string problem) =>
        Bound.Schema("{ $ref: »'" + reference + "' }", Components).ShouldReport(problem);

    [Fact]
    public void InsideASchemaWithAnIdReferencesStartFromIt()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Order' }", Components);
        _ = bound.Model;
        bound.Record("Order").Properties.Select(property => Bound.Show(property.Type))
            .ShouldBe(["Guid", "Line", "Date", "Boolean", "String"]);
    }

    [Fact]
    public void AnotherFileIsFoundByItsId() => Bound.Files(
            ("api.yaml", """
                openapi: 3.1.0
                paths: { /thing: { get: { operationId: getThing, responses: { '200': { content: { application/json: {
                    schema: { $ref: 'https://shop.example.com/thing' } } } } } } } }
                """),
            ("thing.yaml", "$id: https://shop.example.com/thing\ntype: object\nproperties: { a: { type: string } }"))
        .Model.Types.Select(type => type.Name).ShouldBe(["Thing"]);

    [Fact]
    public void ABranchIsNamedAfterItsAnchor() => Bound
        .Schema("{ oneOf: [{ $ref: '#cat' }, { type: string }] }", "    Zoo: { $defs: { x: { $anchor: cat, properties: { a: {} } } } }")
        .Model.Types.Select(type => type.Name).ShouldContain("GetThingResponseValueCat");
}
