using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gameball.Runtime;

/// <summary>
/// Puts a client and what it gives into a container: of the only account by type, of one of several by type and name. One client for all of
/// its users, for it knows which server fails and how long calls wait. What the application registered before stays.
/// </summary>
internal static class Registration
{
    public static void Add<TClient, TService>(
        IServiceCollection services, string? account, Func<TClient, TService> of, Func<IServiceProvider, TClient> create)
        where TClient : class
        where TService : class
    {
        if (account is null)
        {
            services.TryAddSingleton(provider => Resolve(provider, of, create, static p => p.GetRequiredService<TClient>()));
            return;
        }

        services.TryAddKeyedSingleton(
            account, (provider, _) => Resolve(provider, of, create, p => p.GetRequiredKeyedService<TClient>(account)));
        services.TryAddSingleton<IGameballClientFactory<TService>>(static provider => new ClientFactory<TService>(provider));
    }

    /// <summary>The client itself is created; everything else is a part of it.</summary>
    private static TService Resolve<TClient, TService>(
        IServiceProvider provider, Func<TClient, TService> of, Func<IServiceProvider, TClient> create, Func<IServiceProvider, TClient> get)
        where TClient : class =>
        of(typeof(TService) == typeof(TClient) ? create(provider) : get(provider));
}
