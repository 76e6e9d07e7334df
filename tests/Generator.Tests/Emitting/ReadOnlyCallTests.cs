using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Read-only members are not in requests, at any depth, but in all other JSON; required write-only members must be set.</summary>
public class ReadOnlyCallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /bolts/{id}:
            put:
              operationId: putBolt
              tags: [Calls]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: near, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Spot' } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Bolt' } } } }
              responses: { 200: { description: It, content: { application/json: { schema: { $ref: '#/components/schemas/Bolt' } } } } }
          /form:
            post:
              operationId: form
              tags: [Calls]
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Spot' } } } }
              responses: { 204: { description: Done } }
          /parts:
            post:
              operationId: parts
              tags: [Calls]
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [spot], properties: {
                spot: { $ref: '#/components/schemas/Spot' }, spots: { type: array, items: { $ref: '#/components/schemas/Spot' } },
                at: { type: string, readOnly: true } }, additionalProperties: { $ref: '#/components/schemas/Spot' } } } } }
              responses: { 204: { description: Done } }
        components:
          schemas:
            Bolt:
              type: object
              required: [id, name, pin, tries, hint]
              properties:
                id: { type: string, readOnly: true }
                seenAt: { type: [string, 'null'], format: date-time, readOnly: true }
                opened: { type: integer, readOnly: true }
                name: { type: string }
                pin: { type: string, writeOnly: true }
                tries: { type: integer, writeOnly: true }
                hint: { type: [string, 'null'], writeOnly: true }
                note: { type: string, writeOnly: true }
                spot: { $ref: '#/components/schemas/Spot' }
                spots: { type: array, items: { $ref: '#/components/schemas/Spot' } }
                named: { type: object, additionalProperties: { $ref: '#/components/schemas/Spot' } }
                key: { $ref: '#/components/schemas/Key' }
                owner: { allOf: [{ $ref: '#/components/schemas/Spot' }], readOnly: true }
            Spot:
              type: object
              properties: { x: { type: integer }, zone: { type: string, readOnly: true } }
            Key:
              oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Code' }]
              discriminator: { propertyName: kind, mapping: { card: '#/components/schemas/Card', code: '#/components/schemas/Code' } }
            Base: { type: object, required: [kind], properties: { kind: { type: string, readOnly: true }, made: { type: string, readOnly: true } } }
            Card: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { number: { type: string } } }] }
            Code: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { text: { type: string } } }] }
        """;

    private const string ResponseJson = """
        {"id":"l1","seenAt":null,"opened":3,"name":"door","spot":{"x":1,"zone":"a"},"spots":[{"x":2,"zone":"b"},{"zone":"c"}],
        "named":{"n":{"x":4,"zone":"d"}},"key":{"kind":"card","made":"m","number":"7"},"owner":{"x":5,"zone":"e"},"more":[1]}
        """;

    [Fact]
    public async Task ReadOnlyMembersAreNotInRequests() => (await SentRequests.SendAsync(Document, """
        var first = new Bolt { Name = "n", Pin = "p", Tries = 0, Hint = null, Id = "mine" };
        var read = await client.Calls.PutBoltAsync("l1", first);
        await client.Calls.PutBoltAsync("l1", read with { Pin = "1", Tries = 2, Hint = "h", Name = "gate" }, new Spot { X = 3, Zone = "z" });
        await client.Calls.FormAsync(read.Spot!);
        await client.Calls.PartsAsync(read.Spot!, read.Spots, read.Named);
        """, ResponseJson)).ShouldBe("""
        PUT /bolts/l1 application/json {"name":"n","pin":"p","tries":0,"hint":null}
        PUT /bolts/l1?near%5Bx%5D=3 application/json {"name":"gate","pin":"1","tries":2,"hint":"h","spot":{"x":1},"spots":[{"x":2},{}],"named":{"n":{"x":4}},"key":{"kind":"card","number":"7"},"more":[1]}
        POST /form application/x-www-form-urlencoded x=1
        POST /parts
          spot: application/json {"x":1}
          spots: application/json {"x":2}
          spots: application/json {}
          n: application/json {"x":4}

        """);

    [Fact]
    public async Task ReadOnlyMembersAreWrittenOutsideOfRequests() => (await SentRequests.SendAsync(Document, """
        var read = await client.Calls.PutBoltAsync("l1", new Bolt { Name = "n", Pin = "p", Tries = 0, Hint = null });
        log.Append(JsonSerializer.Serialize(read, GameballJson.Options)).Append('\n').Append(JsonSerializer.Serialize(read)).Append('\n');
        log.Append(JsonSerializer.Deserialize<Bolt>(JsonSerializer.Serialize(read))!.Key!.Value.AsCard).Append('\n').Append(read.Spot).Append('\n');
        """, ResponseJson)).ShouldBe($$"""
        PUT /bolts/l1 application/json {"name":"n","pin":"p","tries":0,"hint":null}
        {{ResponseJson.ReplaceLineEndings("")}}
        {{ResponseJson.ReplaceLineEndings("")}}
        Card { kind = card, made = m, number = 7 }
        Spot { x = 1, zone = a }

        """);

    [Theory]
    [InlineData("read with { Tries = 1, Hint = null }", "The property pin is null")]
    [InlineData("read with { Pin = \"p\", Hint = null }", "The property tries is null")]
    [InlineData("read with { Pin = \"p\", Tries = 1 }", "The property hint is null")]
    public async Task AMissingRequiredMemberIsReportedBeforeTheRequestIsSent(string body, string message) => (await SentRequests.SendAsync(Document, $$"""
        var read = JsonSerializer.Deserialize<Bolt>("{\"id\":\"i\",\"name\":\"n\"}")!;
        try
        {
            await client.Calls.PutBoltAsync("l1", {{body}});
        }
        catch (ArgumentException e)
        {
            log.Append(e.Message);
        }
        """)).ShouldBe(message + ", and the API requires it of a request.");
}
