using System;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>Redis is unavailable, late, or has lost its data.</summary>
public sealed class OutageTests : IDisposable
{
    private static readonly Exception s_down = new TimeoutException("down");

    private readonly LimiterBench _bench = new();
    private readonly Logs _logs = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task CallsWaitForRedisAndThenFailWithTheReason()
    {
        var (limiter, link) = _bench.Start(logs: _logs);
        link.Failure = s_down;
        var waiting = limiter.WaitAsync();
        _bench.Pass(4.9);
        waiting.IsCompleted.ShouldBeFalse();

        _bench.Pass(0.3);

        using var lease = await waiting;
        lease.IsAcquired.ShouldBeFalse();
        Reason(lease).ShouldBe("Redis is unavailable (TimeoutException), and GameballRedisLimiterOptions.FallbackShare is 0");
        _logs.Of(400).ShouldHaveSingleItem().ShouldContain("\"bucket\"");
    }

    [Fact]
    public async Task LaterCallsFailAfterOneAttempt()
    {
        var (limiter, link) = _bench.Start();
        link.Failure = s_down;
        _ = limiter.WaitAsync();
        _bench.Pass(10);

        (await limiter.WaitAsync()).IsAcquired.ShouldBeFalse();
        Reason(limiter.AttemptAcquire(LimiterBench.Call())).ShouldStartWith("Redis is unavailable");
    }

    [Fact]
    public async Task CallsThatWaitGoOnWhenRedisIsBack()
    {
        var (limiter, link) = _bench.Start(logs: _logs);
        link.Failure = s_down;
        var waiting = limiter.WaitAsync();
        _bench.Pass(3);
        link.Failure = null;

        _bench.Pass(0.25);

        (await waiting).IsAcquired.ShouldBeTrue();
        _logs.Of(401).ShouldHaveSingleItem();
    }

    [Fact]
    public void EachFailureIsMeasured()
    {
        using MeterListener listener = new();
        var failures = 0L;
        listener.InstrumentPublished = static (instrument, all) =>
        {
            if (instrument.Name == "gameball.redis.failures")
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            failures += tags.ToArray().Any(tag => tag is { Key: "gameball.limiter.bucket", Value: "measured" }) ? value : 0);
        listener.Start();
        var (limiter, link) = _bench.Start();
        link.Failure = s_down;

        _ = limiter.AcquireAsync(LimiterBench.Call() with { Bucket = "measured" });
        _bench.Pass(0.25);

        failures.ShouldBe(2);
    }

    [Fact]
    public async Task ARedisThatDoesNotReplyIsUnavailable()
    {
        var (limiter, link) = _bench.Start(options => options.OutageTimeout = TimeSpan.Zero, _logs);
        link.IsHolding = true;
        var waiting = limiter.WaitAsync();
        _bench.Pass(2);

        (await waiting).IsAcquired.ShouldBeFalse();
        link.IsHolding = false;
        link.Release();

        // What the late reply granted is free again.
        limiter.TakeAll().ShouldBe(5);
    }

    [Fact]
    public void WithAFallbackShareAProcessGoesOnByItself()
    {
        var (limiter, link) = _bench.Start(options => options.FallbackShare = 0.4);
        link.Failure = s_down;

        limiter.TakeAll().ShouldBe(2);
        _bench.Pass(1.5);
        limiter.TakeAll().ShouldBe(2);
    }

    [Fact]
    public void AProcessThatHasUsedItsShareHasNothingLeftInAnOutage()
    {
        var (limiter, link) = _bench.Start(options => options.FallbackShare = 0.4);
        limiter.TakeAll().ShouldBe(5);
        link.Failure = s_down;

        limiter.TakeAll().ShouldBe(0);
    }

    [Fact]
    public void ItsCallsCountForAllWhenRedisIsBack()
    {
        var (limiter, link) = _bench.Start(options => options.FallbackShare = 0.4);
        var (other, _) = _bench.Start();
        link.Failure = s_down;
        limiter.TakeAll().ShouldBe(2);
        link.Failure = null;
        _bench.Pass(0.5);

        other.TakeAll().ShouldBe(3);
    }

    [Fact]
    public async Task AnImportLeavesTheInteractiveShareOfAFallback()
    {
        var (limiter, link) = _bench.Start(options => (options.FallbackShare, options.Limits.InteractiveShare) = (1, 0.4));
        link.Failure = s_down;

        limiter.TakeAll(isImport: true).ShouldBe(3);
        limiter.TakeAll().ShouldBe(2);
        var import = limiter.WaitAsync(isImport: true);
        var call = limiter.WaitAsync();
        _bench.Pass(1.5);
        (await call).IsAcquired.ShouldBeTrue();
        (await import).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task ARejectionInAnOutageReachesTheOthersAfterIt()
    {
        var (limiter, link) = _bench.Start(options => options.FallbackShare = 0.4);
        var (other, _) = _bench.Start();
        link.Failure = s_down;
        using var lease = await limiter.WaitAsync();
        ((GameballRateLimitLease)lease).OnRefused(new(
            LimiterBench.Call(), TimeSpan.FromSeconds(9), _bench.Time.GetTimestamp(), _bench.Time.GetTimestamp()));
        limiter.WaitAsync().IsCompleted.ShouldBeFalse();
        other.TakeAll().ShouldBe(5);
        link.Failure = null;

        _bench.Pass(1);

        var waiting = other.WaitAsync();
        _bench.Pass(7.9);
        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(1.5);
        await waiting;
    }

    [Fact]
    public async Task AfterARestartCallsWaitUntilTheQuotaIsKnownAgain()
    {
        var (limiter, _) = _bench.Start(logs: _logs);
        limiter.TakeAll();
        _bench.Store.Restart(keepsData: false);

        var waiting = limiter.WaitAsync();

        _bench.Pass(30.4);
        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(0.5);
        await waiting;
        _logs.Of(402).ShouldHaveSingleItem();
    }

    [Fact]
    public void AfterARestartAProcessUsesItsFallbackShare()
    {
        var (limiter, _) = _bench.Start(options => options.FallbackShare = 0.4);
        _bench.Store.Restart(keepsData: false);

        limiter.TakeAll().ShouldBe(2);
        _bench.Pass(31);
        limiter.TakeAll().ShouldBe(5);
    }

    [Fact]
    public async Task AClockThatJumpsAheadIsNoticed()
    {
        var (limiter, link) = _bench.Start(logs: _logs);
        limiter.TakeAll();
        _bench.Pass(0.1);
        link.Ahead = TimeSpan.FromSeconds(40);

        var waiting = limiter.WaitAsync();

        _bench.Pass(30);
        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(1);
        await waiting;
        _logs.Of(402).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AShortStallOfRedisIsNoJump()
    {
        var (limiter, link) = _bench.Start(logs: _logs);
        await limiter.WaitAsync();
        link.Latency = static () => TimeSpan.FromSeconds(1.5);
        var waiting = limiter.WaitAsync();
        _bench.Pass(1.5);
        link.Latency = static () => TimeSpan.Zero;
        _bench.Pass(1.5);

        await waiting;
        _logs.Of(402).ShouldBeEmpty();
    }

    private static string? Reason(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) ? reason : null;
}
