using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Redis.Tests.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>A store in memory, a clock, and limiters of several processes.</summary>
internal sealed class LimiterBench : IDisposable
{
    private readonly InProcessStore _store = new();
    private readonly List<GameballRedisLimiter> _limiters = [];

    private readonly long _start;

    public LimiterBench() => _start = _store.Now;

    public FakeTimeProvider Time { get; } = new();

    public ITestStore Store => _store;

    public static GameballRateLimitRequest Call(bool isImport = false, int perSecond = 5, int per30Seconds = 100) =>
        new("account", "https://api.gameball.co", "bucket", perSecond, per30Seconds, "trackOrder", isImport);

    /// <summary>Starts a process.</summary>
    public (GameballRedisLimiter Limiter, LinkedStore Link) Start(
        Action<GameballRedisLimiterOptions>? configure = null, ILoggerFactory? logs = null)
    {
        // Without a context of the test framework, continuations run where the fake clock fires, so each step has ended when it returns.
        SynchronizationContext.SetSynchronizationContext(null);
        GameballRedisLimiterOptions options = new() { TimeProvider = Time, LoggerFactory = logs };
        configure?.Invoke(options);
        LinkedStore link = new(_store, _start, Time);
        GameballRedisLimiter limiter = new(link, options);
        _limiters.Add(limiter);
        return (limiter, link);
    }

    public void Pass(double seconds) => Time.Advance(TimeSpan.FromSeconds(seconds));

    public void Dispose()
    {
        _limiters.ForEach(static limiter => limiter.Dispose());
        _store.Dispose();
    }
}

internal static class LimiterCalls
{
    /// <summary>Waits for a permit of a small quota.</summary>
    public static Task<RateLimitLease> WaitAsync(
        this GameballRedisLimiter limiter, bool isImport = false, CancellationToken cancellationToken = default) =>
        limiter.AcquireAsync(LimiterBench.Call(isImport), 1, cancellationToken).AsTask();

    /// <summary>Takes what can be had at once.</summary>
    /// <returns>The number of permits.</returns>
    public static int TakeAll(this GameballRedisLimiter limiter, bool isImport = false)
    {
        var count = 0;
        using CancellationTokenSource stop = new();
        while (limiter.WaitAsync(isImport, stop.Token) is { IsCompletedSuccessfully: true, Result.IsAcquired: true })
        {
            count++;
        }

        stop.Cancel();
        return count;
    }
}
