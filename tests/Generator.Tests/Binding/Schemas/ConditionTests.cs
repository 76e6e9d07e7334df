using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Conditional properties: they are optional, and do not narrow other declarations.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("if: { required: [a] }, then: { required: [b], properties: { b: { type: integer } } }", "a String, b Int64")]
    [InlineData("then: { properties: { b: { type: integer } } }, else: { properties: { c: { type: boolean } } }",
        "a String, b Int64, c Boolean")]
    [InlineData("dependentSchemas: { a: { properties: { b: { type: integer } }, required: [b] } }", "a String, b Int64")]
    [InlineData("then: { properties: { b: { type: integer } } }, else: { properties: { b: { type: string } } }", "a String, b Scalar")]
    [InlineData("then: { properties: { b: { type: integer } } }, else: { properties: { b: { type: integer } } }", "a String, b Int64")]
    [InlineData("then: { properties: { a: { const: x } } }, else: { properties: { a: { const: y } } }", "a String")]
    [InlineData("allOf: [{ then: { properties: { b: { type: integer } } } }, { then: { properties: { c: { type: boolean } } } }]",
        "a String, b Int64, c Boolean")]
    public void AConditionalPropertyIsOptional(string conditions, string expected)
    {
        var bound = Bound.Schema("{ type: object, required: [a], properties: { a: { type: string } }, " + conditions + " }");
        _ = bound.Model;
        var properties = bound.Record("GetThingResponseValue").Properties;
        string.Join(", ", properties.Select(property => property.WireName + " " + Bound.Show(property.Type))).ShouldBe(expected);
        properties.Single(property => property.Required).WireName.ShouldBe("a");
    }

    [Fact]
    public void AReferenceWithConditionalPropertiesIsATypeOfItsOwn()
    {
        var bound = Bound.Schema(
            "{ $ref: '#/components/schemas/Base', then: { properties: { b: { type: integer } } } }",
            "    Base: { type: object, properties: { a: { type: string } } }");
        _ = bound.Model;
        bound.Record("GetThingResponseValue").Properties.Select(property => property.WireName).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Shape', const: circle }", "circle")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Shape' }], const: circle }", "circle")]
    [InlineData("{ allOf: [{ const: circle }, { $ref: '#/components/schemas/Shape' }] }", "circle")]
    [InlineData("{ allOf: [{ enum: [circle, square] }, { $ref: '#/components/schemas/Shape' }] }", "circle square")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Shape' }, { enum: [circle, blob] }] }", "circle")]
    public void EverySchemaOfAnAllOfNarrowsAnEnum(string schema, string expected)
    {
        var bound = Bound.Schema(schema, "    Shape: { type: string, enum: [square, circle, line] }");
        _ = bound.Model;
        bound.Enum(bound.Value().Type.Name!).Values.Select(value => value.Value).Order().ShouldBe(expected.Split(' ').Order());
    }

    [Fact]
    public void ANarrowedEnumIdentifiesTheCase()
    {
        var bound = Bound.Schema("{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], "
            + "discriminator: { propertyName: shape } }", """
                Shape: { type: string, enum: [square, circle] }
                A: { type: object, required: [shape], properties: { shape: { $ref: '#/components/schemas/Shape', const: square } } }
                B: { type: object, required: [shape], properties: { shape: { $ref: '#/components/schemas/Shape', enum: [circle] } } }
            """);
        _ = bound.Model;
        ((UnionModel)bound.Type("GetThingResponseValue")).Entries.Select(entry => entry.Constants[0].Values[0]).ShouldBe(["square", "circle"]);
    }

    [Fact]
    public void NumbersOfAChoiceAreNamedByTheirTitles()
    {
        var bound = Bound.Schema("{ oneOf: [{ const: 0, title: Guild text }, { const: 1, title: DM, description: Between two. }] }");
        _ = bound.Model;
        bound.Enum("GetThingResponseValue").Underlying.ShouldBe(TypeKind.Int64);
        bound.Enum("GetThingResponseValue").Values.Select(value => value.Name + " " + value.Value + " " + value.Documentation.Summary)
            .ShouldBe(["GuildText 0 Guild text", "Dm 1 Between two."]);
    }
}
