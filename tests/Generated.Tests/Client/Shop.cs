using System;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Support;
using Gameball.Local;

namespace Gameball.Generated.Tests.Client;

/// <summary>The generated client and a local Gameball, over real HTTP, on one clock without real waits.</summary>
internal sealed class Shop : IAsyncDisposable
{
    // Longer than any wait of the clock: it shortens waits, not limits on them.
    private static readonly TimeSpan s_never = TimeSpan.FromHours(10);

    private Shop(LocalGameball server, GameballClient gameball)
    {
        Server = server;
        Gameball = gameball;
    }

    public LocalGameball Server { get; }

    public GameballClient Gameball { get; }

    public static async Task<Shop> OpenAsync(Func<GameballOptions, GameballOptions>? change = null)
    {
        var clock = new HurriedTimeProvider();
        var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        var options = new GameballOptions
        {
            BaseAddress = server.Address,
            ApiKey = server.ApiKey,
            SecretKey = server.SecretKey,
            TimeProvider = clock,
            Timeout = s_never,
        };
        options.Retry.AttemptTimeout = s_never;
        return new Shop(server, new GameballClient(change?.Invoke(options) ?? options));
    }

    public async ValueTask DisposeAsync()
    {
        Gameball.Dispose();
        await Server.DisposeAsync();
    }
}
