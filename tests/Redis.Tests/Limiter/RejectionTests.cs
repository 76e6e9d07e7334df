using System;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>A rejection by the server reaches all processes.</summary>
public sealed class RejectionTests : IDisposable
{
    private readonly LimiterBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task ARejectedCallPausesAllProcesses()
    {
        var (first, _) = _bench.Start();
        var (second, _) = _bench.Start();
        using var lease = await first.WaitAsync();

        Reject(lease, TimeSpan.FromSeconds(7));

        var waiting = second.WaitAsync();
        _bench.Pass(6.999);
        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(0.002);
        await waiting;
    }

    [Fact]
    public async Task ADenialNamesTheRejection()
    {
        var (limiter, _) = _bench.Start();
        using var lease = await limiter.WaitAsync();

        Reject(lease, TimeSpan.FromSeconds(7));

        using var denied = limiter.AttemptAcquire(LimiterBench.Call());
        denied.TryGetMetadata(MetadataName.ReasonPhrase, out var reason).ShouldBeTrue();
        reason.ShouldBe("the server rejected a call for it (429) and requested a wait of 00:00:07");
        _bench.Pass(7);
        using var later = limiter.AttemptAcquire(LimiterBench.Call());
        later.TryGetMetadata(MetadataName.ReasonPhrase, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ATrialCallWithAResponseEndsThePauseOfAllProcesses(bool hasResponse)
    {
        var (first, _) = _bench.Start();
        var (second, _) = _bench.Start();
        using (var lease = await first.WaitAsync())
        {
            Reject(lease, TimeSpan.FromHours(5));
        }

        var trial = first.WaitAsync();
        _bench.Pass(60.001);
        using (var lease = await trial)
        {
            if (!hasResponse)
            {
                ((GameballRateLimitLease)lease).OnNoResponse();
            }
        }

        second.WaitAsync().IsCompleted.ShouldBe(hasResponse);
    }

    [Fact]
    public async Task AProcessThatWaitsHearsOfAPauseThatEndedEarly()
    {
        var (first, _) = _bench.Start();
        var (second, _) = _bench.Start();
        using (var lease = await first.WaitAsync())
        {
            Reject(lease, TimeSpan.FromHours(5));
        }

        var trial = first.WaitAsync();
        _bench.Pass(30);
        var waiting = second.WaitAsync();
        _bench.Pass(30.001);
        (await trial).Dispose();

        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(1);
        await waiting;
    }

    [Fact]
    public async Task ALongPauseIsLoggedOnce()
    {
        Logs logs = new();
        var (limiter, _) = _bench.Start(logs: logs);
        using (var lease = await limiter.WaitAsync())
        {
            Reject(lease, TimeSpan.FromHours(5));
        }

        _ = limiter.WaitAsync();
        _bench.Pass(30);

        logs.Of(403).ShouldHaveSingleItem().ShouldContain("05:00:00");
    }

    private void Reject(RateLimitLease lease, TimeSpan? retryAfter) => ((GameballRateLimitLease)lease).OnRefused(
        new GameballRateLimitRefusal(LimiterBench.Call(), retryAfter, _bench.Time.GetTimestamp(), _bench.Time.GetTimestamp()));
}
