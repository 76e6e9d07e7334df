using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests;

/// <summary>The limiter over a real Redis, by its real clock.</summary>
public sealed class ServerLimiterTests : IDisposable
{
    private readonly GameballRedisLimiter _limiter = new(ServerStore.Connection);
    private readonly GameballRedisLimiter _other = GameballRedisLimiter.Connect(ServerStore.Address);
    private readonly GameballRateLimitRequest _call = new(
        Guid.NewGuid().ToString("N"), "https://api.gameball.co", "bucket", 5, 100, "trackOrder", false);

    public void Dispose()
    {
        _limiter.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task TwoProcessesShareTheQuota()
    {
        // A server that has just started grants nothing for a window.
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(60));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(index => WaitAsync(index % 2 == 0 ? _limiter : _other, stop.Token)));

        var sixth = WaitAsync(_other, stop.Token);

        sixth.IsCompleted.ShouldBeFalse();
        await sixth;
    }

    [Fact]
    public async Task ItsKeysHaveOnlyAHashOfTheAccount()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(60));
        await WaitAsync(_limiter, stop.Token);

        var keys = ServerStore.Connection.GetServers().Single().Keys(pattern: "gameball:*").Select(key => key.ToString()).ToArray();
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => !key.Contains(_call.Account) && !key.Contains("gameball.co"));
    }

    private async Task WaitAsync(GameballRedisLimiter limiter, CancellationToken stop)
    {
        using var lease = await limiter.AcquireAsync(_call, 1, stop);
        lease.IsAcquired.ShouldBeTrue();
    }
}
