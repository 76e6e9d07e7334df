using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>What dependency injection needs of the runtime: the door for the package that registers clients.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GameballInjection
{
    /// <summary>The HTTP handler that a client without one has: no redirects, no cookies, decompression, connections that are renewed.</summary>
    public static HttpMessageHandler CreateHandler() => DefaultHttpHandler.Handler();

    /// <summary>Sets an HTTP client up as a client's own is.</summary>
    public static HttpClient SetUp(HttpClient httpClient) => DefaultHttpHandler.SetUp(httpClient);

    /// <summary>
    /// Puts the runtime's own handler behind all others, once. It knows what reaches the network, and holds back what a handler above sends
    /// a second time though it counts twice.
    /// </summary>
    /// <param name="handlers">The handlers of a client, from the outermost to the last one before the primary handler.</param>
    public static void Guard(IList<DelegatingHandler> handlers)
    {
        _ = handlers ?? throw new ArgumentNullException(nameof(handlers));
        if (!handlers.Any(static handler => handler is SendGuard))
        {
            handlers.Add(new SendGuard());
        }
    }

    /// <summary>Checks options as a client does, and makes none.</summary>
    /// <param name="options">The options.</param>
    /// <param name="defaultBaseAddress">The document's server, for options that name none.</param>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public static void Check(GameballOptions options, string? defaultBaseAddress) =>
        _ = new ConnectionSettings(options, defaultBaseAddress);

    /// <summary>A copy of options whose keys come from a provider.</summary>
    public static GameballOptions WithKeys(GameballOptions options, Func<CancellationToken, ValueTask<GameballKeys>> provider) =>
        options.WithKeys(provider);
}
