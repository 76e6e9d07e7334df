using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>
/// A document with every location, style, body and response becomes a client, and the calls of user code are sent as described.
/// </summary>
public class CallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: /v1 }]
        paths:
          /p/{label}/{matrix}:
            get:
              operationId: everyStyle
              tags: [Calls]
              parameters:
                - { name: label, in: path, style: label, explode: true, schema: { type: array, items: { type: integer } } }
                - { name: matrix, in: path, style: matrix, schema: { $ref: '#/components/schemas/Point' } }
                - { name: deep, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Point' } }
                - { name: pipes, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }
                - { name: json, in: query, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } }
                - { name: raw, in: query, allowReserved: true, deprecated: true, schema: { type: string } }
                - { name: X-Ids, in: header, schema: { type: array, items: { type: integer, enum: [1, 2] } } }
                - { name: session, in: cookie, schema: { type: string } }
              responses: { 200: { content: { text/plain: {} } }, default: { content: { application/json: { schema: { $ref:
                '#/components/schemas/Problem' } } } } }
          /form:
            post:
              operationId: form
              tags: [Calls]
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Point' } } } }
              responses: { 201: { headers: { Location: {} } } }
          /parts:
            post:
              operationId: parts
              tags: [Calls]
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: {
                file: { type: string, format: binary }, point: { $ref: '#/components/schemas/Point' }, when: { type: string, format: date },
                request: { type: integer }, deep: { $ref: '#/components/schemas/Point' } } },
                encoding: { deep: { style: deepObject }, when: { headers: { X-Kind: { schema: { const: day } } } } } } } }
          /bytes:
            put:
              operationId: bytes
              tags: [Calls]
              requestBody: { content: { application/octet-stream: {} } }
              responses: { 200: { content: { application/octet-stream: {} } } }
          /events:
            post:
              operationId: chat
              tags: [Calls]
              requestBody: { content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Point' } } } }
              responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/Point' } },
                text/event-stream: { schema: { $ref: '#/components/schemas/Point' } } } }, 204: {} }
        components:
          schemas:
            Point: { type: object, properties: { x: { type: integer }, y: { type: [string, 'null'] } } }
            Problem: { type: object, properties: { title: { type: string } } }
        """;

    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.IO;
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
                using var client = new GameballClient(new GameballOptions { BaseAddress = new Uri("https://h/v1") }, http);
                ICallsClient calls = client.Calls;
                var point = new Point { X = 1, Y = "a b" };
                log.Append(await calls.EveryStyleAsync(new long[] { 1, 2 }, point, point, new[] { "a", "b" }, point, "a/b",
                    new[] { new EveryStyleXId(1) }, "s")).Append('\n');
                log.Append((await calls.FormWithResponseAsync(point)).Headers["Location"]).Append('\n');
                await calls.PartsAsync(new MemoryStream(new byte[] { 65 }), point, new DateOnly(2024, 1, 2), 7, point);
                using (GameballFile file = await calls.BytesAsync(new byte[] { 66 }))
                {
                    log.Append(new StreamReader(file.Content).ReadToEnd()).Append('\n');
                }

                log.Append((await calls.ChatAsync())?.X).Append('\n');
                await foreach (GameballEvent<Point> e in calls.ChatStreamAsync(point))
                {
                    log.Append(e.Type).Append(' ').Append(e.Data.X).Append('\n');
                }

                try
                {
                    await calls.EveryStyleAsync(new long[] { 4 }, point);
                }
                catch (GameballException e) when (e.Error is Problem problem)
                {
                    log.Append(problem.Title).Append('\n');
                }

                return log.ToString();
            }

            private sealed class Recorder(StringBuilder log) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    var path = request.RequestUri!.PathAndQuery;
                    log.Append(request.Method).Append(' ').Append(path).Append('\n').Append("Accept: ").Append(request.Headers.Accept);
                    foreach (var name in new[] { "X-Ids", "Cookie" })
                    {
                        if (request.Headers.TryGetValues(name, out var values)) log.Append(", " + name + ": ").AppendJoin(",", values);
                    }

                    if (await SentParts.ReadAsync(request.Content) is { Count: > 0 } parts)
                    {
                        foreach (var part in parts)
                        {
                            var value = await part.ReadAsStringAsync(stop);
                            log.Append(", ").Append(part.Headers.ContentDisposition!.Name!.Trim('"')).Append(' ').Append(value);
                            if (part.Headers.TryGetValues("X-Kind", out var kinds)) log.Append(" (").AppendJoin(",", kinds).Append(')');
                        }
                    }
                    else if (request.Content is { Headers.ContentType: not null } content)
                    {
                        log.Append(", ").Append(await content.ReadAsStringAsync(stop));
                    }

                    log.Append('\n');
                    var isStream = request.Headers.Accept.ToString() == "text/event-stream";
                    var response = path.Contains(".4") ? New(HttpStatusCode.Conflict, "{\"title\":\"wrong\"}", "application/json")
                        : isStream ? New(HttpStatusCode.OK, "event: n\ndata: {\"x\":5}\n\n", "text/event-stream")
                        : path.EndsWith("events") ? new HttpResponseMessage(HttpStatusCode.NoContent)
                        : New(HttpStatusCode.OK, "text", "text/plain");
                    response.Headers.Location = new Uri("/made", UriKind.Relative);
                    return response;
                }

                private static HttpResponseMessage New(HttpStatusCode status, string text, string type) =>
                    new(status) { Content = new StringContent(text, Encoding.UTF8, type) };
            }
        }
        """;

    [Fact]
    public async Task EveryCallIsSentAsDescribed()
    {
        var project = new TestProject { Code = Code + SentParts.Code, LanguageVersion = LanguageVersion.CSharp12 };
        var program = GeneratorRun.Create(project.With("spec.yaml", Document)).Compile().GetType("Program")!;

        (await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!).ShouldBe("""
            GET /v1/p/.1.2/;matrix=x,1,y,a%20b?deep%5Bx%5D=1&deep%5By%5D=a%20b&pipes=a%7Cb&json=%7B%22x%22%3A1%2C%22y%22%3A%22a%20b%22%7D&raw=a/b
            Accept: text/plain, X-Ids: 1, Cookie: session=s
            text
            POST /v1/form
            Accept: application/json, x=1&y=a%20b
            /made
            POST /v1/parts
            Accept: application/json, file A, point {"x":1,"y":"a b"}, when 2024-01-02 (day), request 7, deep[x] 1, deep[y] a b
            PUT /v1/bytes
            Accept: application/octet-stream, B
            text
            POST /v1/events
            Accept: application/json

            POST /v1/events
            Accept: text/event-stream, {"x":1,"y":"a b"}
            n 5
            GET /v1/p/.4/;matrix=x,1,y,a%20b
            Accept: text/plain
            wrong

            """);
    }
}
