using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>The values of a property that identify the case of a union.</summary>
public class DiscriminatorTests
{
    private const string Pets = """
            Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: array } } }
        """;

    private const string Ref = "$ref: '#/components/schemas/";

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

        bound.Discriminators("GetThingResponseValue", "kind").Split(", ").ShouldBe(expected.Split(", "), ignoreOrder: true);
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
        bound.Discriminators("GetThingResponseValue", "kind").ShouldBe(expected);
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
        bound.Cases("Pet").ShouldBe(expected);
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
        bound.Cases("Pet").ShouldBe("Cat: Cat");
        bound.Discriminators("Pet", "kind").ShouldBe("c=Cat");
    }

    [Fact]
    public void AChoiceOfOneSchemaWithAMappingIsAUnion()
    {
        var bound = Bound.Schema(
            "{ type: object, oneOf: [{ " + Ref + "Cat' }], discriminator: { propertyName: kind, mapping: { tom: Cat } } }", Pets);
        _ = bound.Model;
        bound.Discriminators("GetThingResponseValue", "kind").ShouldBe("tom=Cat");
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
        bound.Discriminators("Message", "kind").ShouldBe("#invitation=Invitation, #reply=Reply, #message=Base");
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
        bound.Discriminators("GetThingResponseValue", "type").ShouldBe("resize=Resize, rename=Rename");
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
        bound.Cases("Pet").ShouldBe("Cat: Cat, Dog: Dog");
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
        bound.Cases("Pet").ShouldBe("Cat: Cat, Dog: Dog");
        bound.Record("Dog").Properties.Select(property => property.WireName).ShouldBe(["kind", "tricks"]);
    }
}
