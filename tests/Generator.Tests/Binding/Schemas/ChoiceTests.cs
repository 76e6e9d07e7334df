using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Several choices in one schema, and the ways in which documents express null among the branches of one.</summary>
public class ChoiceTests
{
    private const string AOrB = "oneOf: [{ title: A, required: [a], properties: { a: { type: string } } }, "
        + "{ title: B, required: [b], properties: { b: { type: integer } } }]";

    private const string COrD = "anyOf: [{ title: C, properties: { c: { type: string } } }, "
        + "{ title: D, properties: { d: { type: boolean } } }]";

    private const string Ref = "$ref: '#/components/schemas/";

    private const string Components = """
            X: { type: object, required: [x], properties: { x: { type: string } } }
            Y: { type: object, required: [y], properties: { y: { type: string } } }
            Switch: { type: string, enum: [on, off] }
            Blank: { enum: [''] }
            Nothing: { enum: [null] }
            Nil: { type: 'null' }
        """;

    [Theory]
    [InlineData("{ type: object, properties: { id: { type: string } }, " + AOrB + ", " + COrD + " }")]
    [InlineData("{ allOf: [{ " + AOrB + " }, { " + COrD + " }, { properties: { id: { type: string } } }] }")]
    [InlineData("{ allOf: [{ allOf: [{ " + AOrB + " }, { properties: { id: { type: string } } }] }, { " + COrD + " }] }")]
    [InlineData("{ properties: { id: { type: string } }, allOf: [{ " + AOrB + " }], " + COrD + " }")]
    public void EachOfSeveralChoicesIsTyped(string schema)
    {
        var bound = Bound.Schema(schema);
        _ = bound.Model;
        Cases(bound, "GetThingResponseValue").ShouldBe("A: GetThingResponseValueA, B: GetThingResponseValueB");
        Cases(bound, "GetThingResponseValueA").ShouldBe("C: GetThingResponseValueAC, D: GetThingResponseValueAD");
        Names(bound, "GetThingResponseValueAC").ShouldBe(["a", "c", "id"]);
        Names(bound, "GetThingResponseValueBD").ShouldBe(["b", "d", "id"]);
        Rows(bound, "GetThingResponseValue").ShouldBe(["A: a c id", "A: a d id", "B: b c id", "B: b d id"], ignoreOrder: true);
    }

    [Fact]
    public void EachOfSeveralChoicesHasItsOwnDiscriminator()
    {
        var bound = Bound.Schema("{ allOf: [{ " + Ref + "Payment' }, { " + Ref + "Shipment' }] }", """
                Payment: { oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }],
                    discriminator: { propertyName: by, mapping: { card: Card, bank: Bank } } }
                Shipment: { oneOf: [{ $ref: '#/components/schemas/Home' }, { $ref: '#/components/schemas/Shop' }],
                    discriminator: { propertyName: to, mapping: { home: Home, shop: Shop } } }
                Card: { type: object, required: [by], properties: { by: { type: string }, number: { type: string } } }
                Bank: { type: object, required: [by], properties: { by: { type: string }, iban: { type: string } } }
                Home: { type: object, required: [to], properties: { to: { type: string }, street: { type: string } } }
                Shop: { type: object, required: [to], properties: { to: { type: string }, shop: { type: string } } }
            """);
        _ = bound.Model;
        var union = (UnionModel)bound.Type("GetThingResponseValue");
        union.Entries.Select(entry => string.Join(" ", entry.Constants.OrderBy(constant => constant.Name).Select(one => one.Values[0])))
            .ShouldBe(["card home", "card shop", "bank home", "bank shop"]);
        Names(bound, "GetThingResponseValueBankShop").ShouldBe(["by", "iban", "shop", "to"]);
    }

