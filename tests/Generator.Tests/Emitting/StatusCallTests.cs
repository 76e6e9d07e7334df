using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Statuses that are special in HTTP or in OpenAPI: statuses without a body, declared redirects, and <c>default</c>.</summary>
public class StatusCallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /put: { put: { operationId: put, tags: [Calls], responses: { default: { $ref: '#/components/responses/Order' } } } }
          /range: { put: { operationId: range, tags: [Calls], responses: { 2XX: { $ref: '#/components/responses/Count' } } } }
          /gone: { delete: { operationId: gone, tags: [Calls], responses: { 204: { $ref: '#/components/responses/Order' } } } }
          /exact:
            delete:
              operationId: exact
              tags: [Calls]
              responses: { 200: { $ref: '#/components/responses/Count' }, 205: { $ref: '#/components/responses/Order' } }
          /export:
            get:
              operationId: export
              tags: [Calls]
              responses:
                302: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                202: { description: x }
                304: { $ref: '#/components/responses/Order' }
                default: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } }
          /move: { post: { operationId: move, tags: [Calls], responses: { 303: { description: x } } } }
          /any: { get: { operationId: any, tags: [Calls], responses: { 200: { $ref: '#/components/responses/Order' }, 3XX: { description: x } } } }
          /file:
            get:
              operationId: file
              tags: [Calls]
              responses: { 200: { description: x, content: { image/png: {} } }, 302: { description: x }, 204: { description: x } }
        components:
          responses:
            Order: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
            Count: { description: x, content: { application/json: { schema: { type: integer } } } }
          schemas:
            Order: { type: object, required: [id], properties: { id: { type: string } } }
            Fault: { type: object, properties: { reason: { type: string } } }
        """;

    private const string Code = """
        #nullable enable
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        internal static class Program
        {
            public static async Task<string> RunAsync(string operation, int status, string body)
            {
                using var http = new HttpClient(new Server((HttpStatusCode)status, body));
                using var client = new GameballClient(new GameballOptions { BaseAddress = new Uri("https://h") }, http);
                ICallsClient calls = client.Calls;
                try
                {
                    switch (operation)
                    {
                        case "put": return Show(await calls.PutAsync());
                        case "range": return Show(await calls.RangeAsync());
                        case "exact": return Show(await calls.ExactAsync());
                        case "export": return Show(await calls.ExportAsync()) + Show(await calls.ExportWithResponseAsync());
                        case "any": return Show(await calls.AnyAsync()) + Show(await calls.AnyWithResponseAsync());
                        case "move":
                            await calls.MoveAsync();
                            return "done" + Show(await calls.MoveWithResponseAsync());
                        case "file":
                            using (GameballFile file = await calls.FileAsync()) return file.ContentType ?? "nothing";
                        default:
                            await calls.GoneAsync();
                            return "done";
                    }
                }
                catch (GameballException e)
                {
                    string location = e.Headers.TryGetValue("Location", out string? to) ? " to " + to : "";
                    return e.GetType().Name + " " + (e.Error ?? (e.Message.Contains("BaseAddress") ? "BaseAddress" : "")) + location;
                }
            }

            private static string Show<T>(GameballResponse<T> response) =>
                " " + (int)response.StatusCode + (response.Headers.TryGetValue("Location", out string? location) ? " to " + location : "");

            private static string Show(object? value) => value?.ToString() ?? "null";

            private sealed class Server(HttpStatusCode status, string body) : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                    if ((int)status is 301 or 302 or 303) response.Headers.Location = new Uri("https://other/x");
                    return Task.FromResult(response);
                }
            }
        }
        """;

    private static readonly System.Lazy<System.Type> s_program = new(() =>
    {
        var project = new TestProject { Code = Code, LanguageVersion = LanguageVersion.CSharp12 };
        return GeneratorRun.OfAny(project.With("spec.yaml", Document)).Compile().GetType("Program")!;
    });

    [Theory]
    [InlineData("put", 200, "{\"id\":\"1\"}", "Order { id = 1 }")]
    [InlineData("put", 400, "{\"id\":\"1\"}", "GameballValidationException Order { id = 1 }")]
    [InlineData("put", 599, "{\"id\":\"1\"}", "GameballServerException Order { id = 1 }")]
    [InlineData("put", 204, "", "null")]
    [InlineData("put", 205, "", "null")]
    [InlineData("put", 200, "", "GameballInvalidResponseException ")]
    [InlineData("range", 202, "7", "7")]
    [InlineData("range", 204, "", "null")]
    [InlineData("range", 205, "", "null")]
    [InlineData("gone", 204, "", "done")]
    [InlineData("exact", 200, "7", "7")]
    [InlineData("exact", 205, "", "null")]
    [InlineData("exact", 200, "", "GameballInvalidResponseException ")]
    public async Task StatusesWithoutABodyNeedNone(string operation, int status, string body, string expected) =>
        (await RunAsync(operation, status, body)).ShouldBe(expected);

    [Theory]
    [InlineData("export", 302, "{\"id\":\"1\"}", "Order { id = 1 } 302 to https://other/x")]
    [InlineData("export", 304, "", "null 304")]
    [InlineData("export", 202, "", "null 202")]
    [InlineData("export", 302, "", "GameballInvalidResponseException ")]
    [InlineData("export", 404, "{\"reason\":\"r\"}", "GameballNotFoundException Fault { reason = r }")]
    [InlineData("move", 303, "", "done 303 to https://other/x")]
    [InlineData("any", 302, "", "null 302 to https://other/x")]
    [InlineData("any", 304, "", "null 304")]
    public async Task ADeclaredRedirectIsAResponse(string operation, int status, string body, string expected) =>
        (await RunAsync(operation, status, body)).ShouldBe(expected);

    [Theory]
    [InlineData("export", 301, "{\"reason\":\"r\"}", "GameballException Fault { reason = r } to https://other/x")]
    [InlineData("put", 301, "", "GameballException BaseAddress to https://other/x")]
    [InlineData("put", 304, "", "GameballException ")]
    [InlineData("move", 300, "", "GameballException ")]

    // A file without bytes would look like the file.
    [InlineData("file", 302, "", "GameballException  to https://other/x")]
    public async Task AnUndeclaredRedirectIsAnError(string operation, int status, string body, string expected) =>
        (await RunAsync(operation, status, body)).ShouldBe(expected);

    private static Task<string> RunAsync(string operation, int status, string body) =>
        (Task<string>)s_program.Value.GetMethod("RunAsync")!.Invoke(null, [operation, status, body])!;
}
