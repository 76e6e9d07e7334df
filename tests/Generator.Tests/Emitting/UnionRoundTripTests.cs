using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Unions of every kind, from the document to JSON and back, called as users call them.</summary>
public class UnionRoundTripTests
{
    private static readonly string s_document = SchemaDocument.Create(
        "Zoo",
        """
            Zoo:
              type: object
              properties:
                told: { $ref: "#/components/schemas/Told" }
                shaped: { $ref: "#/components/schemas/Shaped" }
                based: { $ref: "#/components/schemas/Vehicle" }
                listed: { $ref: "#/components/schemas/Listed" }
                json: { $ref: "#/components/schemas/Json" }
                nested: { $ref: "#/components/schemas/Nested" }
                device: { $ref: "#/components/schemas/Device" }
                valued: { $ref: "#/components/schemas/Valued" }
                mixedList: { $ref: "#/components/schemas/Mixed" }
                maybe: { oneOf: [ { $ref: "#/components/schemas/Cat" }, { type: string }, { type: "null" } ] }
                many:
                  type: array
                  items: { oneOf: [ { type: string, format: uuid }, { type: array, items: { type: integer } }, { type: "null" } ] }
                mixed: { enum: [a, 1, true, null] }
                rate: { type: number, enum: [0.5, 2] }
                marked:
                  type: object
                  properties: { id: { type: string } }
                  patternProperties: { ^x: { $ref: "#/components/schemas/Cat" } }
            Told:
              oneOf: [ { $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" } ]
              discriminator: { propertyName: kind, mapping: { cat: Cat, tiger: Cat, dog: "#/components/schemas/Dog" } }
            Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: array } } }
            Shaped:
              anyOf:
                - { title: Card, type: object, required: [number], properties: { number: { type: string }, holder: { type: string } } }
                - { title: Transfer, type: object, required: [iban], properties: { iban: { type: string }, holder: { type: string } } }
                - { title: Cash, type: object, properties: { amount: { type: number }, holder: { type: string } } }
                - { type: object, additionalProperties: { type: boolean } }
            Vehicle:
              type: object
              required: [wheels, type]
              properties: { type: { type: string }, wheels: { type: integer } }
              discriminator: { propertyName: type }
            Car: { allOf: [ { $ref: "#/components/schemas/Vehicle" }, { properties: { doors: { type: integer } } } ] }
            Bike: { allOf: [ { $ref: "#/components/schemas/Vehicle" } ] }
            Device: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Phone:
              allOf: [ { $ref: "#/components/schemas/Device" }, { properties: { number: { type: string } } } ]
              discriminator: { propertyName: kind }
            Smartphone: { allOf: [ { $ref: "#/components/schemas/Phone" }, { properties: { system: { type: string } } } ] }
            Listed:
              oneOf:
                - { type: array, items: { type: string } }
                - { type: array, items: { type: integer } }
                - { type: array, items: { type: array, items: { type: integer } } }
                - { type: object, additionalProperties: { type: number } }
                - { type: object, additionalProperties: { type: array, items: { type: string } } }
            Json:
              oneOf:
                - { type: string }
                - { type: number }
                - { type: boolean }
                - { type: array, items: { $ref: "#/components/schemas/Json" } }
                - { type: object, additionalProperties: { $ref: "#/components/schemas/Json" } }
                - { type: "null" }
            Nested: { oneOf: [ { $ref: "#/components/schemas/Told" }, { $ref: "#/components/schemas/Inner" }, { type: boolean } ] }
            Valued:
              anyOf:
                - { title: Text, type: object, required: [value], properties: { value: { type: string } } }
                - { title: Number, type: object, required: [value], properties: { value: { type: integer, nullable: true } } }
                - { title: List, type: object, required: [value], properties: { value: { type: array, items: { type: number } } } }
            Mixed:
              oneOf:
                - { type: array, items: { type: string } }
                - { type: array, items: { type: [string, integer] } }
                - { type: array, items: { title: Flag, type: object, required: [v], properties: { v: { type: boolean } } } }
                - { type: array, items: { title: Word, type: object, required: [v], properties: { v: { type: string } } } }
            Inner: { oneOf: [ { type: array, items: { $ref: "#/components/schemas/Cat" } }, { $ref: "#/components/schemas/Listed" } ] }
        """);

