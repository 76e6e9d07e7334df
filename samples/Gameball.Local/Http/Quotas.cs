using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

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
    private readonly Dictionary<string, Queue<long>> _taken = [];

    /// <summary>Takes one request out of its quota. A rejected request takes nothing.</summary>
    public Refusal? Take(string verb, string path)
    {
        var quota = s_table.FirstOrDefault(line => line.Verb == verb && Covers(line.Path, path)).Quota ?? s_default;
        var now = clock.GetTimestamp();
        lock (_gate)
        {
            if (!_taken.TryGetValue(quota.Bucket, out var taken))
            {
                _taken.Add(quota.Bucket, taken = new Queue<long>());
            }

            while (taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(30))
            {
                taken.Dequeue();
            }

            if (taken.Count >= quota.Per30Seconds || IsFull(taken, quota.PerSecond, now))
            {
                return Refusal.TooManyRequests;
            }

            taken.Enqueue(now);
            return null;
        }
    }

    private static bool Covers(string pattern, string path) =>
        pattern.EndsWith('/') ? path.StartsWith(pattern, StringComparison.Ordinal) : path == pattern;

    private bool IsFull(Queue<long> taken, int perSecond, long now) =>
        taken.Count(at => clock.GetElapsedTime(at, now) < TimeSpan.FromSeconds(1)) >= perSecond;

    private sealed record Quota(string Bucket, int PerSecond, int Per30Seconds);
}
