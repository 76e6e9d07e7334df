using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Gameball.Generator.Benchmarks.Import;

/// <summary>
/// Rows by the million to a sink, through the engine and through the loop that one would write, turn by turn in one run:
/// <c>--import</c>, or <c>--import ROWS</c>.
/// </summary>
internal static class ImportRun
{
    private const int Usual = 10_000_000;
    private const int WarmUp = 50_000;
    private const int JobRows = 1000;

    private static readonly DateTimeOffset s_start = new(2024, 3, 9, 18, 45, 0, TimeSpan.Zero);

    public static async Task RunAsync(string? count)
    {
        var rows = count is null ? Usual : int.Parse(count, CultureInfo.InvariantCulture);
        var port = Sink.FreePort();
        using var sink = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Sink.Arguments(port))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await sink.StandardOutput.ReadLineAsync();
        try
        {
            var server = new Uri("http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture) + "/");
            await EngineAsync(server, WarmUp, null);
            await LoopAsync(server, WarmUp, null);
            Bare(rows, new Meter("the rows by themselves"));
            await EngineAsync(server, rows, new Meter("ImportAsync"));
            await LoopAsync(server, rows, new Meter("a loop of PostAsJsonAsync"));
        }
        finally
        {
            sink.StandardInput.Close();
            await sink.WaitForExitAsync();
        }
    }

    private static void Bare(int count, Meter meter)
    {
        foreach (var _ in Rows(count, meter))
        {
            // What the source costs is in both.
        }

        meter.Print();
    }

    private static async Task EngineAsync(Uri server, int count, Meter? meter)
    {
        var options = new GameballOptions { ApiKey = "gb_test_measure", SecretKey = "gb_test_measure_secret", BaseAddress = server };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using var gameball = new GameballClient(options);
        var report = await gameball.Batches.Orders.ImportAsync(
            Rows(count, meter), new BatchImportOptions { MaxRowsInFlight = 8_000, MinPollDelay = TimeSpan.FromMilliseconds(1) });
        report.EnsureComplete();
        meter?.Print();
    }

    private static async Task LoopAsync(Uri server, int count, Meter? meter)
    {
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("apikey", "gb_test_measure");
        http.DefaultRequestHeaders.Add("secretkey", "gb_test_measure_secret");
        foreach (var chunk in Rows(count, meter).Select(Plain).Chunk(JobRows))
        {
            using var answer = await http.PostAsJsonAsync("api/v4.0/integrations/batch/orders", new { body = chunk });
            var job = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            string? status;
            do
            {
                var details = await http.GetFromJsonAsync<JsonElement>($"api/v4.0/integrations/batch/{job.GetProperty("jobId")}");
                status = details.GetProperty("status").GetString();
            }
            while (status != "completed");
        }

        meter?.Print();
    }

    private static IEnumerable<BatchOrder> Rows(int count, Meter? meter)
    {
        for (var i = 0; i < count; i++)
        {
            meter?.Row();
            var number = i.ToString(CultureInfo.InvariantCulture);
            yield return new BatchOrder
            {
                CustomerId = "customer-" + number,
                OrderId = "order-2024-" + number,
                OrderDate = s_start.AddSeconds(i),
                TotalPaid = 89.9m + (i % 100),
            };
        }
    }

    private static PlainBatchOrder Plain(BatchOrder row) => new(row.CustomerId, row.OrderId, row.OrderDate, row.TotalPaid);

    private sealed record PlainBatchOrder(string CustomerId, string OrderId, DateTimeOffset OrderDate, decimal TotalPaid);
}
