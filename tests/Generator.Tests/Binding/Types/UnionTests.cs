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
        Cases(bound, "GetThingResponseValue").ShouldBe(expected);
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
        Cases(bound, "GetThingResponseValue").ShouldBe("Cat: Cat, String: String");
    }

    [Theory]
    [InlineData("default: pet", "default: pet", "", "Cat=Cat, Dog=Dog")]
    [InlineData("default: feline", "default: canine", "", "feline=Cat, canine=Dog")]
    [InlineData("default: feline", "default: feline", ", mapping: { canine: Dog }", "canine=Dog, feline=Cat")]
    [InlineData("enum: [cat, dog], default: cat", "enum: [cat, dog], default: cat", "", "cat=Cat, dog=Dog")]
    [InlineData("enum: [cat]", "default: cat", "", "cat=Cat, Dog=Dog")]
    [InlineData("description: It", "default: Cat", "", "Cat=Cat, Dog=Dog")]
    public void AUniqueDefaultIdentifiesACase(string cat, string dog, string mapping, string expected)
    {
        var bound = Bound.Schema(
            "{ oneOf: [{ " + Ref + "Cat' }, { " + Ref + "Dog' }], discriminator: { propertyName: kind" + mapping + " } }", $$"""
                Cat: { type: object, required: [kind, lives], properties: { kind: { type: string, {{cat}} }, lives: { type: integer } } }
                Dog: { type: object, required: [kind], properties: { kind: { type: string, {{dog}} }, tricks: { type: array } } }
            """);

        Discriminators(bound, "GetThingResponseValue", "kind").Split(", ").ShouldBe(expected.Split(", "), ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "Cat=Cat, Dog=Dog")]
    [InlineData(", mapping: { cat: '#/components/schemas/Cat', dog: Dog }", "cat=Cat, dog=Dog")]
    [InlineData(", mapping: { cat: '#/components/schemas/Cat', tiger: Cat }", "cat|tiger=Cat, Dog=Dog")]
    public void ADiscriminatorIdentifiesTheCase(string mapping, string expected)
    {
        var bound = Bound.Schema(
            "{ oneOf: [{ " + Ref + "Cat' }, { " + Ref + "Dog' }], discriminator: { propertyName: kind" + mapping + " } }", Pets);
        _ = bound.Model;
        Discriminators(bound, "GetThingResponseValue", "kind").ShouldBe(expected);
    }

    [Fact]
    public void AnUnresolvedMappingIsReported() => Bound.Schema(
        "{ oneOf: [{ " + Ref + "Cat' }, { " + Ref + "Dog' }], "
            + "discriminator: { propertyName: kind, mapping: { cow: »Cow, x: »other.yaml } } }",
        Pets).ShouldReport("GB2029", "GB2029");

    [Theory]
    [InlineData("", "Cat: Cat, Dog: Dog, Base: PetBase")]
    [InlineData(", mapping: { c: Cat, d: Dog }", "Cat: Cat, Dog: Dog")]
    [InlineData(", mapping: { c: Cat, p: Pet }", "Cat: Cat, Dog: Dog, Base: PetBase")]
    public void ABaseWithADiscriminatorIsAUnionOfItsDerivedSchemas(string mapping, string expected)
    {
        var bound = Bound.Schema("{ " + Ref + "Pet' }", $$"""
                Pet: { type: object, required: [kind], properties: { kind: { type: string } },
                    discriminator: { propertyName: kind{{mapping}} } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
            """);
        _ = bound.Model;
        Cases(bound, "Pet").ShouldBe(expected);
        bound.Record("Cat").Properties.Select(property => property.WireName).ShouldBe(["kind", "lives"]);
    }

    [Fact]
    public void WithoutAMappingTheEnumOfTheBaseHasTheValuesOfItsCases()
    {
        var bound = Bound.Schema("{ " + Ref + "Pet' }", """
                Pet: { type: object, required: [kind], properties: { kind: { type: string, enum: [CAT, big_dog] } },
                    discriminator: { propertyName: kind } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
                BigDog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { size: { type: integer } } }] }
                Cow: { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: [milk], properties: { milk: { type: integer } } }] }
            """);
        _ = bound.Model;
        var entries = ((UnionModel)bound.Type("Pet")).Entries;
        entries.Select(entry => string.Join(" ", entry.Constants.SelectMany(constant => constant.Values))).ShouldBe(["CAT", "big_dog", "", ""]);
        bound.Record("BigDog").Properties[0].Constant.ShouldNotBeNull().Value.ShouldBe("big_dog");

        // A name that is not in the enum is not a valid value.
        bound.Record("Cow").Properties[0].Constant.ShouldBeNull();
    }

    [Fact]
    public void ABaseWithOneDerivedSchemaIsAUnion()
    {
        var bound = Bound.Schema("{ " + Ref + "Pet' }", """
                Pet: { type: object, required: [kind], properties: { kind: { type: string } },
                    discriminator: { propertyName: kind, mapping: { c: Cat } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: [lives], properties: { lives: { type: integer } } }] }
            """);
        _ = bound.Model;
        Cases(bound, "Pet").ShouldBe("Cat: Cat");
        Discriminators(bound, "Pet", "kind").ShouldBe("c=Cat");
    }

    [Fact]
    public void AChoiceOfOneSchemaWithAMappingIsAUnion()
    {
        var bound = Bound.Schema(
            "{ type: object, oneOf: [{ " + Ref + "Cat' }], discriminator: { propertyName: kind, mapping: { tom: Cat } } }", Pets);
        _ = bound.Model;
        Discriminators(bound, "GetThingResponseValue", "kind").ShouldBe("tom=Cat");
    }

    [Fact]
    public void ABaseInTheMappingOfAnotherBaseIsACaseOfItself()
    {
        var bound = Bound.Schema("{ " + Ref + "Message' }", """
                Entity: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind,
                    mapping: { '#message': Message, '#invitation': Invitation, '#reply': Reply, '#folder': Folder } } }
                Folder: { allOf: [{ $ref: '#/components/schemas/Entity' }, { properties: { parent: { type: string } } }] }
                Message: { allOf: [{ $ref: '#/components/schemas/Entity' }, { properties: { text: { type: string } } }],
                    discriminator: { propertyName: kind, mapping: { '#invitation': Invitation } } }
                Invitation: { allOf: [{ $ref: '#/components/schemas/Message' }, { properties: { day: { type: string } } }] }
                Reply: { allOf: [{ $ref: '#/components/schemas/Message' }, { properties: { to: { type: string } } }] }
            """);
        _ = bound.Model;
        Discriminators(bound, "Message", "kind").ShouldBe("#invitation=Invitation, #reply=Reply, #message=Base");
    }

    [Fact]
    public void TheDiscriminatorOfABaseIdentifiesTheCasesOfAChoice()
    {
        var bound = Bound.Schema("{ anyOf: [{ " + Ref + "Resize' }, { " + Ref + "Rename' }] }", """
                Action: { type: object, required: [type], properties: { type: { type: string, enum: [resize, rename] } },
                    discriminator: { propertyName: type, mapping: { resize: Resize, rename: Rename } } }
                Resize: { allOf: [{ $ref: '#/components/schemas/Action' }, { properties: { size: { type: string } } }] }
                Rename: { allOf: [{ $ref: '#/components/schemas/Action' }, { properties: { name: { type: string } } }] }
            """);
        _ = bound.Model;
        Discriminators(bound, "GetThingResponseValue", "type").ShouldBe("resize=Resize, rename=Rename");
        bound.Record("Rename").Properties[0].Constant.ShouldNotBeNull().Value.ShouldBe("rename");
    }

    [Fact]
    public void ADiscriminatorMayBeInASchemaOfTheBasesAllOf()
    {
        var bound = Bound.Schema("{ " + Ref + "Pet' }", """
                Thing: { type: object, required: [type], properties: { type: { type: string } }, discriminator: { propertyName: type } }
                Pet: { allOf: [{ $ref: '#/components/schemas/Thing' }, { required: [kind], properties: { kind: { type: string } },
                    discriminator: { propertyName: kind, mapping: { c: Cat } } }] }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
            """);
        _ = bound.Model;
        Cases(bound, "Pet").ShouldBe("Cat: Cat, Dog: Dog");
        bound.Record("Cat").Properties.Select(property => property.WireName).ShouldBe(["type", "kind", "lives"]);
    }

    [Fact]
    public void ABaseThatListsItsDerivedSchemasIsNotMergedIntoThem()
    {
        var bound = Bound.Schema("{ " + Ref + "Pet' }", """
                Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind },
                    oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { tricks: { type: integer } } }] }
            """);
        _ = bound.Model;
        Cases(bound, "Pet").ShouldBe("Cat: Cat, Dog: Dog");
        bound.Record("Dog").Properties.Select(property => property.WireName).ShouldBe(["kind", "tricks"]);
    }

    [Fact]
    public void KeywordsBesideAChoiceApplyToEachCase()
    {
        var bound = Bound.Schema(
            "{ type: object, properties: { id: { type: string } }, required: [id], oneOf: [{ " + Ref + "Cat' }, "
                + "{ title: By name, properties: { name: { type: string } } }, { properties: { type: { const: x } } }] }", Pets);
        _ = bound.Model;
        Cases(bound, "GetThingResponseValue")
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
        Cases(bound, "Order").ShouldBe("OrderDraft: OrderOrderDraft, Paid: OrderPaid");
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
        Cases(bound, "Json").ShouldBe("String: String, Decimal: Decimal, JsonList: Json?[], JsonMap: map of Json?");
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
        Cases(bound, "A").ShouldBe(expected);
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

    private static string Cases(Bound bound, string union) => string.Join(
        ", ", ((UnionModel)bound.Type(union)).Cases.Select(choice => choice.Name + ": " + Bound.Show(choice.Type)));

    private static string Discriminators(Bound bound, string union, string property)
    {
        var model = (UnionModel)bound.Type(union);
        return string.Join(", ", model.Entries.Select(entry => string.Join("|", entry.Constants.Single(one => one.Name == property).Values)
            + "=" + model.Cases[entry.Case].Name));
    }
}
