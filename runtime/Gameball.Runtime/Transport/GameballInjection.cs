using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The runtime's entry point for the dependency injection package.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GameballInjection
{
    /// <summary>Creates the default HTTP handler: no redirects, no cookies, decompression, renewed connections.</summary>
    public static HttpMessageHandler CreateHandler() => DefaultHttpHandler.Handler();

    /// <summary>Configures an HTTP client like a client's own.</summary>
    public static HttpClient SetUp(HttpClient httpClient) => DefaultHttpHandler.SetUp(httpClient);

    /// <summary>
    /// Adds the runtime's own handler behind all others, once. It observes what reaches the network and blocks a second send of an outer
    /// handler for an operation that would count twice.
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

    /// <summary>Checks options as a client's constructor does.</summary>
    /// <param name="options">The options.</param>
    /// <param name="defaultBaseAddress">The document's server, used when the options set none.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public static void Check(GameballOptions options, string? defaultBaseAddress) =>
        _ = new ConnectionSettings(options, defaultBaseAddress);

    /// <summary>Returns a copy of options with a provider of keys.</summary>
    public static GameballOptions WithKeys(GameballOptions options, Func<CancellationToken, ValueTask<GameballKeys>> provider) =>
        options.WithKeys(provider);
}
