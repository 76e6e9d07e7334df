using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class DynamicReferenceTests
{
    [Theory]
    [InlineData("$dynamicAnchor: node", "$dynamicRef: '#node'")]
    [InlineData("$anchor: node", "$dynamicRef: '#node'")]
    [InlineData("title: A tree", "$dynamicRef: '#/components/schemas/Tree'")]
    [InlineData("$recursiveAnchor: true", "$recursiveRef: '#'")]
    public void ADynamicReferenceWithOnePossibleTargetIsTyped(string anchor, string reference)
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Tree' }", $$"""
                Tree:
                  {{anchor}}
                  type: object
                  properties:
                    name: { type: string }
                    children: { type: array, items: { {{reference}} } }
                    parent: { {{reference}}, description: Above it. }
            """);
        _ = bound.Model;
        bound.Record("Tree").Properties.Select(property => Bound.Show(property.Type)).ShouldBe(["String", "Tree[]", "Tree"]);
        bound.Record("Tree").Properties[2].Documentation.Summary.ShouldBe("Above it.");
    }

    [Fact]
    public void AGenericPageIsTypedByItsOnlyAnchor()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Pets' }", """
                Page:
                  type: object
                  required: [data]
                  properties: { data: { type: array, items: { $dynamicRef: '#item' } }, next: { type: string } }
                Pets:
                  $ref: '#/components/schemas/Page'
                  $defs: { item: { $dynamicAnchor: item, type: object, properties: { name: { type: string } } } }
            """);
        _ = bound.Model;
        Bound.Show(bound.Record("Page").Properties[0].Type).ShouldBe("PageDataItem[]");
    }

    [Fact]
    public void ThePropertyNameDynamicRefIsNotAReference()
    {
        var bound = Bound.Schema("{ properties: { $dynamicRef: { type: string }, $recursiveRef: { type: integer } } }");
        _ = bound.Model;
        bound.Record("GetThingResponseValue").Properties.Select(property => property.WireName).ShouldBe(["$dynamicRef", "$recursiveRef"]);
    }
}
