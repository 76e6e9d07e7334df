using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Gameball.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>From a document to the items of all pages: emitted code against a server that returns pages.</summary>
public class PageCallTests
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
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
                using var http = new HttpClient(new Pages(log));
                using var client = new GameballClient(new GameballOptions(), http);
                IThingsClient things = client.Things;
                IAsyncEnumerable<Thing> all = things.ListThingsAllAsync("k", startAfter: 7, pageSize: 2);
                for (int i = 0; i < 2; i++)
                {
                    await foreach (Thing thing in all) log.Append("  ").Append(thing.Id).Append('\n');
                }

                await foreach (string note in things.ListNotesAllAsync("first", createRequest: 1)) log.Append("  ").Append(note).Append('\n');
                await foreach (long id in things.ListIdsAllAsync()) log.Append("  ").Append(id).Append('\n');
                try
                {
                    await foreach (long id in things.ListLinksAllAsync()) log.Append("  ").Append(id).Append('\n');
                }
                catch (GameballInvalidResponseException e)
                {
                    log.Append(e.Message.Contains("only numbers")).Append('\n');
                }

                try
                {
                    things.ListThingsAllAsync(null!);
                }
                catch (ArgumentNullException e)
                {
                    log.Append(e.ParamName).Append('\n');
                }

                return log.ToString();
            }

            private sealed class Pages(StringBuilder log) : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    var path = request.RequestUri!.PathAndQuery;
                    var begin = request.Headers.TryGetValues("next", out var values) ? " " + string.Join(",", values) : "";
                    log.Append(path).Append(begin).Append('\n');
                    var body = (path + begin) switch
                    {
                        "/things?startAfter=7&limit=2&kind=k" => "{\"things\":[{\"id\":8},{\"id\":9.50}],\"hasMore\":true}",
                        "/things?startAfter=9.50&limit=2&kind=k" => "{\"things\":[{\"id\":10}],\"hasMore\":false}",
                        "/notes?CreateRequest=1 first" => "{\"row\":[\"a\"],\"key\":\"s e/c\"}",
                        "/notes?CreateRequest=1 s e/c" => "{\"row\":null,\"key\":\"third\"}",
                        "/ids" => "[1,2]",
                        "/ids?after=2" => "[3]",
                        "/ids?after=3" => "[]",
                        "/links" => "{\"ids\":[1],\"next\":\"2\"}",
                        "/links?offset=2" => "{\"ids\":[2],\"next\":\"https://h/links?offset=3\"}",
                        _ => "",
                    };
                    var content = new StringContent(body, Encoding.UTF8, "application/json");
                    return Task.FromResult(body.Length == 0 ? new HttpResponseMessage(HttpStatusCode.NoContent)
                        : new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
                }
            }
        }
        """;

    [Fact]
    public async Task EachItemOfAllPagesIsReturnedOnceAndInOrder()
    {
        var project = new TestProject { Code = Code, LanguageVersion = LanguageVersion.CSharp12 };
        var program = GeneratorRun.Create(project.With("spec.yaml", PageCodeTests.Document)).Compile().GetType("Program")!;

        const string Things = """
            /things?startAfter=7&limit=2&kind=k
              8
              9.50
            /things?startAfter=9.50&limit=2&kind=k
              10

            """;
        (await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!).ShouldBe(Things + Things + """
            /notes?CreateRequest=1 first
              a
            /notes?CreateRequest=1 s e/c
            /notes?CreateRequest=1 third
            /ids
              1
              2
            /ids?after=2
              3
            /ids?after=3
            /links
              1
            /links?offset=2
            True
            kind

            """);
    }
}
