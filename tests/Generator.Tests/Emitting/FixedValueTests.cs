using System.Reflection;
using System.Text.Json;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Constants and discriminators of objects that callers create: callers need not set values that the document fixes.</summary>
public class FixedValueTests
{
    private static readonly string s_document = SchemaDocument.Create(
        "Zoo",
        """
            Zoo:
              type: object
              properties:
                pet: { $ref: "#/components/schemas/Pet" }
                other: { $ref: "#/components/schemas/Other" }
                vehicle: { $ref: "#/components/schemas/Vehicle" }
                fixed: { $ref: "#/components/schemas/Fixed" }
                counted: { $ref: "#/components/schemas/Counted" }
                priced: { $ref: "#/components/schemas/Priced" }
                rate: { $ref: "#/components/schemas/Rate" }
                switch: { $ref: "#/components/schemas/Switch" }
                shape: { $ref: "#/components/schemas/Shape" }
            Counted:
              oneOf: [{ $ref: "#/components/schemas/First" }, { $ref: "#/components/schemas/Second" }, { $ref: "#/components/schemas/Third" }]
              discriminator: { propertyName: number, mapping: { "1": First, "2": Second, three: Third } }
            First: { type: object, properties: { number: { type: integer }, note: { type: string } } }
            Second: { type: object, required: [number], properties: { number: { type: [integer, "null"], format: int32 } } }
            Third: { type: object, required: [number], properties: { number: { type: integer } } }
            Priced:
              type: object
              required: [rate]
              properties: { rate: { type: number, enum: [0.5, 2] } }
              discriminator: { propertyName: rate, mapping: { "0.5": Half, "2": Twice } }
            Half: { allOf: [{ $ref: "#/components/schemas/Priced" }, { properties: { of: { type: string } } }] }
            Twice: { allOf: [{ $ref: "#/components/schemas/Priced" }] }
            Pet:
              oneOf:
                - { $ref: "#/components/schemas/Cat" }
                - { $ref: "#/components/schemas/Dog" }
                - { $ref: "#/components/schemas/Cow" }
                - { $ref: "#/components/schemas/Herd" }
                - { $ref: "#/components/schemas/Twin" }
              discriminator: { propertyName: "kind \"é\"", mapping: { cat: Cat, dog: Dog, cow: Cow, herd: Herd, twin: Twin } }
            Other:
              oneOf: [{ $ref: "#/components/schemas/Twin" }, { $ref: "#/components/schemas/Dog" }]
              discriminator: { propertyName: "kind \"é\"", mapping: { two: Twin, dog: Dog } }
            Cat: { type: object, additionalProperties: false, properties: { lives: { type: integer } } }
            Dog: { type: object, properties: { "kind \"é\"": { type: string }, name: { type: string } } }
            Cow: { type: object, required: ["kind \"é\""], properties: { "kind \"é\"": { enum: [cow, cat, dog] }, milk: { type: number } } }
            Herd: { type: object, additionalProperties: { type: string } }
            Twin: { type: object, required: ["kind \"é\""], properties: { "kind \"é\"": { type: string } } }
            Vehicle:
              type: object
              required: [type]
              properties: { type: { type: string } }
              discriminator: { propertyName: type }
            Car: { allOf: [{ $ref: "#/components/schemas/Vehicle" }, { properties: { doors: { type: integer } } }] }
            Shape:
              type: object
              required: [type]
              properties: { type: { type: string } }
              discriminator: { propertyName: type, mapping: { round: Round } }
            Round:
              allOf:
                - { $ref: "#/components/schemas/Shape" }
                - { required: [type], properties: { type: { type: string } }, discriminator: { propertyName: type, mapping: { oval: Oval } } }
            Oval: { allOf: [{ $ref: "#/components/schemas/Round" }, { properties: { width: { type: integer } } }] }
            Rate:
              oneOf: [{ $ref: "#/components/schemas/Flat" }, { $ref: "#/components/schemas/Tiered" }, { $ref: "#/components/schemas/Odd" }]
              discriminator: { propertyName: version, mapping: { "1.0": Flat, "2": Tiered, latest: Odd } }
            Flat: { type: object, properties: { version: { type: number }, price: { type: number } } }
            Tiered: { type: object, required: [version], properties: { version: { type: integer }, tiers: { type: integer } } }
            Odd: { type: object, properties: { version: { type: integer }, note: { type: string } } }
            Switch:
              oneOf: [{ $ref: "#/components/schemas/On" }, { $ref: "#/components/schemas/Off" }]
              discriminator: { propertyName: lit, mapping: { "True": On, "False": Off } }
            On: { type: object, properties: { lit: { type: boolean } } }
            Off: { type: object, required: [lit], properties: { lit: { type: boolean } } }
            Fixed:
              type: object
              required: [text, whole, long, part, flag, any, free, none]
              properties:
                text: { type: string, const: "a\"b" }
                whole: { type: integer, format: int32, const: 3 }
                long: { type: integer, enum: [5000000000] }
                part: { type: number, const: 1.50 }
                flag: { const: true, type: boolean }
                any: { const: 7 }
                free: { type: string }
                none: { type: [string, "null"], enum: [a, null] }
                maybe: { const: b }
        """);

