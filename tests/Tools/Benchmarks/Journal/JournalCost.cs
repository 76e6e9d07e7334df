using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Gameball.Generator.Benchmarks.Journal;

/// <summary>
/// The cost of a journal: the same import with and without one, by turns, against a server whose jobs end at once, without and with the
/// delay of a network, and under the published quota. It also measures a flush on that disk: if a flush takes no time, the result
/// means nothing.
/// </summary>
internal static class JournalCost
{
    private const int Rounds = 5;
    private static readonly DateTimeOffset s_day = new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_network = TimeSpan.FromMilliseconds(20);

    private static readonly Setting[] s_settings =
    [
        new("responds at once", TimeSpan.Zero, HasQuota: false),
        new("responds after 20 ms", s_network, HasQuota: false),
        new("the same, under the quota", s_network, HasQuota: true),
    ];

    /// <param name="rows">The rows of each import.</param>
    /// <param name="folder">The folder of the journals during a run.</param>
    public static async Task RunAsync(int rows, string folder)
    {
        Console.WriteLine($"a flush of 64 bytes: {FlushTime(folder).TotalMilliseconds:0.000} ms (median of 100) in {folder}");
        Console.WriteLine($"{"an import of " + rows + " rows",-28}{"without",12}{"with",12}{"ratio",9}{"journal",12}");
        foreach (var setting in s_settings)
        {
            var (without, with, bytes) = (new List<TimeSpan>(), new List<TimeSpan>(), 0L);
            for (var round = 0; round <= Rounds; round++)
            {
                without.Add(await ImportAsync(rows, setting, null));
                var path = Path.Combine(folder, "gameball-" + Guid.NewGuid().ToString("N"));
                with.Add(await ImportAsync(rows, setting, path));
                bytes = new FileInfo(path).Length;
                File.Delete(path);
                File.Delete(path + ".lock");
            }

            // The first run of each compiled the code.
            var (one, other) = (Median(without.Skip(1)), Median(with.Skip(1)));
            Console.WriteLine($"{setting.Name,-28}{one.TotalMilliseconds,9:0.0} ms{other.TotalMilliseconds,9:0.0} ms"
                + $"{other / one,9:0.000}{bytes / 1024,9:N0} kB");
        }
    }

    private static async Task<TimeSpan> ImportAsync(int rows, Setting setting, string? journal)
    {
        var client = new GameballOptions
        {
            // Each import has its own key and so its own quota.
            ApiKey = "gb_test_" + Guid.NewGuid().ToString("N"),
            SecretKey = "gb_test_benchmark",
            BaseAddress = new Uri("http://127.0.0.1/"),
        };
        client.Limits.Limiter = setting.HasQuota ? null : GameballRateLimiter.Unlimited;
        var options = new BatchImportOptions
        {
            MaxConcurrentJobs = 16,
            MinPollDelay = TimeSpan.FromMilliseconds(1),
            Journal = journal is null ? null : BatchJournal.File(journal),
        };
        using var http = new HttpClient(new InstantServer(setting.Way));
        using var gameball = new GameballClient(client, http);
        var watch = Stopwatch.StartNew();
        var report = await gameball.Batches.Orders.ImportAsync(Enumerable.Range(0, rows).Select(Order), options);
        report.EnsureComplete();
        return watch.Elapsed;
    }

    private static BatchOrder Order(int index) => new()
    {
        CustomerId = "c-" + (index % (1 << 16)),
        OrderId = "o-" + index,
        OrderDate = s_day.AddSeconds(index),
        TotalPaid = index % 100,
    };

    private static TimeSpan FlushTime(string folder)
    {
        var path = Path.Combine(folder, "gameball-" + Guid.NewGuid().ToString("N"));
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        return Median(Enumerable.Range(0, 100).Select(_ =>
        {
            file.Write(new byte[64]);
            var watch = Stopwatch.StartNew();
            file.Flush(flushToDisk: true);
            return watch.Elapsed;
        }).ToArray());
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(times.Count() / 2);

    private sealed record Setting(string Name, TimeSpan Way, bool HasQuota);
}
