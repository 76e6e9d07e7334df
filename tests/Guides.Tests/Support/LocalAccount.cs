using System;
using System.Threading.Tasks;
using Gameball;
using Gameball.Generated.Tests.Support;
using Gameball.Local;
using Gameball.Testing;

namespace Guides.Tests.Support;

/// <summary>A local Gameball and a client of it. Each wait of an import ends at once.</summary>
internal sealed class LocalAccount : IAsyncDisposable
{
    private LocalAccount(LocalGameball server, GameballClient client) => (Server, Client) = (server, client);

    public LocalGameball Server { get; }

    public GameballClient Client { get; }

    /// <summary>The time of orders: in the past, whatever the clock of a test is.</summary>
    public static DateTimeOffset Time { get; } = new(2023, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Starts a server whose clock is the machine's.</summary>
    /// <param name="secretKey">The account's secret key; <see langword="null"/> for a new one.</param>
    public static async Task<LocalAccount> OpenAsync(string? secretKey = null)
    {
        var server = await LocalGameball.StartAsync(new LocalGameballOptions { SecretKey = secretKey });
        return new LocalAccount(server, new GameballClient(server.CreateOptions()));
    }

    /// <summary>Starts a server for imports: client and server wait without waiting.</summary>
    public static async Task<LocalAccount> OpenHurriedAsync()
    {
        HurriedTimeProvider clock = new();
        var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        var options = server.CreateOptions();
        options.TimeProvider = clock;
        options.Timeout = options.Retry.AttemptTimeout = TimeSpan.FromHours(12);
        return new LocalAccount(server, new GameballClient(options));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
