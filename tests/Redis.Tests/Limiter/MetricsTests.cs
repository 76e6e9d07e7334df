using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>What is measured of a shared quota: five permits a second.</summary>
public sealed class MetricsTests : IDisposable
{
    private readonly LimiterBench _bench = new();
    private readonly MeterListener _listener = new();
    private readonly List<(string Name, long Value)> _measured = [];

    // The tests of other classes run at the same time.
    private readonly string _bucket = Guid.NewGuid().ToString();

    public MetricsTests()
    {
        _listener.InstrumentPublished = static (instrument, all) =>
        {
            if (instrument.Name.StartsWith("gameball.redis.permits", StringComparison.Ordinal))
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag.Key == "gameball.limiter.bucket" && _bucket.Equals(tag.Value)))
            {
                _measured.Add((instrument.Name, value));
            }
        });
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task WhatIsLeftOfTheQuotaIsMeasuredByEachProcess()
    {
        var (first, _) = _bench.Start();
        var (second, _) = _bench.Start();
        await TakeAsync(first, "account");
        Available().ShouldBe([4]);

        await TakeAsync(second, "account");
        await TakeAsync(second, "account");

        Available().ShouldBe([4, 2], ignoreOrder: true);
        _bench.Pass(31);
        Available().ShouldBeEmpty();
    }

    [Fact]
    public async Task OfSeveralAccountsTheOneWithTheLeastIsMeasured()
    {
        var (limiter, _) = _bench.Start();
        await TakeAsync(limiter, "one");
        await TakeAsync(limiter, "one");
        await TakeAsync(limiter, "two");

        Available().ShouldBe([3]);
    }

    [Fact]
    public async Task NothingIsMeasuredDuringAnOutageAndAfterTheEnd()
    {
        var (limiter, link) = _bench.Start();
        await TakeAsync(limiter, "account");
        link.Failure = new TimeoutException("down");
        _ = limiter.AcquireAsync(Call("account"));
        _bench.Pass(6);
        Available().ShouldBeEmpty();

        link.Failure = null;
        await TakeAsync(limiter, "account");
        Available().ShouldHaveSingleItem();
        limiter.Dispose();
        Available().ShouldBeEmpty();
    }

    [Fact]
    public async Task EachPermitIsCounted()
    {
        var (first, _) = _bench.Start();
        var (second, _) = _bench.Start();

        await TakeAsync(first, "account");
        await TakeAsync(second, "account");

        _measured.Count(measured => measured == ("gameball.redis.permits", 1)).ShouldBe(2);
    }

    private GameballRateLimitRequest Call(string account) => LimiterBench.Call() with { Account = account, Bucket = _bucket };

    private async Task TakeAsync(GameballRedisLimiter limiter, string account)
    {
        using var lease = await limiter.AcquireAsync(Call(account));
        lease.IsAcquired.ShouldBeTrue();
    }

    private long[] Available()
    {
        _measured.Clear();
        _listener.RecordObservableInstruments();
        return [.. _measured.Where(measured => measured.Name == "gameball.redis.permits.available").Select(measured => measured.Value)];
    }
}
