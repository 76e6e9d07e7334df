using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>From a document with several successful responses to values: the received status selects the union's case.</summary>
public class ResponseCallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /pay:
            post:
              operationId: pay
              tags: [Calls]
              responses:
                200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                201: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
                202: { description: x }
                203: { description: x, content: { application/json: { schema: { oneOf: [{ type: 'null' }, { type: integer }] } } } }
                206: { description: x, content: { application/json: {} } }
                208: { description: x, content: { application/json: { schema: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Job' }] } } } }
                2XX: { description: x, content: { application/json: { schema: { type: array, items: { type: string, format: date } } } } }
                default: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
          /find:
            get:
              operationId: find
              tags: [Calls]
              responses:
                200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                204: { description: x }
          /say:
            get:
              operationId: say
              tags: [Calls]
              responses:
                200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                202: { description: x, content: { text/plain: {} } }
          /tell:
            get:
              operationId: tell
              tags: [Calls]
              responses:
                200: { description: x, content: { application/json: { schema: { type: string } } } }
                202: { description: x, content: { text/plain: {} } }
                204: { description: x }
          /any:
            get:
              operationId: any
              tags: [Calls]
              responses:
                default: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
        components:
          schemas:
            Order: { type: object, required: [id], properties: { id: { type: string } } }
            Job: { type: object, required: [id], properties: { id: { type: string } } }
        """;

    private const string Code = """
        #nullable enable
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        internal static class Program
        {
            public static async Task<string> RunAsync(string operation, int status, string body)
            {
                using var http = new HttpClient(new Server((HttpStatusCode)status, body));
                using var client = new GameballClient(new GameballOptions { BaseAddress = new Uri("https://h") }, http);
                try
                {
                    return operation switch
                    {
                        "pay" => await PayAsync(client.Calls),
                        "say" => Show((await client.Calls.SayAsync()).Value),
                        "tell" => Show(await client.Calls.TellAsync()),
                        "find" => Show(await client.Calls.FindAsync()),
                        _ => Show(await client.Calls.AnyAsync()),
                    };
                }
                catch (GameballException e)
                {
                    return e.GetType().Name + " " + e.Error;
                }
            }

            private static async Task<string> PayAsync(ICallsClient calls)
            {
                PayResult? value = await calls.PayAsync();
                GameballResponse<PayResult?> response = await calls.PayWithResponseAsync();
                return Show(value?.Value) + " " + (int)response.StatusCode + " " + Equals(value, response.Value);
            }

            private static string Show(object? value) => value switch
            {
                null => "null",
                Order order => "Order " + order.Id,
                Job job => "Job " + job.Id,
                string text => "text " + text,
                long number => "long " + number,
                JsonElement any => "any " + any.GetRawText(),
                System.Collections.Generic.IReadOnlyList<DateOnly> dates => "dates " + dates[0].ToString("o"),
                _ => value.GetType().Name,
            };

            private sealed class Server(HttpStatusCode status, string body) : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
                    Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
            }
        }
        """;

    private static readonly System.Lazy<System.Type> s_program = new(() =>
    {
        var project = new TestProject { Code = Code, LanguageVersion = LanguageVersion.CSharp12 };
        var run = GeneratorRun.OfAny(project.With("spec.yaml", Document));
        return run.Compile().GetType("Program")!;
    });

    [Theory]
    [InlineData("pay", 200, "{\"id\":\"1\"}", "Order 1 200 True")]
    [InlineData("pay", 201, "{\"id\":\"1\"}", "Job 1 201 True")]
    [InlineData("pay", 202, "", "null 202 True")]
    [InlineData("pay", 202, "{\"id\":\"1\"}", "null 202 True")]
    [InlineData("pay", 204, "", "null 204 True")]
    [InlineData("pay", 203, "7", "long 7 203 True")]
    [InlineData("pay", 203, "null", "null 203 True")]
    [InlineData("pay", 208, "{\"id\":\"1\"}", "Job 1 208 True")]
    [InlineData("pay", 208, "null", "null 208 True")]
    [InlineData("pay", 206, "[\"2024-02-29\"]", "any [\"2024-02-29\"] 206 True")]
    [InlineData("pay", 206, "{\"id\":\"1\"}", "any {\"id\":\"1\"} 206 True")]
    [InlineData("pay", 207, "[\"2024-02-29\"]", "dates 2024-02-29 207 True")]
    [InlineData("pay", 200, "[\"2024-02-29\"]", "GameballInvalidResponseException ")]
    [InlineData("pay", 200, "", "GameballInvalidResponseException ")]
    [InlineData("pay", 207, "", "GameballInvalidResponseException ")]
    [InlineData("pay", 400, "{\"id\":\"1\"}", "GameballValidationException Job { id = 1 }")]
    [InlineData("find", 200, "{\"id\":\"1\"}", "Order 1")]
    [InlineData("find", 204, "", "null")]
    [InlineData("find", 200, "", "GameballInvalidResponseException ")]
    [InlineData("find", 202, "", "null")]
    [InlineData("find", 202, "{\"id\":\"1\"}", "Order 1")]
    [InlineData("say", 200, "{\"id\":\"1\"}", "Order 1")]
    [InlineData("say", 202, "{\"id\":\"1\"}", "text {\"id\":\"1\"}")]
    [InlineData("say", 202, "", "text ")]
    [InlineData("tell", 200, "\"a\"", "text a")]
    [InlineData("tell", 202, "\"a\"", "text \"a\"")]
    [InlineData("tell", 204, "", "null")]
    [InlineData("any", 200, "{\"id\":\"1\"}", "Order 1")]
    [InlineData("any", 207, "{\"id\":\"1\"}", "Order 1")]
    public async Task TheStatusSelectsTheType(string operation, int status, string body, string expected) =>
        (await (Task<string>)s_program.Value.GetMethod("RunAsync")!.Invoke(null, [operation, status, body])!).ShouldBe(expected);

    [Fact]
    public void NoCommentHasAnArticleBeforeTheNameOfAType() =>
        GeneratorRun.OfAny(new TestProject().With("spec.yaml", Document)).Files.Values
            .ShouldAllBe(file => !System.Text.RegularExpressions.Regex.IsMatch(file, @"\b[Aa]n? <c>(?!JsonElement)"));

    [Fact]
    public void TheCommentListsTheStatuses() =>
        GeneratorRun.OfAny(new TestProject().With("spec.yaml", Document)).Files["GameballClient.Calls.g.cs"].ShouldContain(
            "200: <c>AsOrder</c>. 201: <c>AsJob</c>. 203: <c>AsInt64</c>. 206: <c>JsonElement</c>. 208: <c>AsJob</c>. "
                + "2XX: <c>AsDateList</c>. 202, 204, 205: null.");
}
