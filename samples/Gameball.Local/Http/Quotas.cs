using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>The published quotas: for each bucket the requests of any one second and of any thirty.</summary>
internal sealed class Quotas(TimeProvider clock)
{
    // The first entry that matches a request is its bucket. A path ending in '/' covers all paths below it.
    private static readonly (string Verb, string Path, Quota Quota)[] s_table =
    [
        ("GET", "customers/", new Quota("customersAndEvents", 100, 1200)),
        ("POST", "events", new Quota("customersAndEvents", 100, 1200)),
        ("POST", "orders/cashback", new Quota("cashbackCalculation", 1000, 15000)),
    ];

    private static readonly Quota s_default = new("default", 30, 360);

    private readonly object _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = [];

    /// <summary>Takes one request out of its quota. A rejected request takes nothing.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="path">The path after the version.</param>
    /// <param name="left">What the quota has left.</param>
    public Refusal? Take(string verb, string path, out QuotaLeft left)
    {
        var quota = s_table.FirstOrDefault(line => line.Verb == verb && Covers(line.Path, path)).Quota ?? s_default;
        var now = clock.GetTimestamp();
        lock (_gate)
        {
            if (!_buckets.TryGetValue(quota.Bucket, out var bucket))
            {
                _buckets.Add(quota.Bucket, bucket = new Bucket(new Window(TimeSpan.FromSeconds(1)), new Window(TimeSpan.FromSeconds(30))));
            }

            var second = quota.PerSecond - bucket.Second.Count(clock, now);
            var thirty = quota.Per30Seconds - bucket.Thirty.Count(clock, now);
            var isFull = second <= 0 || thirty <= 0;
            if (!isFull)
            {
                bucket.Second.Add(now);
                bucket.Thirty.Add(now);
            }

            left = isFull ? new QuotaLeft(quota.Bucket, second, thirty) : new QuotaLeft(quota.Bucket, second - 1, thirty - 1);
            return isFull ? Refusal.TooManyRequests : null;
        }
    }

    private static bool Covers(string pattern, string path) =>
        pattern.EndsWith('/') ? path.StartsWith(pattern, StringComparison.Ordinal) : path == pattern;

    private sealed record Quota(string Bucket, int PerSecond, int Per30Seconds);

    private sealed record Bucket(Window Second, Window Thirty);

    /// <summary>The times of the requests within a length of time.</summary>
    private sealed class Window(TimeSpan length)
    {
        private readonly Queue<long> _taken = [];

        public int Count(TimeProvider clock, long now)
        {
            while (_taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= length)
            {
                _taken.Dequeue();
            }

            return _taken.Count;
        }

        public void Add(long now) => _taken.Enqueue(now);
    }
}

/// <summary>What a quota has left after a request.</summary>
/// <param name="Bucket">The quota's name: operations with the same bucket share it.</param>
/// <param name="InSecond">The number of requests that the current second still takes.</param>
/// <param name="In30Seconds">The number of requests that the current thirty seconds still take.</param>
public sealed record QuotaLeft(string Bucket, int InSecond, int In30Seconds);
