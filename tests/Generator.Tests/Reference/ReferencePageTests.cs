using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Corpus.Reference;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reference;

/// <summary>Pages of a small document with each kind of operation and value.</summary>
public sealed class ReferencePageTests
{
    private const string Text = """
        openapi: 3.1.0
        info: { title: Things, version: '1' }
        servers: [{ url: https://api.things.example, x-gameball-limit: { bucket: default, perSecond: 3, per30Seconds: 1200 } }]
        tags: [{ name: Things, description: What there is. }]
        paths:
          /things/{id}:
            get:
              operationId: getThing
              tags: [Things]
              summary: Reads a thing.
              description: It is <not> changed.
              security: [{ apiKey: [], secretKey: [] }, { apiKey: [] }]
              parameters:
                - { name: id, in: path, required: true, description: The thing's id., example: t-1, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 200, default: 50, description: How many | at most. } }
              responses:
                '200': { description: The thing., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '404': { description: None., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            put:
              operationId: putThing
              tags: [Things]
              x-gameball-retry: caller
              parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int32, example: 7 } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '204': { description: done } }
          /jobs:
            post:
              operationId: startJob
              tags: [Jobs]
              deprecated: true
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Job' }, example: { name: nightly } } } }
              responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } }
            get:
              operationId: listJobs
              tags: [Jobs]
              x-gameball-page: { cursor: from, limit: limit, items: jobs, next: next }
              parameters:
                - { name: from, in: query, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer } }
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        type: object
                        properties: { next: { type: string }, jobs: { type: array, items: { $ref: '#/components/schemas/Job' } } }
          /jobs/log:
            get: { operationId: readLog, tags: [Jobs], responses: { '200': { content: { application/jsonl: { schema: { type: array, items: { type: string } } } } } } }
            put:
              operationId: sendLog
              tags: [Jobs]
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [log], properties: { log: { type: string, format: binary } } } } } }
              responses: { '200': { content: { text/plain: { schema: { type: string } } } } }
        components:
          securitySchemes:
            apiKey: { type: apiKey, in: header, name: APIKey }
            secretKey: { type: apiKey, in: header, name: SecretKey }
          schemas:
            Problem: { type: object, properties: { detail: { type: string } } }
            Job: { type: object, properties: { name: { type: string }, note: { type: string, example: none }, other: { type: string } } }
            Cat: { type: object, required: [lives], properties: { lives: { type: integer, format: int32, example: 9 } } }
            Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
            Thing:
              type: object
              required: [text, flag, small, whole, amount, single, double, at, day, id, bytes, kind, pet, list, names, map, any, either, maybe, inner, unknown]
              properties:
                text: { type: string, example: 'say "hi"' }
                flag: { type: boolean, example: false }
                small: { type: integer, format: int32, example: 3 }
                whole: { type: integer, example: 5000000000 }
                amount: { type: number, example: 12.5 }
                single: { type: number, format: float, example: 1.5 }
                double: { type: number, format: double, example: not a number }
                at: { type: string, format: date-time, example: '2024-03-09T18:45:00Z' }
                day: { type: string, format: date, example: '2024-03-09' }
                id: { type: string, format: uuid }
                bytes: { type: string, format: byte }
                kind: { type: string, enum: [big, small-one], example: small-one }
                pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
                list: { type: array, items: { $ref: '#/components/schemas/Dog' } }
                names: { type: array, items: { type: string }, example: [a, b, c] }
                map: { type: object, additionalProperties: { type: number }, example: { x: 1 } }
                any: { example: { deep: [1] } }
                either: { type: [string, number], example: 4.5 }
                maybe: { type: [string, 'null'], example: there }
                inner: { type: object, required: [left], properties: { left: { type: string } }, example: { left: of the outer example } }
                unknown: { type: string }
                skipped: { type: string, example: skipped }
        """;

    private static readonly ApiDescription s_description =
        ApiDescription.FromDocuments([DocumentReader.Read("things.yaml", isBundled: false, Text)]);

    private static readonly IReadOnlyDictionary<string, string> s_pages = ReferencePages.Write(s_description);