    private const string Code =
        """
        using Gameball;
        internal static class Use
        {
            public static string Run()
            {
                Told told = new Cat { Kind = "cat", Lives = 9 };
                Json json = Json.FromJsonList(new Json?[] { 1.5m, "x", null });
                ZooMixed mixed = ZooMixed.A;
                string kind = told.Value switch { Cat cat => cat.Kind, Dog dog => dog.Kind, _ => "?" };
                return kind + told.AsCat?.Lives + told.AsDog?.Kind + json.AsJsonList?.Count + mixed.IsKnown + new Told().Value;
            }
        }
        """;

    private static readonly Assembly s_consumer =
        GeneratorRun.Create(new TestProject { Code = Code }.With("zoo.yaml", s_document), "GB2083").Compile();

    [Theory]
    [InlineData("told", """{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("told", """{"lives":9,"kind":"tiger","stripes":true}""", "Cat")]
    [InlineData("told", """{"kind":"dog","lives":9}""", "Dog")]
    [InlineData("told", """{"kind":"cow","lives":9}""", "JsonElement")]
    [InlineData("told", """{"lives":9}""", "JsonElement")]
    [InlineData("told", "[1]", "JsonElement")]
    [InlineData("shaped", """{"number":"4","holder":"h"}""", "ShapedCard")]
    [InlineData("shaped", """{"holder":"h","iban":"i"}""", "ShapedTransfer")]
    [InlineData("shaped", """{"amount":1.50}""", "ShapedCash")]
    [InlineData("shaped", """{"x":true}""", "Map")]
    [InlineData("based", """{"type":"Car","wheels":4,"doors":2}""", "Car")]
    [InlineData("based", """{"type":"Bike","wheels":2}""", "Bike")]
    [InlineData("based", """{"type":"Vehicle","wheels":3}""", "VehicleBase")]
    [InlineData("based", """{"type":"Train","wheels":300}""", "JsonElement")]
    [InlineData("device", """{"kind":"Smartphone","number":"1","system":"s"}""", "Smartphone")]
    [InlineData("device", """{"kind":"Phone","number":"1"}""", "Phone")]
    [InlineData("device", """{"kind":"Device"}""", "DeviceBase")]
    [InlineData("listed", """["a"]""", "String List")]
    [InlineData("listed", "[1,2]", "Int64 List")]
    [InlineData("listed", "[[1],[]]", "List List")]
    [InlineData("listed", "[]", "String List")]
    [InlineData("listed", "[true]", "JsonElement")]
    [InlineData("listed", """{"a":1.5}""", "Decimal Map")]
    [InlineData("listed", """{"a":["b"]}""", "List Map")]
    [InlineData("json", """{"a":[1,"x",null,{"b":true}]}""", "Map")]
    [InlineData("json", "1.50", "Decimal")]
    [InlineData("json", "\"x\"", "String")]
    [InlineData("nested", """{"kind":"dog"}""", "Told")]
    [InlineData("nested", """[{"kind":"cat","lives":1}]""", "Inner")]
    [InlineData("nested", """["a"]""", "Inner")]
    [InlineData("nested", "false", "Boolean")]
    [InlineData("nested", "\"x\"", "JsonElement")]
    [InlineData("valued", """{"value":"a"}""", "ValuedText")]
    [InlineData("valued", """{"more":{},"value":5}""", "ValuedNumber")]
    [InlineData("valued", """{"value":[1.5]}""", "ValuedList")]
    [InlineData("valued", """{"value":{"a":1}}""", "JsonElement")]
    [InlineData("mixedList", """["a","b"]""", "String List")]
    [InlineData("mixedList", """["a",1]""", "JsonScalar List")]
    [InlineData("mixedList", """["a",[1]]""", "JsonElement")]
    [InlineData("mixedList", """[{"v":true}]""", "MixedArrayItem List")]
    [InlineData("mixedList", """[{"v":"a"}]""", "MixedArrayItem2 List")]
    [InlineData("maybe", """{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("maybe", "\"x\"", "String")]
    public void TheCaseIsSelectedAndWrittenAgain(string property, string json, string type)
    {
        var text = $$"""{"{{property}}":{{json}}}""";
        var zoo = Read(text);

        Describe(ValueOf(zoo, property)).ShouldBe(type);
        JsonElement.DeepEquals(JsonDocument.Parse(Write(zoo)).RootElement, JsonDocument.Parse(text).RootElement).ShouldBeTrue(Write(zoo));
    }

    [Theory]
    [InlineData("""{"json":null}""")]
    [InlineData("""{"maybe":null}""")]
    [InlineData("""{"many":["8f1dbe6f-1ad1-4a60-9b2c-0d9c1e0b3c11",[1],null,"no id",{"a":1}]}""")]
    [InlineData("""{"mixed":"a"}""")]
    [InlineData("""{"mixed":1}""")]
    [InlineData("""{"mixed":true}""")]
    [InlineData("""{"mixed":null}""")]
    [InlineData("""{"mixed":"z"}""")]
    [InlineData("""{"rate":0.5}""")]
    [InlineData("""{"rate":0.75}""")]
    [InlineData("""{"marked":{"id":"1","x-a":{"kind":"cat","lives":1},"other":[1]}}""")]
    [InlineData("{}")]
    public void NullAndAbsentAndUnknownSurvive(string json) => Write(Read(json)).ShouldBe(json);

    [Fact]
    public void AMissingMemberOfAnIdentifiedCaseIsAnErrorWithItsName() =>
        Should.Throw<JsonException>(() => Read("""{"told":{"kind":"cat"}}""")).Message.ShouldContain("\"lives\" of Cat");

    [Theory]
    [InlineData("""{"told":{"kind":"cow"}}""")]
    [InlineData("""{"json":[1,{"a":"b"}]}""")]
    [InlineData("""{"listed":["a"]}""")]
    public void EqualValuesAreEqual(string json)
    {
        var property = JsonDocument.Parse(json).RootElement.EnumerateObject().Single().Name;
        var (one, other) = (UnionOf(Read(json), property), UnionOf(Read(json), property));

        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ShouldNotBe(UnionOf(Read("""{"told":{"kind":"dog"},"json":1,"listed":["b"]}"""), property));
    }

    [Fact]
    public void AUnionIsCreatedFromItsCasesAndReturnsThem() =>
        s_consumer.GetType("Use")!.GetMethod("Run")!.Invoke(null, null).ShouldBe("cat93True");

    [Fact]
    public void AUnionWithoutAValueCannotBeWritten() =>
        Should.Throw<ArgumentException>(() => JsonSerializer.Serialize(Activator.CreateInstance(Type("Told"))!));

    private static Type Type(string name) => s_consumer.GetType("Gameball." + name)!;

    private static object Read(string json) => JsonSerializer.Deserialize(json, Type("Zoo"))!;

    private static string Write(object value) => JsonSerializer.Serialize(value, value.GetType());

    private static object UnionOf(object zoo, string property)
    {
        var value = zoo.GetType().GetProperty(char.ToUpperInvariant(property[0]) + property[1..])!.GetValue(zoo)!;
        return value.GetType().Name.StartsWith("Optional", StringComparison.Ordinal)
            ? value.GetType().GetProperty("Value")!.GetValue(value)!
            : value;
    }

    private static object ValueOf(object zoo, string property)
    {
        var union = UnionOf(zoo, property);
        return union.GetType().GetProperty("Value")!.GetValue(union)!;
    }

    private static string Describe(object value)
    {
        var type = value.GetType();
        if (type.IsArray)
        {
            return Short(type.GetElementType()!) + " List";
        }

        var name = type.Name.Split('`')[0];
        var last = type.IsGenericType ? type.GetGenericArguments().Last() : null;
        return name switch
        {
            "Dictionary" when Short(last!) is "Json" or "Boolean" => "Map",
            "Dictionary" => Short(last!) + " Map",
            _ => name,
        };

        static string Short(Type element) => element.IsArray ? "List" : Nullable.GetUnderlyingType(element) is { } inner ? inner.Name
            : element.IsGenericType ? "List" : element.Name;
    }
}