    [Fact]
    public void BranchesThatContradictEachOtherAreNotCombined()
    {
        var bound = Bound.Schema("{ oneOf: [{ " + Kind("a", "x") + " }, { " + Kind("b", "y") + " }], "
            + "anyOf: [{ " + Kind("b", "p") + " }, { " + Kind("a", "q") + " }] }");
        _ = bound.Model;
        Cases(bound, "GetThingResponseValue").ShouldBe("A: GetThingResponseValueA, B: GetThingResponseValueB");
        Names(bound, "GetThingResponseValueA").ShouldBe(["kind", "q", "x"]);
        Names(bound, "GetThingResponseValueB").ShouldBe(["kind", "p", "y"]);
    }

    [Theory]
    [InlineData("{ allOf: [{ " + AOrB + " }, { " + AOrB + " }] }")]
    [InlineData("{ " + AOrB + ", anyOf: [{ required: [a] }, { required: [b] }], properties: { a: {} } }")]
    [InlineData("{ " + AOrB + ", anyOf: [] }")]
    public void AChoiceThatAddsNothingIsIgnored(string schema)
    {
        var bound = Bound.Schema(schema);
        _ = bound.Model;
        Cases(bound, "GetThingResponseValue").ShouldBe("A: GetThingResponseValueA, B: GetThingResponseValueB");
        Names(bound, "GetThingResponseValueB").ShouldContain("b");
    }

    [Fact]
    public void AnEmptyChoiceKeepsTheObjectBesideIt()
    {
        var bound = Bound.Schema("{ type: object, properties: { id: { type: string } }, oneOf: [] }");
        _ = bound.Model;
        Names(bound, "GetThingResponseValue").ShouldBe(["id"]);
    }

    [Fact]
    public void PlainValuesOfSeveralChoicesHaveTheirCommonType() => Bound.Show(
        Bound.Schema("{ oneOf: [{ type: string }, { type: integer }], anyOf: [{ type: string, maxLength: 3 }, { type: boolean }] }")
            .Value().Type).ShouldBe("Scalar");

    [Fact]
    public void TooManyCombinationsAreReported()
    {
        static string Many(string prefix) => string.Join(
            ", ", Enumerable.Range(0, 9).Select(i => $"{{ title: {prefix}{i}, properties: {{ {prefix}{i}: {{ type: string }} }} }}"));
        var bound = Bound.Schema(
            "{ additionalProperties: false, oneOf: [" + Many("a") + "], »anyOf: [" + Many("b") + "] }").ShouldReport("GB2080");
        ((UnionModel)bound.Type("GetThingResponseValue")).Cases.Count.ShouldBe(9);

        // The untyped members are kept all the same.
        bound.Record("GetThingResponseValueA3").Extra.ShouldBe(TypeRef.Any);
    }