    private const string Code =
        """
        using Gameball;
        using System.Collections.Generic;
        using System.Text.Json;
        internal static class Use
        {
            public static string Undeclared() => Write(new() { Pet = new Cat { Lives = 9 } });
            public static string Empty() => Write(new() { Pet = new Cat() });
            public static string Optional() => Write(new() { Pet = new Dog { Name = "Rex" } });
            public static string Stated() => Write(new() { Pet = new Dog { KindÉ = "wolf" } });
            public static string Required() => Write(new() { Pet = new Cow { Milk = 2.5m } });
            public static string Map() => Write(new() { Pet = Pet.FromStringMap(new Dictionary<string, string> { ["a"] = "b" }) });
            public static string Twin() => Write(new() { Other = new Twin { KindÉ = "two" } });
            public static string Derived() => Write(new() { Vehicle = new Car { Doors = 4 } });
            public static string Base() => Write(new() { Vehicle = new VehicleBase() });
            public static string Mapped() => Write(new() { Shape = new Oval { Width = 2 } });
            public static string Constants() => Write(new() { Fixed = new() { Free = "f", None = null } });
            public static string Number() => Write(new() { Counted = new First { Note = "n" } });
            public static string RequiredNumber() => Write(new() { Counted = new Second() });
            public static string NoNumber() => Write(new() { Counted = new Third { Number = 3 } });
            public static string ListedNumber() => Write(new() { Priced = new Half { Of = "o" } });
            public static string Version() => Write(new() { Rate = new Flat { Price = 3 } });
            public static string OtherVersion() => Write(new() { Rate = new Flat { Version = 1.1m } });
            public static string RequiredVersion() => Write(new() { Rate = new Tiered { Tiers = 2 } });
            public static string NoVersion() => Write(new() { Rate = new Odd { Note = "n" } });
            public static string Boolean() => Write(new() { Switch = new On() });
            public static string RequiredBoolean() => Write(new() { Switch = new Off() });
            public static string Alone() => JsonSerializer.Serialize(new Cat(), GameballJson.Options);
            private static string Write(Zoo zoo) => JsonSerializer.Serialize(zoo, GameballJson.Options);
        }
        """;

    private static readonly Assembly s_consumer = GeneratorRun.Create(new TestProject { Code = Code }.With("zoo.yaml", s_document)).Compile();

    [Theory]
    [InlineData("Undeclared", """{"pet":{"kind \"é\"":"cat","lives":9}}""")]
    [InlineData("Empty", """{"pet":{"kind \"é\"":"cat"}}""")]
    [InlineData("Optional", """{"pet":{"kind \"é\"":"dog","name":"Rex"}}""")]
    [InlineData("Stated", """{"pet":{"kind \"é\"":"wolf"}}""")]
    [InlineData("Required", """{"pet":{"kind \"é\"":"cow","milk":2.5}}""")]
    [InlineData("Map", """{"pet":{"kind \"é\"":"herd","a":"b"}}""")]
    [InlineData("Twin", """{"other":{"kind \"é\"":"two"}}""")]
    [InlineData("Derived", """{"vehicle":{"type":"Car","doors":4}}""")]
    [InlineData("Base", """{"vehicle":{"type":"Vehicle"}}""")]
    [InlineData("Mapped", """{"shape":{"type":"oval","width":2}}""")]
    [InlineData("Constants",
        """{"fixed":{"text":"a\"b","whole":3,"long":5000000000,"part":1.50,"flag":true,"any":7,"free":"f","none":null}}""")]
    [InlineData("Number", """{"counted":{"number":1,"note":"n"}}""")]
    [InlineData("RequiredNumber", """{"counted":{"number":2}}""")]
    [InlineData("NoNumber", """{"counted":{"number":3}}""")]
    [InlineData("ListedNumber", """{"priced":{"rate":0.5,"of":"o"}}""")]
    [InlineData("Version", """{"rate":{"version":1.0,"price":3}}""")]
    [InlineData("OtherVersion", """{"rate":{"version":1.1}}""")]
    [InlineData("RequiredVersion", """{"rate":{"version":2,"tiers":2}}""")]
    [InlineData("NoVersion", """{"rate":{"note":"n"}}""")]
    [InlineData("Boolean", """{"switch":{"lit":true}}""")]
    [InlineData("RequiredBoolean", """{"switch":{"lit":false}}""")]
    [InlineData("Alone", "{}")]
    public void FixedValuesAreWritten(string method, string json) =>
        ShouldBeSame((string)s_consumer.GetType("Use")!.GetMethod(method)!.Invoke(null, null)!, json);

    [Theory]
    [InlineData("""{"rate":{"version":1,"price":3}}""", "Rate", "Flat")]
    [InlineData("""{"rate":{"version":1.00}}""", "Rate", "Flat")]
    [InlineData("""{"rate":{"version":2.0}}""", "Rate", "Tiered")]
    [InlineData("""{"rate":{"version":3}}""", "Rate", "JsonElement")]
    [InlineData("""{"rate":{"version":[1]}}""", "Rate", "JsonElement")]
    [InlineData("""{"switch":{"lit":true}}""", "Switch", "On")]
    [InlineData("""{"switch":{"lit":false}}""", "Switch", "Off")]
    public void ANumberOrABooleanIdentifiesItsCaseInAnySpelling(string json, string property, string expected)
    {
        var zoo = JsonSerializer.Deserialize(json, s_consumer.GetType("Gameball.Zoo")!)!;
        var union = zoo.GetType().GetProperty(property)!.GetValue(zoo)!;

        union.GetType().GetProperty("Value")!.GetValue(union)!.GetType().Name.ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"pet":{"lives":9,"kind \"é\"":"cat"}}""")]
    [InlineData("""{"counted":{"note":"n","number":1}}""")]
    [InlineData("""{"switch":{"lit":false}}""")]
    public void AReadCaseIsWrittenUnchanged(string json)
    {
        var zoo = s_consumer.GetType("Gameball.Zoo")!;

        ShouldBeSame(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, zoo), zoo), json);
    }

    private static void ShouldBeSame(string written, string json) =>
        JsonElement.DeepEquals(JsonDocument.Parse(written).RootElement, JsonDocument.Parse(json).RootElement).ShouldBeTrue(written);
}
