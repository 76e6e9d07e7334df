using System;
using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Usage;

/// <summary>A consumer sends the same requests whether its client has all operations or those that it uses.</summary>
public sealed class SameRequestsTests
{
    private const string Code = """
        using System;
        using System.Linq;
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
                using var client = new GameballClient(new GameballOptions { ApiKey = "a", SecretKey = "s" }, http);
                await Try(() => client.Orders.TrackOrderAsync(new()
                {
                    OrderId = "o", CustomerId = "c", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1.5m, Merchant = new() { UniqueId = "m" },
                }));
                await Try(() => client.Customers.GetAsync("c/1"));
                await Try(() => client.Batches.CreateOrdersBatchAsync(new() { Body = new[] { new BatchOrder
                {
                    OrderId = "o", CustomerId = "c", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1,
                } } }));
                await Try(() => client.SendAsync(HttpMethod.Put, "/api/v4.0/other?x=1", "{}"));
                return log.ToString();
            }

            private static async Task Try(Func<Task> call)
            {
                try
                {
                    await call();
                }
                catch (GameballException)
                {
                    // The response lacks what the operation requires.
                }
            }

            private sealed class Recorder(StringBuilder log) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    log.Append(request.Method).Append(' ').Append(request.RequestUri).Append('\n');
                    foreach (var header in request.Headers.Concat(request.Content?.Headers.ToArray() ?? []).OrderBy(header => header.Key))
                    {
                        log.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n');
                    }

                    log.Append(request.Content is null ? "" : await request.Content.ReadAsStringAsync(stop)).Append("\n\n");
                    return new() { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
                }
            }
        }
        """;

    [Fact]
    public async Task TheBytesOnTheWireAreTheSame()
    {
        var all = await SendAsync("all");

        var requests = all.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        requests.Length.ShouldBe(4);
        requests[^1].ShouldStartWith("PUT https://api.gameball.co/api/v4.0/other?x=1\n");
        requests[^1].ShouldContain("secretkey: s");
        (await SendAsync("used")).ShouldBe(all);
    }

    private static async Task<string> SendAsync(string operations)
    {
        var project = UsedSweepTests.Bundled.Set("GameballOperations", operations) with { Code = Code, LanguageVersion = LanguageVersion.CSharp12 };
        var program = GeneratorRun.Create(project).Compile().GetType("Program")!;
        return await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!;
    }
}
