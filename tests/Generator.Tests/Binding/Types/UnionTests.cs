using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class UnionTests
{
    private const string Pets = """
            Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: array } } }
        """;

    private const string Ref = "$ref: '#/components/schemas/";

    [Theory]
    [InlineData("{ oneOf: [{ " + Ref + "Cat' }, { " + Ref + "Dog' }] }", "Cat: Cat, Dog: Dog")]
    [InlineData("{ anyOf: [{ " + Ref + "Cat' }, { type: array, items: { " + Ref + "Cat' } }] }", "Cat: Cat, CatList: Cat[]")]
    [InlineData("{ oneOf: [{ type: string }, { " + Ref + "Cat' }, { type: integer }] }", "String: String, Cat: Cat, Int64: Int64")]
    [InlineData("{ oneOf: [{ type: string }, { type: string, format: date }, { " + Ref + "Cat' }] }", "String: String, Cat: Cat")]
    [InlineData("{ type: [string, object, 'null'] }", "String: String, AnyMap: map of Any")]
    [InlineData("{ type: [string, array], items: { type: string } }", "String: String, StringList: String[]")]
    [InlineData("{ oneOf: [{ " + Ref + "Cat' }, { oneOf: [{ type: string }, { " + Ref + "Dog' }] }] }",
        "Cat: Cat, String: String, Dog: Dog")]
    [InlineData("{ oneOf: [{ " + Ref + "Cat' }, { " + Ref + "Cat' }, { " + Ref + "Dog' }] }", "Cat: Cat, Dog: Dog")]
    [InlineData("{ anyOf: [{ " + Ref + "Cat' }, {}] }", "Cat: Cat")]
    [InlineData("{ oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: [string, 'null'] } }] }",
        "StringList: String?[]")]
    [InlineData("{ oneOf: [{ type: object, additionalProperties: { type: string } }, { type: string, format: uuid }] }",
        "StringMap: map of String, Guid: Guid")]
    public void ChoicesAreCasesOfDifferentTypes(string schema, string expected)
    {
        var bound = Bound.Schema(schema, Pets);
        _ = bound.Model;
        bound.Cases("GetThingResponseValue").ShouldBe(expected);
    }

    [Theory]
    [InlineData("{ oneOf: [{ " + Ref + "Cat' }, { type: string }, { type: 'null' }] }")]
    [InlineData("{ anyOf: [{ " + Ref + "Cat' }, { type: string }, { nullable: true }] }")]
    [InlineData("{ anyOf: [{ " + Ref + "Cat' }, { type: [string, 'null'] }] }")]
    [InlineData("{ nullable: true, anyOf: [{ " + Ref + "Cat' }, { type: string }] }")]
    public void NullAmongTheChoicesIsNullabilityOfTheUse(string schema)
    {
        var bound = Bound.Schema(schema, Pets);
        Bound.Show(bound.Value().Type).ShouldBe("GetThingResponseValue?");
        bound.Cases("GetThingResponseValue").ShouldBe("Cat: Cat, String: String");
    }

    [Fact]
    public void KeywordsBesideAChoiceApplyToEachCase()
    {
        var bound = Bound.Schema(
            "{ type: object, properties: { id: { type: string } }, required: [id], oneOf: [{ " + Ref + "Cat' }, "
                + "{ title: By name, properties: { name: { type: string } } }, { properties: { type: { const: x } } }] }", Pets);
        _ = bound.Model;
        bound.Cases("GetThingResponseValue")
            .ShouldBe("Cat: GetThingResponseValueCat, ByName: GetThingResponseValueByName, X: GetThingResponseValueX");
        bound.Record("GetThingResponseValueCat").Properties.Select(property => property.WireName).ShouldBe(["id", "kind", "lives"]);
    }

    [Fact]
    public void ACaseMergedFromAComponentDoesNotTakeItsName()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Order' }", """
                Order:
                  type: object
                  properties: { id: { type: string } }
                  oneOf: [{ $ref: '#/components/schemas/OrderDraft' }, { title: Order paid, type: object, properties: { at: {} } }]
                OrderDraft: { type: object, properties: { note: { type: string }, order: { $ref: '#/components/schemas/OrderDraft' } } }
            """);
        _ = bound.Model;
        bound.Cases("Order").ShouldBe("OrderDraft: OrderOrderDraft, Paid: OrderPaid");
        bound.Record("OrderOrderDraft").Properties.Select(property => Bound.Show(property.Type)).ShouldBe(["String", "String", "OrderDraft"]);
    }

    [Fact]
    public void AUnionMayContainItself()
    {
        var bound = Bound.Schema("{ " + Ref + "Json' }", """
                Json: { nullable: true, oneOf: [{ type: string }, { type: number },
                    { type: array, items: { $ref: '#/components/schemas/Json' } },
                    { type: object, additionalProperties: { $ref: '#/components/schemas/Json' } }] }
            """);
        _ = bound.Model;
        bound.Cases("Json").ShouldBe("String: String, Decimal: Decimal, JsonList: Json?[], JsonMap: map of Json?");
    }

    [Fact]
    public void TheTableHasOnlyNamesThatDistinguishCases()
    {
        var bound = Bound.Schema("{ oneOf: [{ properties: { type: { const: a }, x: {} }, required: [type] }, "
            + "{ properties: { type: { const: b }, y: {} }, required: [type] }] }");
        var entries = ((UnionModel)bound.Type("GetThingResponseValue")).Entries;
        entries.Select(entry => string.Join(" ", entry.Names.Select(name => name.Name))).ShouldBe(["type", "type"]);
    }

    [Theory]
    [InlineData("{ type: string }", "{ type: integer }", "Text Number")]
    [InlineData("{ type: string, enum: [a] }", "{ type: [integer, string] }", "Text Scalar")]
    [InlineData("{ type: string }", "{}", "Text None")]
    [InlineData("{ type: string, format: uuid }", "{ type: string }", "None None")]
    public void TheTableHasTheKindsOfValuesThatDistinguishCases(string one, string other, string expected)
    {
        var bound = Bound.Schema("{ oneOf: [{ properties: { v: " + one + ", x: { type: string } }, required: [v] }, "
            + "{ properties: { v: " + other + ", x: { type: string } }, required: [v] }] }");
        var entries = ((UnionModel)bound.Type("GetThingResponseValue")).Entries;
        string.Join(" ", entries.Select(entry => entry.Names[0].Value)).ShouldBe(expected);
        entries.Select(entry => entry.Names[1].Value).ShouldBe([UnionTokens.None, UnionTokens.None]);
    }

    [Theory]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: object }, { type: string }] }",
        "AnyMap: map of Any, String: String")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: array }] }, B: { anyOf: [{ $ref: '#/components/schemas/A' }, "
        + "{ type: object }] }", "B: B, AnyList: Any[]")]
    [InlineData("A: { type: object, properties: { a: {} }, oneOf: [{ $ref: '#/components/schemas/B' }, { type: object, title: T, "
        + "properties: { t: {} } }] }, B: { properties: { b: {} }, oneOf: [{ $ref: '#/components/schemas/A' }, { required: [b] }] }",
        "B: AB, T: AT")]
    public void ChoicesThatReferToEachOtherTerminate(string components, string expected)
    {
        var bound = Bound.Document("paths: { /a: { get: { responses: { '200': { content: { application/json: { schema: "
            + "{ $ref: '#/components/schemas/A' } } } } } } } }\ncomponents: { schemas: { " + components + " } }");
        bound.Cases("A").ShouldBe(expected);
    }

    [Fact]
    public void AHundredUnionsThatReferToEachOtherTerminate()
    {
        var refs = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"{{ $ref: '#/components/schemas/U{i}' }}"));
        var unions = Enumerable.Range(0, 100)
            .Select(i => $"    U{i}: {{ oneOf: [{refs}, {{ properties: {{ kind: {{ const: k{i} }} }}, title: R }}] }}");

        var bound = Bound.Schema("{ $ref: '#/components/schemas/U0' }", string.Join("\n", unions));

        _ = bound.Model;
        bound.Model.Types.OfType<UnionModel>().Count().ShouldBe(100);
        bound.Model.Types.OfType<UnionModel>().Max(union => union.Entries.Count).ShouldBeLessThanOrEqualTo(256);
    }
}
