using System.Linq;
using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>
/// A client without <c>required</c> and <c>init</c>, for languages that lack them: properties are set at any time, and a request finds a
/// required one that was not set, whatever its type.
/// </summary>
public class SettableMemberTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /things:
            post:
              operationId: addThing
              tags: [Calls]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { 200: { description: It, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
        components:
          schemas:
            Thing:
              type: object
              required: [name, count, price, at, day, key, state, pet, raw, text, tags, inner, note, fixed]
              properties:
                name: { type: string, description: The name. }
                count: { type: integer, format: int32, minimum: 1 }
                price: { type: number }
                at: { type: string, format: date-time }
                day: { type: string, format: date }
                key: { type: string, format: uuid }
                state: { type: string, enum: [on, off] }
                pet: { oneOf: [{ type: string }, { type: boolean }] }
                raw: {}
                text: { type: [string, number] }
                tags: { type: array, items: { type: string } }
                inner: { $ref: '#/components/schemas/Inner' }
                note: { type: [string, 'null'] }
                fixed: { const: f }
            Inner: { type: object, required: [open], properties: { open: { type: boolean } } }
        """;

    private const string Code = """
        var thing = new Thing();
        thing.Name = "n";
        thing.Count = 0;
        thing.Price = 1.5m;
        thing.At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        thing.Day = new DateOnly(2026, 1, 2);
        thing.Key = Guid.Empty;
        thing.State = ThingState.On;
        thing.Pet = true;
        thing.Raw = JsonDocument.Parse("[1]").RootElement;
        thing.Text = 7;
        thing.Tags = new[] { "t" };
        thing.Inner = new Inner { Open = false };
        """;

    private static readonly (string, string) s_settable = ("GameballRequiredMembers", "false");

    [Fact]
    public async Task PropertiesAreSetAtAnyTimeAndSentAndReadAsEver() => (await SentRequests.SendAsync(Document, Code + """
        var sent = await client.Calls.AddThingAsync(thing);
        log.Append(JsonSerializer.Serialize(JsonSerializer.Deserialize<Thing>(JsonSerializer.Serialize(thing)))).Append('\n');
        log.Append(thing == thing with { Count = 0 }).Append(thing == thing with { Count = 1 });
        """, AllJson, s_settable)).ShouldBe($"POST /things application/json {AllJson}\n{AllJson}\nTrueFalse");

    [Theory]
    [InlineData("name", "is null")]
    [InlineData("count")]
    [InlineData("price")]
    [InlineData("at")]
    [InlineData("day")]
    [InlineData("key")]
    [InlineData("state")]
    [InlineData("pet")]
    [InlineData("raw")]
    [InlineData("text")]
    [InlineData("tags", "is null")]
    [InlineData("inner", "is null")]
    public async Task AMissingRequiredPropertyIsNamedBeforeTheRequestIsSent(string property, string message = "was not set, and the API requires it.")
    {
        var lines = Code.Split('\n').Where(line => !line.StartsWith($"thing.{property} ", System.StringComparison.OrdinalIgnoreCase));

        (await SentRequests.SendAsync(Document, string.Join('\n', lines) + """

            try
            {
                await client.Calls.AddThingAsync(thing);
            }
            catch (ArgumentException e)
            {
                log.Append(e.Message).Append('\n').Append(thing.ToString().Contains(e.Message));
            }
            """, "{}", s_settable)).ShouldMatch($"^The property \"{property}\" {message}.*\nTrue$");
    }

    [Fact]
    public async Task AMissingPropertyInsideOfTheBodyIsNamedToo() => (await SentRequests.SendAsync(Document, Code + """
        thing.Inner = new Inner();
        log.Append(thing.Inner.Open).Append(thing.Inner == new Inner { Open = false }).Append('\n');
        try
        {
            await client.Calls.AddThingAsync(thing);
        }
        catch (ArgumentException e)
        {
            log.Append(e.Message);
        }
        """, "{}", s_settable)).ShouldBe("FalseFalse\nThe property \"open\" was not set, and the API requires it.");

    [Fact]
    public void TheCommentTellsWhatTheLanguageDoesNot()
    {
        var types = GeneratorRun.Create(new TestProject().Set(s_settable.Item1, s_settable.Item2).With("spec.yaml", Document))
            .Files["GameballClient.Calls.Types.g.cs"];

        types.ShouldContain("<summary>The name.</summary>\n\t/// <remarks>Required.</remarks>\n\tpublic string Name { get; set; }");
        types.ShouldContain("<remarks>Required; at least 1.</remarks>");
        types.ShouldNotContain("required ");
        types.ShouldNotContain("init;");
        types.ShouldNotContain("SetsRequiredMembers");
    }

    private const string AllJson =
        """{"name":"n","count":0,"price":1.5,"at":"2026-01-02T03:04:05+00:00","day":"2026-01-02","key":"00000000-0000-0000-0000-000000000000","state":"on","pet":true,"raw":[1],"text":7,"tags":["t"],"inner":{"open":false},"note":null,"fixed":"f"}""";
}
