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
/// Millions of rows to a sink, through the engine and through a plain loop, by turns in one run:
/// <c>--import</c>, or <c>--import ROWS</c>. Two kinds of rows: orders of four values each, and customers with thirteen.
/// </summary>
internal static class ImportRun
{
    private const int Usual = 10_000_000;

    // Enough rows to compile all code to its final form, as an import of millions and the loop do in their first seconds.
    private const int WarmUp = 2_000_000;
    private const int JobRows = 1000;

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
        var server = new Uri("http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture) + "/");
        try
        {
            await MeasureAsync(server, rows, "orders", client => client.Batches.Orders, Rows.Order, Rows.PlainOrder);
            await MeasureAsync(server, rows, "customers", client => client.Batches.Customers, Rows.Customer, Rows.PlainCustomer);
        }
        finally
        {
            sink.StandardInput.Close();
            await sink.WaitForExitAsync();
        }
    }

    private static async Task MeasureAsync<TRow, TPlain>(
        Uri server, int count, string kind, Func<GameballClient, IBatchOperation<TRow>> batch, Func<int, TRow> row, Func<int, TPlain> plain)
    {
        await EngineAsync(server, batch, Source(WarmUp, row));
        await LoopAsync(server, kind, Source(WarmUp, plain));
        var meter = new Meter(kind + " by themselves");
        _ = Source(count, row, meter).Count();
        meter.Print();
        meter = new Meter(kind + ", ImportAsync");
        await EngineAsync(server, batch, Source(count, row, meter));
        meter.Print();
        meter = new Meter(kind + ", a loop of PostAsJsonAsync");
        await LoopAsync(server, kind, Source(count, plain, meter));
        meter.Print();
    }

    private static async Task EngineAsync<TRow>(Uri server, Func<GameballClient, IBatchOperation<TRow>> batch, IEnumerable<TRow> rows)
    {
        var options = new GameballOptions { ApiKey = "gb_test_measure", SecretKey = "gb_test_measure_secret", BaseAddress = server };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using var gameball = new GameballClient(options);
        var report = await batch(gameball).ImportAsync(
            rows, new BatchImportOptions { MaxRowsInFlight = 4_000, MinPollDelay = TimeSpan.FromMilliseconds(1) });
        report.EnsureComplete();
    }

    private static async Task LoopAsync<TPlain>(Uri server, string kind, IEnumerable<TPlain> rows)
    {
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("apikey", "gb_test_measure");
        http.DefaultRequestHeaders.Add("secretkey", "gb_test_measure_secret");
        foreach (var chunk in rows.Chunk(JobRows))
        {
            using var response = await http.PostAsJsonAsync("api/v4.0/integrations/batch/" + kind, new { body = chunk });
            var job = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            string? status;
            do
            {
                var details = await http.GetFromJsonAsync<JsonElement>($"api/v4.0/integrations/batch/{job.GetProperty("jobId")}");
                status = details.GetProperty("status").GetString();
            }
            while (status != "completed");
        }
    }

    private static IEnumerable<T> Source<T>(int count, Func<int, T> row, Meter? meter = null)
    {
        for (var i = 0; i < count; i++)
        {
            meter?.Row();
            yield return row(i);
        }
    }
}
