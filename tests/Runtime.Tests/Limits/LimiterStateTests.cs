using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>The statistics of a limiter and the metadata of its leases.</summary>
public sealed class LimiterStateTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly GameballRateLimiter _limiter;

    public LimiterStateTests() => _limiter = new(4, 100, new() { Margin = TimeSpan.Zero, InteractiveShare = 0.5 }, _time);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public void AnImportThatWaitsCountsLikeACall()
    {
        Attempt(_limiter.Background, 2);
        _ = _limiter.Background.AcquireAsync().AsTask();

        _limiter.IdleDuration.ShouldBeNull();
        _limiter.Background.IdleDuration.ShouldBeNull();
        _limiter.GetStatistics()!.CurrentQueuedCount.ShouldBe(1);
        _limiter.Background.GetStatistics()!.CurrentQueuedCount.ShouldBe(1);
    }

    [Fact]
    public async Task DisposalEndsTheWaitsOfImportsToo()
    {
        Attempt(_limiter.Background, 2);
        var waiting = _limiter.Background.AcquireAsync().AsTask();

        _limiter.Dispose();

        (await waiting).IsAcquired.ShouldBeFalse();
    }

    [Fact]
    public async Task ACancelledWaitCountsAsAFailureAndAnEarlierCancellationDoesNot()
    {
        using CancellationTokenSource stop = new();
        Attempt(_limiter, 4);
        var granted = _limiter.AcquireAsync(4, stop.Token).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await granted).IsAcquired.ShouldBeTrue();
        _ = _limiter.AcquireAsync(1, stop.Token).AsTask();

        await stop.CancelAsync();

        _limiter.GetStatistics()!.TotalFailedLeases.ShouldBe(1);
        _limiter.GetStatistics()!.TotalSuccessfulLeases.ShouldBe(2);
    }

    [Fact]
    public void ADenialBecauseOfWaitingCallsHasNoRetryAfter()
    {
        Attempt(_limiter, 2);
        _ = _limiter.AcquireAsync(3).AsTask();

        using var refused = _limiter.AttemptAcquire();

        refused.IsAcquired.ShouldBeFalse();
        refused.TryGetMetadata(MetadataName.RetryAfter, out var wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.Zero);
        refused.TryGetMetadata("else", out var nothing).ShouldBeFalse();
        nothing.ShouldBeNull();
    }

    [Fact]
    public void APermitHasNoMetadataButItself()
    {
        using var granted = _limiter.AttemptAcquire();

        granted.MetadataNames.ShouldBe([GameballRateLimitLease.Metadata.Name]);
        granted.TryGetMetadata(MetadataName.RetryAfter, out var _).ShouldBeFalse();
    }

    [Fact]
    public void InvalidArgumentsAreNamed()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new GameballRateLimiter(0, 1)).Message.ShouldContain("at least one request");
        Should.Throw<ArgumentOutOfRangeException>(() => _limiter.AttemptAcquire(5)).Message.ShouldContain("never grants more than 4");
    }

    [Fact]
    public void ASecondRejectionPausesTwiceAsLong()
    {
        _limiter.ReportRefusal();
        _time.Advance(TimeSpan.FromSeconds(1));
        Attempt(_limiter).ShouldBeTrue();

        _limiter.ReportRefusal(_time.GetTimestamp() + 1, null);

        _time.Advance(TimeSpan.FromSeconds(1.999));
        Attempt(_limiter).ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.001));
        Attempt(_limiter).ShouldBeTrue();
    }

    private static bool Attempt(RateLimiter limiter, int permits = 1)
    {
        using var lease = limiter.AttemptAcquire(permits);
        return lease.IsAcquired;
    }
}
