using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Schemas with declarations in several places: values are read by all of them, and written without a loss.</summary>
public class SchemaRoundTripTests
{
    private static readonly string s_document = SchemaDocument.Create(
        "Book",
        """
            Book:
              type: object
              properties:
                both: { $ref: "#/components/schemas/Both" }
                inside: { $ref: "#/components/schemas/Inside" }
                outcome: { $ref: "#/components/schemas/Outcome" }
                listed: { $ref: "#/components/schemas/Listed" }
                deep: { $ref: "#/components/schemas/Deep" }
                merged: { $ref: "#/components/schemas/Merged" }
                huge: { $ref: "#/components/schemas/Huge" }
                tree: { $ref: "#/components/schemas/Tree" }
            Both:
              allOf:
                - oneOf:
                    - { title: Card, required: [card], properties: { card: { type: string } } }
                    - { title: Bank, required: [iban], properties: { iban: { type: string } } }
                - oneOf:
                    - { title: Home, required: [street], properties: { street: { type: string } } }
                    - { title: Shop, required: [shop], properties: { shop: { type: integer } } }
                - { properties: { note: { type: string } } }
            Inside:
              oneOf:
                - { title: Cat, type: object, required: [data], properties: { data: { $ref: "#/components/schemas/CatData" } } }
                - { title: Dog, type: object, required: [data], properties: { data: { $ref: "#/components/schemas/DogData" } } }
            CatData: { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }
            DogData: { type: object, required: [kind], properties: { kind: { const: dog }, tricks: { type: integer } } }
            Outcome:
              oneOf:
                - title: Good
                  properties: { result: { type: object, required: [at, value], properties: { at: {}, value: {}, error: {} } } }
                - title: Bad
                  properties: { result: { type: object, required: [at, error], properties: { at: {}, value: {}, error: {} } } }
            Listed:
              oneOf:
                - { title: Cats, properties: { all: { type: array, items: { $ref: "#/components/schemas/CatData" } } } }
                - { title: Dogs, properties: { all: { type: array, items: { $ref: "#/components/schemas/DogData" } } } }
            Deep:
              oneOf:
                - { title: One, properties: { a: { properties: { b: { properties: { c: { enum: [one, uno] } } } } } } }
                - { title: Two, properties: { a: { properties: { b: { properties: { c: { enum: [two, due] } } } } } } }
            Merged:
              allOf:
                - type: object
                  properties:
                    list: { type: array, items: { type: object, properties: { id: { type: integer } } } }
                    byKey: { type: object, additionalProperties: { type: object, properties: { id: { type: integer } } } }
                    address: { $ref: "#/components/schemas/Address" }
                - type: object
                  properties:
                    list: { type: array, items: { type: object, properties: { name: { type: string } } } }
                    byKey: { type: object, additionalProperties: { type: object, properties: { name: { type: string } } } }
                    address: { type: object, properties: { floor: { type: integer } } }
            Address: { type: object, properties: { street: { type: string } } }
            Huge:
              type: object
              properties:
                fixed: { type: integer, const: 9223372036854775808 }
                listed: { type: integer, enum: [1, 18446744073709551615] }
                bounded: { type: integer, minimum: 0, maximum: 18446744073709551615 }
                unsigned: { type: integer, format: uint64 }
                wide: { type: integer, format: uint128 }
                word: { type: integer, minimum: 0, maximum: 115792089237316195423570985008687907853269984665640564039457584007913129639935 }
            Tree:
              type: object
              $dynamicAnchor: node
              properties:
                name: { type: string }
                children: { type: array, items: { $dynamicRef: "#node" } }
        """);

    private static readonly Assembly s_consumer = GeneratorRun.Create(new TestProject().With("book.yaml", s_document)).Compile();

    [Theory]
    [InlineData("both", """{"card":"1","shop":2,"note":"n"}""", "BothCardShop")]
    [InlineData("both", """{"street":"s","iban":"i"}""", "BothBankHome")]
    [InlineData("both", """{"iban":"i"}""", "JsonElement")]
    [InlineData("inside", """{"data":{"kind":"cat","lives":9}}""", "InsideCat")]
    [InlineData("inside", """{"more":1,"data":{"tricks":9,"kind":"dog"}}""", "InsideDog")]
    [InlineData("inside", """{"data":{"kind":"cow"}}""", "JsonElement")]
    [InlineData("outcome", """{"result":{"at":1,"value":2}}""", "OutcomeGood")]
    [InlineData("outcome", """{"result":{"at":1,"error":2}}""", "OutcomeBad")]
    [InlineData("listed", """{"all":[{"kind":"dog"}]}""", "ListedDogs")]
    [InlineData("deep", """{"a":{"b":{"c":"due"}}}""", "DeepTwo")]
    [InlineData("deep", """{"a":{"b":{"c":"uno"}}}""", "DeepOne")]
    public void TheCaseIsSelectedAndWrittenAgain(string property, string json, string type)
    {
        var value = Read(property, json);
        while (value.GetType().IsValueType && value is not JsonElement)
        {
            value = Get(value, "Value");
        }

        value.GetType().Name.ShouldBe(type);
    }

    [Fact]
    public void MembersOfAllSchemasAreTyped()
    {
        var merged = Read("merged", """
            {"list":[{"id":1,"name":"a"}],"byKey":{"k":{"id":2,"name":"b"}},"address":{"street":"s","floor":3}}
            """);
        var item = ((IEnumerable)Get(merged, "List")).Cast<object>().Single();
        (Get(item, "Id"), Get(item, "Name")).ShouldBe((1L, "a"));
        var entry = ((IEnumerable)Get(Get(merged, "ByKey"), "Values")).Cast<object>().Single();
        (Get(entry, "Id"), Get(entry, "Name")).ShouldBe((2L, "b"));
        (Get(Get(merged, "Address"), "Street"), Get(Get(merged, "Address"), "Floor")).ShouldBe(("s", 3L));
    }

    [Fact]
    public void NoDigitOfAHugeNumberIsLost() => Read("huge", """
        {"fixed":9223372036854775808,"listed":18446744073709551615,"bounded":18446744073709551615,"unsigned":9223372036854775808,
         "wide":340282366920938463463374607431768211455,
         "word":115792089237316195423570985008687907853269984665640564039457584007913129639935}
        """).ShouldNotBeNull();

    [Fact]
    public void ADynamicReferenceToTheOnlyAnchorIsTyped()
    {
        var tree = Read("tree", """{"name":"a","children":[{"name":"b","children":[]}]}""");
        var child = ((IEnumerable)Get(tree, "Children")).Cast<object>().Single();
        child.GetType().ShouldBe(tree.GetType());
    }

    // Reads it as a property of the book and checks that writing gives the same text, digit by digit.
    private static object Read(string property, string json)
    {
        var text = $$"""{"{{property}}":{{json}}}""";
        var type = s_consumer.GetType("Gameball.Book")!;
        var book = JsonSerializer.Deserialize(text, type)!;
        Compact(JsonSerializer.Serialize(book, type)).ShouldBe(Compact(text), ignoreOrder: true);
        return Get(book, char.ToUpperInvariant(property[0]) + property[1..]);
    }

    private static string[] Compact(string json) => [.. Leaves("$", JsonDocument.Parse(json).RootElement)];

    private static IEnumerable<string> Leaves(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(path + "." + member.Name, member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Leaves($"{path}[{i}]", item)).Append(path + "[]"),
        _ => [path + " = " + value.GetRawText()],
    };

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner)!;
}
