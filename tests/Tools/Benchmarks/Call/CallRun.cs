using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Gameball.Generator.Benchmarks.Import;

namespace Gameball.Generator.Benchmarks.Call;

/// <summary>
/// One order tracked over loopback, with all defaults of a call but limiting, beside the simplest code for the same bytes: <c>--call</c>.
/// Both run by turns, and each one's best turn counts.
/// </summary>
internal static class CallRun
{
    private const int Turns = 30;
    private const int Calls = 400;

    private static readonly DateTimeOffset s_date = new(2024, 3, 9, 18, 45, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        var port = Sink.FreePort();
        using var sink = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Sink.Arguments(port))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await sink.StandardOutput.ReadLineAsync();
        var server = new Uri("http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture) + "/");
        var options = new GameballOptions { ApiKey = "gb_test_measure", SecretKey = "gb_test_measure_secret", BaseAddress = server };

        // The quota would delay the calls, so limiting is off.
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using var gameball = new GameballClient(options);
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("apikey", "gb_test_measure");
        Contender[] contenders = [new("TrackOrderAsync", () => OursAsync(gameball)), new("HttpClient, PostAsJsonAsync", () => PlainAsync(http))];
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var contender in contenders)
            {
                await contender.TakeAsync(Calls);
            }
        }

        Array.ForEach(contenders, contender => Console.Out.WriteLine(contender.Row(contenders[^1])));
        sink.StandardInput.Close();
        await sink.WaitForExitAsync();
    }

    private static async Task OursAsync(GameballClient gameball)
    {
        var tracked = await gameball.Orders.TrackOrderAsync(
            new() { CustomerId = "customer-1", OrderId = "order-2024-1", OrderDate = s_date, TotalPaid = 89.9m });
        Check(tracked.RewardedPoints);
    }

    private static async Task PlainAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync(
            "api/v4.0/integrations/orders", new PlainOrder("customer-1", "order-2024-1", s_date, 89.9m));
        var tracked = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<PlainTracked>();
        Check(tracked!.RewardedPoints);
    }

    private static void Check(decimal? points)
    {
        if (points != Sink.Points)
        {
            throw new InvalidOperationException("The response does not have the sink's points.");
        }
    }

    private sealed record PlainOrder(string CustomerId, string OrderId, DateTimeOffset OrderDate, decimal TotalPaid);

    private sealed record PlainTracked(string? CustomerId, decimal? RedeemedPoints, decimal? RewardedPoints);

    private sealed class Contender(string name, Func<Task> call)
    {
        private double _best = double.MaxValue;
        private double _bytes = double.MaxValue;

        public async Task TakeAsync(int calls)
        {
            var (bytes, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
            foreach (var _ in Enumerable.Range(0, calls))
            {
                await call();
            }

            _best = Math.Min(_best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls);
            _bytes = Math.Min(_bytes, (GC.GetTotalAllocatedBytes() - bytes) / (double)calls);
        }

        public string Row(Contender baseline) => FormattableString.Invariant(
            $"{name,-30}{_best,8:F1} µs{_best / baseline._best,7:F2}{_bytes,10:N0} bytes a call");
    }
}
