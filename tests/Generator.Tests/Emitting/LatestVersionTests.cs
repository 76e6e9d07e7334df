using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>The features of OpenAPI 3.2 that 3.1 lacks.</summary>
public class LatestVersionTests
{
    private const string Document = """
        openapi: 3.2.0
        $self: https://docs.example/api/shop.yaml
        info: { title: T, version: '1' }
        servers: [{ url: 'https://h', name: main }]
        tags: [{ name: Calls, summary: The calls., kind: nav }, { name: Inner, parent: Calls, kind: nav }]
        paths:
          /pets:
            query:
              operationId: findPets
              tags: [Calls]
              requestBody: { required: true, content: { application/json: { $ref: '#/components/mediaTypes/Pet' } } }
              responses: { 200: { summary: Found., description: Pets., content: { application/jsonl: { itemSchema: {
                $ref: 'shop.yaml#/components/schemas/Pet' } } } } }
            additionalOperations:
              COPY:
                operationId: copyPets
                tags: [Calls]
                parameters:
                  - { name: filter, in: querystring, content: { application/x-www-form-urlencoded: { schema: {
                      type: object, properties: { name: { type: string }, ages: { type: array, items: { type: integer } } } } } } }
                  - { name: session, in: cookie, style: cookie, schema: { type: string } }
                responses: { 204: { summary: Done. } }
          /watch:
            get:
              operationId: watch
              tags: [Calls]
              security: [{ device: [] }]
              responses: { 200: { description: Events., content: { text/event-stream: { itemSchema: { type: object, required: [data],
                properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: {
                  $ref: 'https://docs.example/api/shop.yaml#/components/schemas/Pet' } } } } } } } }
        components:
          mediaTypes: { Pet: { schema: { $ref: '#/components/schemas/Pet' } } }
          securitySchemes:
            device: { type: oauth2, flows: { deviceAuthorization: { deviceAuthorizationUrl: 'https://h/d', tokenUrl: 'https://h/t', scopes: {} } } }
          schemas:
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog }, defaultMapping: Other }
            Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
            Other: { type: object, properties: { kind: { type: string }, name: { type: string } } }
        """;

    private const string Code = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        internal static class Program
        {
            public static async Task<string> RunAsync()
            {
                var log = new StringBuilder();
                using var http = new HttpClient(new Recorder(log));
                using var client = new GameballClient(new GameballOptions(), http);
                await foreach (Pet pet in client.Calls.FindPetsAsync(Pet.FromCat(new Cat { Name = "a", Kind = "cat" })))
                {
                    log.Append(pet.Value).Append('\n');
                }

                await client.Calls.CopyPetsAsync(new CopyPetsFilter { Name = "a b", Ages = [1, 2] }, "s");
                return log.ToString();
            }

            private sealed class Recorder(StringBuilder log) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    log.Append(request.Method).Append(' ').Append(request.RequestUri!.PathAndQuery).Append(' ');
                    if (request.Headers.TryGetValues("Cookie", out var cookies)) log.AppendJoin(",", cookies);
                    if (request.Content is { } content) log.Append(await content.ReadAsStringAsync(stop));
                    log.Append('\n');
                    const string Lines = "{\"kind\":\"dog\",\"name\":\"d\"}\n{\"kind\":\"cow\",\"name\":\"c\"}\n{\"name\":\"n\"}\n";
                    return request.Method.Method == "COPY" ? new HttpResponseMessage(HttpStatusCode.NoContent)
                        : new HttpResponseMessage { Content = new StringContent(Lines, Encoding.UTF8, "application/jsonl") };
                }
            }
        }
        """;

    [Fact]
    public async Task EveryNewFeatureIsUsable()
    {
        var project = new TestProject { Code = Code, LanguageVersion = LanguageVersion.CSharp12 };
        var program = GeneratorRun.Create(project.With("shop.yaml", Document)).Compile().GetType("Program")!;

        (await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!).ReplaceLineEndings("\n").ShouldBe("""
            QUERY /pets {"kind":"cat","name":"a"}
            Dog { kind = dog, name = d }
            Other { kind = cow, name = c }
            Other { name = n }
            COPY /pets?name=a%20b&ages=1&ages=2 session=s

            """);
    }
}
