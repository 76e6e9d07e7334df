using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Difficult parameters: the arguments of user code are sent unchanged, or rejected with the parameter's name.</summary>
public class ParameterCallTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: T, version: '1' }
        servers: [{ url: https://h/v1 }]
        paths:
          /cookie:
            get:
              operationId: cookie
              tags: [Calls]
              parameters:
                - { name: token, in: cookie, style: cookie, required: true, schema: { type: string } }
                - { name: ids, in: cookie, style: cookie, explode: false, schema: { type: array, items: { type: string } } }
                - { name: old, in: cookie, schema: { type: string } }
          /path:
            get:
              operationId: jsonPath
              tags: [Calls]
              parameters: [{ name: path, in: querystring, required: true, content: { application/jsonpath: { schema: { type: string } } } }]
          /json:
            get:
              operationId: json
              tags: [Calls]
              parameters: [{ name: filter, in: querystring, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } }]
          /text:
            get:
              operationId: text
              tags: [Calls]
              parameters: [{ name: q, in: querystring, content: { application/x-www-form-urlencoded: { schema: { type: string } } } }]
          /tiles/{z}/{x}{scale}.png:
            get:
              operationId: tile
              tags: [Calls]
              parameters:
                - { name: z, in: path, required: true, schema: { type: integer } }
                - { name: x, in: path, required: true, schema: { type: integer } }
                - { name: scale, in: path, required: true, schema: { type: string, enum: ['', '@2x'] } }
          /f/{dir}{dot}{name}:
            get:
              operationId: file
              tags: [Calls]
              parameters:
                - { name: dir, in: path, required: true, schema: { type: string } }
                - { name: dot, in: path, required: true, schema: { type: string } }
                - { name: name, in: path, required: true, schema: { type: string } }
          /lists:
            get:
              operationId: lists
              tags: [Calls]
              parameters:
                - { name: X-T, in: header, schema: { type: array, items: { type: string } } }
                - { name: p, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                - { name: raw, in: query, allowReserved: true, schema: { type: string } }
          /null:
            post:
              operationId: nulls
              tags: [Calls]
              parameters:
                - { name: unit, in: query, required: false, schema: { type: string } }
                - { name: since, in: query, required: true, schema: { type: [string, 'null'], format: date-time } }
                - { name: X-Tenant, in: header, required: true, schema: { type: [string, 'null'] } }
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [taken, value], properties: {
                note: { type: string }, taken: { type: [string, 'null'], format: date-time }, value: { type: number } } } } } }
          /v2/own:
            servers: [{ url: /v2 }]
            get: { operationId: own, tags: [Calls] }
        components: { schemas: { Point: { type: object, properties: { x: { type: integer } } } } }
        """;

    private const string Code = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
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
                using var elsewhere = new GameballClient(new GameballOptions { BaseAddress = new Uri("https://proxy:8080/v1/") }, http);
                ICallsClient calls = client.Calls;
                var all = new Func<Task>[]
                {
                    () => calls.CookieAsync("YWJj/+=="),
                    () => calls.CookieAsync("\"YWJj\"", ["a", "b"], old: "a;b"),
                    () => calls.CookieAsync("a;b"),
                    () => calls.CookieAsync("a b"),
                    () => calls.CookieAsync("a", ["b,c"]),
                    () => calls.JsonPathAsync("$.a"),
                    () => calls.JsonAsync(new Point { X = 1 }),
                    () => calls.JsonAsync(),
                    () => calls.TextAsync("a=1&b=%2F#"),
                    () => calls.TileAsync(1, 2, new TileScale("")),
                    () => calls.TileAsync(1, 2, new TileScale("@2x")),
                    () => calls.FileAsync("d", ".", "n"),
                    () => calls.FileAsync("", "", ".n"),
                    () => calls.FileAsync(".", "", "."),
                    () => calls.FileAsync("", "", "."),
                    () => calls.FileAsync("", "", ""),
                    () => calls.ListsAsync(["a", "cd"], ["a", "b"], "a%2Fb&100%"),
                    () => calls.ListsAsync(["a", "c,d"]),
                    () => calls.ListsAsync(p: ["a|b", "c"]),
                    () => calls.NullsAsync(null, null, null, 1.5m),
                    () => calls.NullsAsync(DateTimeOffset.UnixEpoch, "t", DateTimeOffset.UnixEpoch, 1.5m, "n", "u"),
                    () => calls.OwnAsync(),
                    () => elsewhere.Calls.OwnAsync(),
                };
                foreach (var call in all)
                {
                    try
                    {
                        await call();
                    }
                    catch (ArgumentException e)
                    {
                        log.Append("rejected ").Append(e.ParamName).Append('\n');
                    }
                }

                return log.ToString();
            }

            private sealed class Recorder(StringBuilder log) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    var uri = request.RequestUri!;
                    log.Append(uri.Authority).Append(uri.PathAndQuery);
                    foreach (var name in new[] { "X-T", "X-Tenant", "Cookie" })
                    {
                        if (request.Headers.TryGetValues(name, out var values)) log.Append(" " + name + ": ").AppendJoin("|", values);
                    }

                    foreach (var part in await SentParts.ReadAsync(request.Content))
                    {
                        log.Append(' ').Append(part.Headers.ContentDisposition!.Name).Append('=').Append(await part.ReadAsStringAsync(stop));
                    }

                    log.Append('\n');
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                }
            }
        }
        """;

    [Fact]
    public async Task ArgumentsAreSentOrRejected()
    {
        var project = new TestProject { Code = Code + SentParts.Code, LanguageVersion = LanguageVersion.CSharp12 };
        var program = GeneratorRun.Create(project.With("spec.yaml", Document)).Compile().GetType("Program")!;

        (await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!).ShouldBe("""
            h/v1/cookie Cookie: token=YWJj/+==
            h/v1/cookie Cookie: token="YWJj"; ids=a,b; old=a%3Bb
            rejected token
            rejected token
            rejected ids
            h/v1/path?%24.a
            h/v1/json?%7B%22x%22%3A1%7D
            h/v1/json
            h/v1/text?a=1&b=%2F%23
            h/v1/tiles/1/2.png
            h/v1/tiles/1/2%402x.png
            h/v1/f/d.n
            h/v1/f/.n
            rejected name
            rejected name
            rejected name
            h/v1/lists?p=a%7Cb&raw=a%2Fb%26100%25 X-T: a,cd
            rejected X-T
            rejected p
            h/v1/null value=1.5
            h/v1/null?unit=u&since=1970-01-01T00%3A00%3A00%2B00%3A00 X-Tenant: t note=n taken=1970-01-01T00:00:00+00:00 value=1.5
            h/v2/v2/own
            proxy:8080/v2/v2/own

            """);
    }
}
