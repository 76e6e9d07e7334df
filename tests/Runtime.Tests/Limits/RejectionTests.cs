using System;
using System.Linq;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>The effect of the server's rejections on a quota.</summary>
public sealed class RejectionTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly GameballRateLimiter _limiter;

    public RejectionTests() => _limiter = new GameballRateLimiter(32, 960, new() { Margin = TimeSpan.Zero }, _time);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public void AllCallsPauseForASecondAndContinueWithHalfTheQuota()
    {
        _limiter.ReportRefusal();

        Advance(0.999);
        Take().ShouldBe(0);
        Advance(0.001);
        Take().ShouldBe(16);
    }

    [Fact]
    public void TheRestRecoversWithinHalfAMinute()
    {
        _limiter.ReportRefusal();
        Advance(1 + 15);
        Take().ShouldBe(24);
        Advance(15);
        Take().ShouldBe(32);
        Advance(100);
        Take().ShouldBe(32);
    }

    [Fact]
    public void ThePauseIsAsLongAsTheServerRequests()
    {
        _limiter.ReportRefusal(TimeSpan.FromSeconds(7));

        Advance(6.999);
        Take().ShouldBe(0);
        Advance(0.001);
        Take().ShouldBe(16);
    }

    [Fact]
    public void RejectionsOfCallsInFlightTogetherCountOnce()
    {
        var granted = _time.GetTimestamp();
        foreach (var number in Enumerable.Range(0, 20))
        {
            Advance(0.01);
            _limiter.ReportRefusal(granted, number == 19 ? TimeSpan.FromSeconds(3) : null);
        }

        Advance(2.999);
        Take().ShouldBe(0, "the longest requested wait counts");
        Advance(0.001);
        Take().ShouldBe(16);
    }

    [Fact]
    public void RepeatedRejectionsPauseLongerAndLeaveAtLeastOnePermit()
    {
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 30, 30, 30 })
        {
            _limiter.ReportRefusal(_time.GetTimestamp() + 1, null);
            Advance(seconds - 0.001);
            Take().ShouldBe(0);
            Advance(0.001);
        }

        Take().ShouldBe(1);
    }

    [Fact]
    public void ARecoveredQuotaHasNoMemoryOfRejections()
    {
        _limiter.ReportRefusal();
        Advance(61);
        Take().ShouldBe(32);
        Advance(1);

        _limiter.ReportRefusal();

        Advance(1);
        Take().ShouldBe(16);
    }

    [Fact]
    public void WaitingCallsAreServedAsTheQuotaRecovers()
    {
        _limiter.ReportRefusal();
        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 60).Select(_ => _limiter.AcquireAsync().AsTask())];

        foreach (var _ in Enumerable.Range(0, 100))
        {
            Advance(0.05);
        }

        waiting.ShouldAllBe(task => task.IsCompleted);
    }

    [Fact]
    public void NoPermitIsAvailableDuringAPause()
    {
        _limiter.ReportRefusal();
        _limiter.GetStatistics()!.CurrentAvailablePermits.ShouldBe(0);
        Advance(1);
        _limiter.GetStatistics()!.CurrentAvailablePermits.ShouldBe(16);
    }

    private int Take() => Enumerable.Range(0, 100).Count(_ => _limiter.AttemptAcquire().IsAcquired);

    private void Advance(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));
}
