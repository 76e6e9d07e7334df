using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>One property that several schemas of an <c>allOf</c> declare.</summary>
public class AllOfMergingTests
{
    private const string A = "{ properties: { a: { type: string } } }";
    private const string B = "{ properties: { b: { type: string } } }";
    private const string Ref = "$ref: '#/components/schemas/";

    private const string Components = """
            Address: { type: object, properties: { street: { type: string }, zip: { type: string } } }
            Floor: { type: object, properties: { floor: { type: string } } }
            Home: { allOf: [{ $ref: '#/components/schemas/Address' }, { properties: { bell: { type: string } } }] }
            Street: { type: object, properties: { street: { type: string } } }
            Left: { type: object, properties: { l: {}, next: { $ref: '#/components/schemas/Left' } } }
            Right: { type: object, properties: { r: {}, next: { $ref: '#/components/schemas/Right' } } }
            Nest: { type: array, items: { $ref: '#/components/schemas/Nest' } }
        """;

    [Theory]
    [InlineData("{ type: array, items: " + A + " }", "{ type: array, items: " + B + " }", "GetThingResponseValuePItem[]", "a b")]
    [InlineData("{ additionalProperties: " + A + " }", "{ additionalProperties: " + B + " }", "map of GetThingResponseValuePValue", "a b")]
    [InlineData("{ type: array, items: { type: array, items: " + A + " } }", "{ type: array, items: { items: " + B + " } }",
        "GetThingResponseValuePItemItem[][]", "a b")]
    [InlineData("{ " + Ref + "Address' }", "{ type: object, properties: { floor: {} } }", "GetThingResponseValueP", "floor street zip")]
    [InlineData("{ " + Ref + "Address' }", "{ " + Ref + "Floor' }", "GetThingResponseValueP", "floor street zip")]
    [InlineData("{ type: array, items: { " + Ref + "Address' } }", "{ type: array, items: " + B + " }",
        "GetThingResponseValuePItem[]", "b street zip")]
    [InlineData("{ " + Ref + "Left' }", "{ " + Ref + "Right' }", "GetThingResponseValueP", "l next r")]
    public void SchemasOfAnAllOfAreMerged(string one, string other, string expected, string names)
    {
        var bound = Property(one, other);
        Bound.Show(bound).ShouldBe(expected);
        Names(expected, one, other).ShouldBe(names);
    }

    [Theory]
    [InlineData("{ " + Ref + "Address' }", "{ " + Ref + "Home' }", "Home")]
    [InlineData("{ " + Ref + "Home' }", "{ " + Ref + "Address' }", "Home")]
    [InlineData("{ " + Ref + "Street' }", "{ " + Ref + "Address' }", "Address")]
    [InlineData("{ " + Ref + "Address' }", "{ properties: { zip: { type: string, description: Of five digits. } } }", "Address")]
    [InlineData("{ type: array, items: { type: object } }", "{ type: array, items: { " + Ref + "Home' } }", "Home[]")]
    [InlineData("{ type: array, items: { " + Ref + "Home' } }", "{ type: array, items: { " + Ref + "Address' } }", "Home[]")]
    [InlineData("{ type: array, items: { type: string } }", "{ type: array, items: { type: string, format: uuid } }", "Guid[]")]
    [InlineData("{ " + Ref + "Nest' }", "{ type: array, items: { " + Ref + "Nest' } }", "Any[][]")]
    public void ASchemaThatIncludesTheOthersKeepsItsName(string one, string other, string expected) => Bound.Show(Property(one, other)).ShouldBe(expected);

    [Fact]
    public void RecursiveSchemasOfAnAllOfAreOneType()
    {
        var bound = Bind("{ " + Ref + "Left' }", "{ " + Ref + "Right' }");
        Bound.Show(bound.Record("GetThingResponseValuePNext").Properties.Single(property => property.WireName == "next").Type)
            .ShouldBe("GetThingResponseValuePNext");
    }

    [Fact]
    public void ListsAreMerged()
    {
        var bound = Bound.Schema("{ allOf: [{ type: array, items: " + A + " }, { type: array, items: " + B + " }] }");
        Bound.Show(bound.Value().Type).ShouldBe("GetThingResponseValueItem[]");
        bound.Record("GetThingResponseValueItem").Properties.Count.ShouldBe(2);
    }

    private static Bound Bind(string one, string other) =>
        Bound.Schema("{ allOf: [{ properties: { p: " + one + " } }, { properties: { p: " + other + " } }] }", Components);

    private static TypeRef Property(string one, string other) => Bind(one, other).Record("GetThingResponseValue").Properties.Single().Type;

    private static string Names(string type, string one, string other)
    {
        var record = Bind(one, other).Record(type.Split(' ', '[').First(part => part.StartsWith("Get")));
        return string.Join(" ", record.Properties.Select(property => property.WireName).Order());
    }
}
