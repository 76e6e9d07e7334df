using System;
using BenchmarkDotNet.Attributes;

namespace Gameball.Generator.Benchmarks;

/// <summary>The cost of a free permit: at least ten million in a second, without allocation.</summary>
[MemoryDiagnoser]
public class LimiterBenchmarks
{
    private const int Grants = 1_000_000;

    private readonly GameballRateLimiter _published = new(30, 360, null, new JumpingTime());
    private GameballRateLimiter _wide = null!;

    // A million in a row: the log has grown before to hold them.
    [IterationSetup(Target = nameof(OfTheSystemsClock))]
    public void Open()
    {
        _wide = new GameballRateLimiter(3 * Grants, 3 * Grants);
        Take(_wide, Grants + 60_000);
    }

    [Benchmark(OperationsPerInvoke = Grants)]
    public bool OfTheSystemsClock() => Take(_wide, Grants);

    [Benchmark(OperationsPerInvoke = Grants)]
    public bool OfThePublishedQuota() => Take(_published, Grants);

    private static bool Take(GameballRateLimiter limiter, int count)
    {
        var all = true;
        for (var i = 0; i < count; i++)
        {
            all &= limiter.AttemptAcquire().IsAcquired;
        }

        return all;
    }

    /// <summary>A clock on which enough time passes between two calls; the locks of FakeTimeProvider would be measured too.</summary>
    private sealed class JumpingTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += TimeSpan.TicksPerSecond;
    }
}
