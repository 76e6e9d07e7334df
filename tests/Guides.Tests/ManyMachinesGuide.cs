using System;
using System.Linq;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Gameball.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/many-machines.md.</summary>
public sealed class ManyMachinesGuide
{
    [Fact]
    public async Task EachMachineKeepsToItsShareOfTheQuota()
    {
        using var limiter = ShareOfQuota(machines: 3);
        GameballRateLimitRequest request = new("account", "https://api.gameball.co", "default", 30, 360, "trackOrder", false);

        var granted = 0;
        while (limiter.AttemptAcquire(request) is { IsAcquired: true })
        {
            granted++;
        }

        granted.ShouldBe(10);
        await using var local = await LocalGameball.StartAsync();
        using var gameball = Connect(local.CreateOptions(), machines: 3);
        await gameball.Orders.TrackOrderAsync(new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1m });
        local.Verify().Order("o-1").WasTrackedOnce();
    }

    [Fact]
    public void AllClientsOfAnApplicationShareOneQuotaThroughRedis()
    {
        foreach (var share in new Action<IServiceCollection>[] { ShareQuota, ShareQuotaOrGoOn })
        {
            ServiceCollection services = new();
            services.AddGameball(options => options.ApiKey = "key");
            services.AddGameball("us", options => options.ApiKey = "other key");
            share(services);
            using var provider = services.BuildServiceProvider();

            var options = provider.GetRequiredService<IOptionsMonitor<GameballOptions>>();

            new[] { "Gameball.GameballClient", "Gameball.GameballClient.us" }.ShouldAllBe(name => options.Get(name).Limits.Limiter != null);
        }
    }

    [Fact]
    public void ALimiterWithoutDependencyInjectionConnectsWithTheFirstCall()
    {
        GameballOptions options = new();

        ConnectLimiter(options);

        using var limiter = options.Limits.Limiter.ShouldBeOfType<GameballRedisLimiter>();
    }

    private static void ConnectLimiter(GameballOptions options)
    {
        options.Limits.Limiter = GameballRedisLimiter.Connect("redis:6379");
    }

    private static void ShareQuota(IServiceCollection services)
    {
        services.AddGameballRedisLimiter("redis:6379");
    }

    private static void ShareQuotaOrGoOn(IServiceCollection services)
    {
        services.AddGameballRedisLimiter("redis:6379", limiter => limiter.FallbackShare = 1.0 / 4);
    }

    private static PartitionedRateLimiter<GameballRateLimitRequest> ShareOfQuota(int machines) =>
        PartitionedRateLimiter.Create<GameballRateLimitRequest, (string Account, string Server, string Bucket)>(request => RateLimitPartition.Get(
            (request.Account, request.Server, request.Bucket),
            _ => new GameballRateLimiter(Math.Max(1, request.PerSecond / machines), Math.Max(1, request.Per30Seconds / machines))));

    private static GameballClient Connect(GameballOptions options, int machines)
    {
        options.Limits.Limiter = ShareOfQuota(machines);
        return new GameballClient(options);
    }
}
