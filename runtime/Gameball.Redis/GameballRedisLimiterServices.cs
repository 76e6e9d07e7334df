using System;
using Gameball.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Gameball;

/// <summary>Registers a limiter over Redis for all clients of an application.</summary>
public static class GameballRedisLimiterServices
{
    /// <summary>
    /// All clients of the application share their quotas with all processes that use the same Redis, over a connection of the limiter's own.
    /// A client whose options set a <see cref="GameballLimitOptions.Limiter"/> keeps that one.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The servers and settings, as StackExchange.Redis reads them: <c>redis:6379,password=…</c>.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <exception cref="ArgumentException">The configuration is invalid.</exception>
    public static IServiceCollection AddGameballRedisLimiter(
        this IServiceCollection services, string configuration, Action<GameballRedisLimiterOptions>? configure = null)
    {
        // Found out here, not with the first call.
        using (new RedisConnection(configuration))
        {
            return Add(services, configure, (_, options) => GameballRedisLimiter.Connect(configuration, options));
        }
    }

    /// <summary>The same over the application's own <see cref="IConnectionMultiplexer"/>, such as that of Aspire's Redis integration.</summary>
    /// <param name="services">The application's services, with the connection.</param>
    /// <param name="configure">Changes the settings.</param>
    public static IServiceCollection AddGameballRedisLimiter(
        this IServiceCollection services, Action<GameballRedisLimiterOptions>? configure = null) =>
        Add(services, configure, static (provider, options) => new(provider.GetRequiredService<IConnectionMultiplexer>(), options));

    private static IServiceCollection Add(
        IServiceCollection services, Action<GameballRedisLimiterOptions>? configure,
        Func<IServiceProvider, GameballRedisLimiterOptions, GameballRedisLimiter> create)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton(provider =>
        {
            GameballRedisLimiterOptions options = new() { LoggerFactory = provider.GetService<ILoggerFactory>() };
            configure?.Invoke(options);
            return create(provider, options);
        });
        services.AddOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<GameballOptions>, UseRedisLimiter>());
        return services;
    }

    /// <summary>Gives the limiter to each client of the application.</summary>
    private sealed class UseRedisLimiter(GameballRedisLimiter limiter) : IPostConfigureOptions<GameballOptions>
    {
        public void PostConfigure(string? name, GameballOptions options) => options.Limits.Limiter ??= limiter.For(options.Limits);
    }
}
