using System;
using Gameball.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.Testing;

/// <summary>Connects clients to a local Gameball.</summary>
public static class LocalGameballClients
{
    /// <summary>Returns options for a client of this server, with its address and both keys.</summary>
    /// <param name="local">The server.</param>
    /// <returns>New options. A test may change them, for example the number of attempts.</returns>
    public static GameballOptions CreateOptions(this LocalGameball local)
    {
        ArgumentNullException.ThrowIfNull(local);
        GameballOptions options = new();
        Connect(options, local);
        return options;
    }

    /// <summary>
    /// Connects every client that the application registers to this server, whatever its configuration says, so that a test of the whole
    /// application needs no other change.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="local">The server. The container does not dispose it.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddGameballLocal(this IServiceCollection services, LocalGameball local)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(local);
        return services.AddSingleton(local).PostConfigureAll<GameballOptions>(options => Connect(options, local));
    }

    private static void Connect(GameballOptions options, LocalGameball local)
    {
        options.BaseAddress = local.Address;
        options.KeyProvider = null;
        options.ApiKey = local.ApiKey;
        options.SecretKey = local.SecretKey;
    }
}
