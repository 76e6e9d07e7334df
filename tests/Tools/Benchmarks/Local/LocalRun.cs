using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Generator.Benchmarks.Import;
using Gameball.Local;

namespace Gameball.Generator.Benchmarks.Local;

/// <summary>
/// The rate of the local Gameball with the client in the same process, quotas off: <c>--local</c>, or <c>--local ROWS</c>. Rows of a batch,
/// then single orders, each turn on a server of its own. The best turn counts.
/// </summary>
internal static class LocalRun
{
    private const int Usual = 200_000;
    private const int Turns = 3;
    private const int Parallel = 16;

    // A single order costs as much as this many rows of a batch.
    private const int RowsPerOrder = 10;

    public static async Task RunAsync(string? count)
    {
        var rows = count is null ? Usual : int.Parse(count, CultureInfo.InvariantCulture);
        var (batch, single) = (0.0, 0.0);
        for (var turn = 0; turn < Turns; turn++)
        {
            batch = Math.Max(batch, await RateAsync(rows, ImportAsync));
            single = Math.Max(single, await RateAsync(rows / RowsPerOrder, TrackAsync));
        }

        Console.Out.WriteLine(FormattableString.Invariant($"{"rows of batch/orders",-24}{batch,10:N0} a second"));
        Console.Out.WriteLine(FormattableString.Invariant($"{"single orders",-24}{single,10:N0} a second"));
    }

    private static async Task<double> RateAsync(int count, Func<GameballClient, int, Task> run)
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions
        {
            Quotas = false,
            JobDuration = new JobDuration(TimeSpan.Zero, TimeSpan.Zero),
        });
        var options = new GameballOptions { ApiKey = server.ApiKey, SecretKey = server.SecretKey, BaseAddress = server.Address };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using var client = new GameballClient(options);
        var start = Stopwatch.GetTimestamp();
        await run(client, count);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return server.Ledger.Rows.Count == count
            ? count / seconds
            : throw new InvalidOperationException("The server does not have every row once.");
    }

    private static async Task ImportAsync(GameballClient client, int count) => (await client.Batches.Orders.ImportAsync(
        Enumerable.Range(0, count).Select(Rows.Order),
        new BatchImportOptions { MaxRowsInFlight = 4_000, MinPollDelay = TimeSpan.FromMilliseconds(1) })).EnsureComplete();

    private static Task TrackAsync(GameballClient client, int count) => System.Threading.Tasks.Parallel.ForEachAsync(
        Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = Parallel },
        async (i, stop) => await client.Orders.TrackOrderAsync(
            new()
            {
                CustomerId = FormattableString.Invariant($"customer-{i % 1000}"),
                OrderId = FormattableString.Invariant($"order-{i}"),
                OrderDate = DateTimeOffset.UnixEpoch,
                TotalPaid = 89.9m,
            },
            cancellationToken: stop));
}
