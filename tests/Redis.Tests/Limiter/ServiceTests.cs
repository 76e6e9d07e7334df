using System;
using System.Linq;
using System.Net.Http;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>Registration for all clients of an application.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task EachClientHasTheLimiter()
    {
        await using var provider = Provide(services => services.AddGameballRedisLimiter("127.0.0.1:1"));

        var limiters = new[] { null, "us" }.Select(account => LimiterOf(provider, account)).ToArray();

        limiters.ShouldAllBe(limiter => limiter!.GetStatistics(LimiterBench.Call()) != null);
        provider.GetRequiredService<GameballRedisLimiter>().ShouldNotBeNull();
    }

    [Fact]
    public async Task ALimiterOfTheApplicationIsKept()
    {
        await using var provider = Provide(
            services => services.AddGameballRedisLimiter("127.0.0.1:1"), options => options.Limits.Limiter = GameballRateLimiter.Unlimited);

        LimiterOf(provider, null).ShouldBeSameAs(GameballRateLimiter.Unlimited);
    }

    [Fact]
    public async Task TheClientsOwnLimitsApply()
    {
        using LimiterBench bench = new();
        var (limiter, _) = bench.Start();
        await using var provider = Provide(
            services => services.AddSingleton(limiter).AddGameballRedisLimiter("127.0.0.1:1"), options => options.Limits.InteractiveShare = 0.6);

        var ofClient = LimiterOf(provider, null)!;

        var granted = Enumerable.Range(0, 5).Count(_ => ofClient.AcquireAsync(LimiterBench.Call(isImport: true)).IsCompleted);
        granted.ShouldBe(2);
    }

    [Fact]
    public void AnInvalidConfigurationIsRejectedAtRegistration() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddGameballRedisLimiter(" "));

    [Fact]
    public async Task TheApplicationsOwnConnectionIsUsed()
    {
        await using var provider = Provide(services => services.AddGameballRedisLimiter());

        // There is none here.
        Should.Throw<InvalidOperationException>(() => LimiterOf(provider, null)).Message.ShouldContain("IConnectionMultiplexer");
    }

    private static PartitionedRateLimiter<GameballRateLimitRequest>? LimiterOf(IServiceProvider provider, string? account) =>
        (account is null ? provider.GetRequiredService<Client>() : provider.GetRequiredKeyedService<Client>(account)).Options.Limits.Limiter;

    private static ServiceProvider Provide(Action<IServiceCollection> add, Action<GameballOptions>? configure = null)
    {
        ServiceCollection services = new();
        GameballClientServices<Client> client = new("Client", "https://api.gameball.co", false, static (options, http) => new Client(options, http));
        foreach (var account in new[] { null, "us" })
        {
            client.Add(services, account, options => configure?.Invoke(options));
        }

        add(services);
        return services.BuildServiceProvider();
    }

    private sealed class Client(GameballOptions options, HttpClient http) : IDisposable
    {
        public GameballOptions Options => options;

        public void Dispose() => http.Dispose();
    }
}
