using System;
using Gameball.Local;

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
        return new GameballOptions { BaseAddress = local.Address, ApiKey = local.ApiKey, SecretKey = local.SecretKey };
    }
}