    [Fact]
    public void ThereIsAPageForEachGroupAndAnIndexOfAllMethods()
    {
        s_pages.Keys.ShouldBe(["README.md", "things.md", "jobs.md"], ignoreOrder: true);
        s_pages["README.md"].Split('\n').Where(line => line.StartsWith("- ")).ShouldBe(
        [
            "- [`Task<Thing> GetThingAsync(string id, long? limit = null)`](things.md#getthingasync)",
            "- [`Task PutThingAsync(int id, Thing body)`](things.md#putthingasync)",
            "- [`Task<Job> StartJobAsync(Job body)`](jobs.md#startjobasync)",
            "- [`Task<ListJobsResponse> ListJobsAsync(string? from = null, long? limit = null)`](jobs.md#listjobsasync)",
            "- [`IAsyncEnumerable<Job> ListJobsAllAsync(string? from = null, long? pageSize = null)`](jobs.md#listjobsasync)",
            "- [`IAsyncEnumerable<string> ReadLogAsync()`](jobs.md#readlogasync)",
            "- [`Task<string> SendLogAsync(GameballFile log)`](jobs.md#sendlogasync)",
        ]);
    }

    [Theory]
    [InlineData("things.md", "Reads a thing.\n\nIt is &lt;not> changed.\n")]
    [InlineData("things.md", "`GET /things/{id}`")]
    [InlineData("things.md", "| `id` | path `id` | `string` | yes |  |  | The thing's id. |")]
    [InlineData("things.md", "| `limit` | query `limit` | `long?` | no | `50` | 1 to 200 | How many \\| at most. |")]
    [InlineData("things.md", "| Result | [`Thing`](#thing): The thing. |")]
    [InlineData("things.md", "| Errors | 404: [`Problem`](#problem); exceptions and codes: [errors](../errors.md) |")]
    [InlineData("things.md", "| Keys | `ApiKey` and `SecretKey` or `ApiKey` |")]
    [InlineData("things.md", "| Quota | `default`: 3 calls a second, 1,200 in 30 seconds |")]
    [InlineData("things.md", "| Retry | safe: ")]
    [InlineData("things.md", "| Retry | the caller decides: ")]
    [InlineData("things.md", "| `Amount` | `decimal` | yes |")]
    [InlineData("things.md", "| `ThingKind.SmallOne` | `small-one` |")]
    [InlineData("things.md", "| `AsCat` | [`Cat`](#cat) |")]
    [InlineData("jobs.md", "| Retry | never: ")]
    [InlineData("jobs.md", "## StartJobAsync\n\nDeprecated.\n")]
    public void APageSaysAllOfAnOperation(string page, string text) => s_pages[page].ShouldContain(text);

    [Fact]
    public void ASnippetHasTheRequiredMembersWithTheirExamples() => Snippets.Find(s_pages["things.md"])[1].ShouldBe(
        """"
        await gameball.Things.PutThingAsync(7, new Thing
        {
            Text = "say \"hi\"",
            Flag = false,
            Small = 3,
            Whole = 5000000000,
            Amount = 12.5m,
            Single = 1.5f,
            Double = 1d,
            At = DateTimeOffset.Parse("2024-03-09T18:45:00Z"),
            Day = DateOnly.Parse("2024-03-09"),
            Id = Guid.NewGuid(),
            Bytes = new byte[] { 1, 2, 3 },
            Kind = ThingKind.SmallOne,
            Pet = ThingPet.FromCat(new Cat
            {
                Lives = 9,
            }),
            List = new Dog[]
            {
                new Dog
                {
                    Barks = true,
                },
            },
            Names = new string[]
            {
                "a",
                "b",
            },
            Map = new Dictionary<string, decimal>
            {
                ["x"] = 1m,
            },
            Any = JsonDocument.Parse("{\"deep\":[1]}").RootElement,
            Either = 4.5m,
            Maybe = "there",
            Inner = new ThingInner
            {
                Left = "of the outer example",
            },
            Unknown = "text",
        });
        """");

    [Fact]
    public void ABodyWithoutRequiredMembersShowsWhatTheDocumentHasExamplesOf() => Snippets.Find(s_pages["jobs.md"])[0].ShouldBe(
        """
        Job result = await gameball.Jobs.StartJobAsync(new Job
        {
            Name = "nightly",
            Note = "none",
        });
        """);

    [Fact]
    public void PagesAndStreamsAreReadInALoop() => Snippets.Find(s_pages["jobs.md"]).ShouldContain(
        """
        await foreach (Job item in gameball.Jobs.ListJobsAllAsync())
        {
            Console.WriteLine(item);
        }
        """);

    [Fact]
    public void EverySnippetCompiles() => Snippets.Compile(s_description).ShouldBe(7);
}
