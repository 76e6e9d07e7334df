using System;
using System.Linq;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

public sealed class RateLimiterTests
{
    private static readonly GameballLimitOptions s_exact = new() { Margin = TimeSpan.Zero, InteractiveShare = 0.5 };

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void GrantsTheQuotaOfASecondAndReportsTheNextTime()
    {
        using var limiter = Limiter(2, 100);

        Attempt(limiter).ShouldBeTrue();
        Advance(0.4);
        Attempt(limiter).ShouldBeTrue();

        using var refused = limiter.AttemptAcquire();
        refused.IsAcquired.ShouldBeFalse();
        refused.TryGetMetadata(MetadataName.RetryAfter, out var wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.FromSeconds(0.6));
        Advance(0.599);
        Attempt(limiter).ShouldBeFalse();
        Advance(0.001);
        Attempt(limiter).ShouldBeTrue();
        Attempt(limiter).ShouldBeFalse();
    }

    [Fact]
    public void GrantsTheQuotaOfThirtySeconds()
    {
        using var limiter = Limiter(2, 3);

        Attempt(limiter, 2).ShouldBeTrue();
        Advance(1);
        Attempt(limiter, 2).ShouldBeFalse();
        Attempt(limiter).ShouldBeTrue();
        Advance(28.999);
        Attempt(limiter).ShouldBeFalse();
        Advance(0.001);
        Attempt(limiter, 2).ShouldBeTrue();
    }

    [Fact]
    public void AMarginMakesTheWindowsLonger()
    {
        using GameballRateLimiter limiter = new(1, 100, null, _time);

        Attempt(limiter).ShouldBeTrue();
        Advance(1.249);
        Attempt(limiter).ShouldBeFalse();
        Advance(0.001);
        Attempt(limiter).ShouldBeTrue();
    }

    [Fact]
    public void WaitingCallsAreServedInOrderAndNeverOvertaken()
    {
        using var limiter = Limiter(2, 100);
        Attempt(limiter, 2).ShouldBeTrue();

        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 5).Select(n => limiter.AcquireAsync(n == 1 ? 2 : 1).AsTask())];

        foreach (var served in new[] { 1, 2, 4, 5 })
        {
            Attempt(limiter).ShouldBeFalse();
            Advance(1);
            waiting.Count(task => task.IsCompleted).ShouldBe(served);
            waiting.Take(served).ShouldAllBe(task => task.IsCompletedSuccessfully && task.Result.IsAcquired);
        }
    }

    [Fact]
    public async Task ACancelledWaitFreesItsPlace()
    {
        using var limiter = Limiter(2, 100);
        using CancellationTokenSource stop = new();
        Attempt(limiter).ShouldBeTrue();
        var cancelled = limiter.AcquireAsync(2, stop.Token).AsTask();
        var next = limiter.AcquireAsync().AsTask();
        next.IsCompleted.ShouldBeFalse("it would have overtaken");

        await stop.CancelAsync();

        cancelled.IsCanceled.ShouldBeTrue();
        next.IsCompletedSuccessfully.ShouldBeTrue();
        limiter.AcquireAsync(1, stop.Token).AsTask().IsCanceled.ShouldBeTrue();
        limiter.GetStatistics()!.CurrentQueuedCount.ShouldBe(0);
    }

    [Fact]
    public void BackgroundWorkLeavesAShareAndGoesLast()
    {
        using var limiter = Limiter(4, 100);

        Attempt(limiter.Background, 2).ShouldBeTrue();
        Attempt(limiter.Background).ShouldBeFalse();
        var background = limiter.Background.AcquireAsync().AsTask();
        Attempt(limiter, 2).ShouldBeTrue("live calls do not wait for an import");
        var live = limiter.AcquireAsync(3).AsTask();
        Advance(1);

        live.IsCompleted.ShouldBeTrue();
        background.IsCompleted.ShouldBeFalse();
        Advance(1);
        background.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void AQuotaOfOneServesAnImportToo()
    {
        using var limiter = Limiter(1, 1);

        Attempt(limiter.Background).ShouldBeTrue();
        Attempt(limiter.Background).ShouldBeFalse();
    }

    [Fact]
    public void ReportsItsStatistics()
    {
        using var limiter = Limiter(3, 4);
        Advance(5);
        limiter.IdleDuration.ShouldBe(TimeSpan.FromSeconds(5));
        Attempt(limiter, 2);
        Attempt(limiter, 2);
        _ = limiter.AcquireAsync(2).AsTask();

        var statistics = limiter.GetStatistics()!;
        statistics.CurrentAvailablePermits.ShouldBe(1);
        statistics.CurrentQueuedCount.ShouldBe(1);
        statistics.TotalSuccessfulLeases.ShouldBe(1);
        statistics.TotalFailedLeases.ShouldBe(1);
        limiter.IdleDuration.ShouldBeNull();
        Advance(1);
        limiter.GetStatistics()!.CurrentAvailablePermits.ShouldBe(0);
        limiter.IdleDuration.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void RejectsInvalidArguments()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Limiter(0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Limiter(1, 0));
        Should.Throw<ArgumentException>(() => new GameballRateLimiter(1, 1, new() { Margin = TimeSpan.FromSeconds(-1) }));
        Should.Throw<ArgumentException>(() => new GameballRateLimiter(1, 1, new() { Margin = TimeSpan.FromSeconds(11) }));
        Should.Throw<ArgumentException>(() => new GameballRateLimiter(1, 1, new() { InteractiveShare = 1 }));
        Should.Throw<ArgumentException>(() => new GameballRateLimiter(1, 1, new() { InteractiveShare = double.NaN }));
        using var limiter = Limiter(3, 2);
        Should.Throw<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(3));
        Attempt(limiter, 0).ShouldBeTrue();
        limiter.GetStatistics()!.CurrentAvailablePermits.ShouldBe(2);
    }

    [Fact]
    public async Task DisposalEndsTheWaits()
    {
        var limiter = Limiter(1, 1);
        Attempt(limiter);
        var waiting = limiter.AcquireAsync().AsTask();

        await limiter.DisposeAsync();

        (await waiting).IsAcquired.ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public async Task ManyThreadsGetTheQuotaAndNoMore()
    {
        using var limiter = Limiter(100_000, 5_000);

        var granted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Enumerable.Range(0, 2_000).Select(_ => Attempt(limiter)).ToArray())));

        granted.SelectMany(one => one).Count(one => one).ShouldBe(5_000);
    }

    private static bool Attempt(RateLimiter limiter, int permits = 1)
    {
        using var lease = limiter.AttemptAcquire(permits);
        return lease.IsAcquired;
    }

    private GameballRateLimiter Limiter(int perSecond, int per30Seconds) => new(perSecond, per30Seconds, s_exact, _time);

    private void Advance(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));
}
