using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.FleetProof.Quota;

/// <summary>One process: it sends as many calls as the quota permits, and prints how many the server accepted and rejected.</summary>
internal static class Child
{
    private const int CallsAtOnce = 20;

    public static async Task<int> RunAsync(string redis, Uri server, double seconds)
    {
        Rejections rejections = new();
        using var limiter = GameballRedisLimiter.Connect(redis);
        GameballOptions options = new() { ApiKey = LocalCommand.ApiKey, SecretKey = LocalCommand.SecretKey, BaseAddress = server };
        options.Limits.Limiter = limiter;
        options.Limits.Feedback = rejections;
        using GameballClient client = new(options);
        var began = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, CallsAtOnce).Select(async index =>
        {
            for (var count = 0; ; count++)
            {
                await client.Orders.TrackOrderAsync(new()
                {
                    CustomerId = "c",
                    OrderId = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{index}-{count}"),
                    OrderDate = DateTimeOffset.UnixEpoch,
                    TotalPaid = 1m,
                });

                // A call that ends after the time belongs to the time after it.
                if (began.Elapsed.TotalSeconds > seconds)
                {
                    return count;
                }
            }
        }));
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{counts.Sum()} {rejections.Count}"));
        return 0;
    }

    private sealed class Rejections : IGameballRateLimitFeedback
    {
        private int _count;

        public int Count => _count;

        public void OnRefused(in GameballRateLimitRefusal refusal) => Interlocked.Increment(ref _count);
    }
}
