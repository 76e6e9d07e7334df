using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gameball.Runtime;

/// <summary>
/// Registers a client and its interfaces in a container: by type for a single account, by type and name for several. All users share one
/// client, because it tracks failing servers and waiting calls. Earlier registrations of the application are kept.
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

    /// <summary>Creates the client itself, or returns a part of the registered client.</summary>
    private static TService Resolve<TClient, TService>(
        IServiceProvider provider, Func<TClient, TService> of, Func<IServiceProvider, TClient> create, Func<IServiceProvider, TClient> get)
        where TClient : class =>
        of(typeof(TService) == typeof(TClient) ? create(provider) : get(provider));
}