    [Theory]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { type: object, nullable: true }] }", "X?")]
    [InlineData("{ oneOf: [{ " + Ref + "X' }, { type: [object, 'null'], additionalProperties: false }] }", "X?")]
    [InlineData("{ oneOf: [{ type: object, nullable: true, properties: {} }, { " + Ref + "X' }] }", "X?")]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { nullable: true, enum: [null] }] }", "X?")]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { " + Ref + "Nothing' }] }", "X?")]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { " + Ref + "Nil' }] }", "X?")]
    [InlineData("{ oneOf: [{ " + Ref + "X' }, { const: null }] }", "X?")]
    [InlineData("{ oneOf: [{ " + Ref + "X' }, { nullable: true, not: {} }] }", "X?")]
    [InlineData("{ anyOf: [{ type: array, items: { " + Ref + "X' } }, { type: array, nullable: true }] }", "X[]?")]
    public void ANullBranchIsNullability(string schema, string expected)
    {
        var bound = Bound.Schema(schema, Components);
        _ = bound.Model;
        Bound.Show(bound.Value().Type).ShouldBe(expected);
    }

    [Theory]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { type: 'null' }, {}] }", "X: X", true)]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { type: object }] }", "X: X, AnyMap: map of Any", false)]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { type: array, nullable: true }] }", "X: X, AnyList: Any[]", true)]
    [InlineData("{ anyOf: [{ " + Ref + "X' }, { " + Ref + "Y' }, { type: object, nullable: true }] }", "X: X, Y: Y", true)]
    public void ASchemaForMoreThanNullIsACase(string schema, string cases, bool isNullable)
    {
        var bound = Bound.Schema(schema, Components);
        _ = bound.Model;
        Cases(bound, "GetThingResponseValue").ShouldBe(cases);
        bound.Value().Type.Nullable.ShouldBe(isNullable);
    }

    [Fact]
    public void EnumsOfBlanksAndNullAreOneEnum()
    {
        var bound = Bound.Schema("{ oneOf: [{ " + Ref + "Switch' }, { " + Ref + "Blank' }, { " + Ref + "Nothing' }] }", Components);
        _ = bound.Model;
        bound.Value().Type.Nullable.ShouldBeTrue();
        bound.Enum("GetThingResponseValue").Values.Select(value => value.Value).ShouldBe(["on", "off", ""]);
    }

    [Theory]
    [InlineData("{ oneOf: [{ " + Ref + "MaybeX' }, { " + Ref + "Y' }] }", "GetThingResponseValue?")]
    [InlineData("{ oneOf: [{ anyOf: [{ " + Ref + "X' }, { type: 'null' }] }, { " + Ref + "Y' }] }", "GetThingResponseValue?")]
    [InlineData("{ anyOf: [{ " + Ref + "MaybeText' }, { type: integer }] }", "Scalar?")]
    [InlineData("{ oneOf: [{ " + Ref + "Around' }, { " + Ref + "Y' }] }", "GetThingResponseValue")]
    public void NullInsideABranchIsNullability(string schema, string expected)
    {
        var bound = Bound.Schema(schema, Components + """

                MaybeX: { anyOf: [{ $ref: '#/components/schemas/X' }, { type: 'null' }] }
                MaybeText: { oneOf: [{ type: string }, { type: 'null' }] }
                Around: { oneOf: [{ $ref: '#/components/schemas/Around' }, { $ref: '#/components/schemas/X' }] }
            """);
        _ = bound.Model;
        Bound.Show(bound.Value().Type).ShouldBe(expected);
    }

    [Theory]
    [InlineData("{ anyOf: [{ " + Ref + "Open' }, { type: string, enum: [c] }] }", "GetThingResponseValue a b c")]
    [InlineData("{ anyOf: [{ " + Ref + "Open' }, { " + Ref + "Switch' }] }", "GetThingResponseValue a b on off")]
    [InlineData("{ anyOf: [{ " + Ref + "Switch' }, { type: string }] }", "Switch on off")]
    [InlineData("{ anyOf: [{ " + Ref + "Switch' }, { " + Ref + "Text' }] }", "GetThingResponseValue on off")]
    public void ChoicesOfStringsAreOneEnum(string schema, string expected)
    {
        var bound = Bound.Schema(schema, Components + """

                Open: { anyOf: [{ type: string }, { type: string, enum: [a, b] }] }
                Text: { type: string }
            """);
        _ = bound.Model;
        var name = bound.Value().Type.Name!;
        string.Join(" ", bound.Enum(name).Values.Select(value => value.Value).Prepend(name)).ShouldBe(expected);
    }

    private static string Kind(string kind, string name) =>
        $"required: [kind], properties: {{ kind: {{ const: {kind} }}, {name}: {{ type: string }} }}";

    private static string[] Names(Bound bound, string record) =>
        [.. bound.Record(record).Properties.Select(property => property.WireName).Order()];

    private static string[] Rows(Bound bound, string union)
    {
        var model = (UnionModel)bound.Type(union);
        return [.. model.Entries.Select(entry =>
            model.Cases[entry.Case].Name + ": " + string.Join(" ", entry.Names.Select(name => name.Name).Order()))];
    }

    private static string Cases(Bound bound, string union) => string.Join(
        ", ", ((UnionModel)bound.Type(union)).Cases.Select(choice => choice.Name + ": " + Bound.Show(choice.Type)));
}
