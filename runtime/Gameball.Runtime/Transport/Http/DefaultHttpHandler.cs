using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>HTTP as a connection does it that was given no client.</summary>
internal static class DefaultHttpHandler
{
    /// <summary>Sets a client up alike: the runtime's timeouts alone count, and HTTP/2 is taken where it is offered.</summary>
    public static HttpClient SetUp(HttpClient http)
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
#if NET8_0_OR_GREATER
        http.DefaultRequestVersion = HttpVersion.Version20;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#endif
        return http;
    }

    // No redirects: the handler would send both keys along to whatever host the answer names. No cookies: calls are no session.
    // Connections live for minutes, so that a name that moves to another address is followed. Each kind of compression that is offered
    // costs every call; whoever compresses knows this one. A connection of HTTP/2 that died in silence would swallow call after call: while
    // one is under way and nothing is heard, the server is asked for a sign of life, and given up before an attempt's time is over.
#if NET8_0_OR_GREATER
    public static SocketsHttpHandler Handler() => new()
    {
        EnableMultipleHttp2Connections = true,
        KeepAlivePingDelay = TimeSpan.FromSeconds(15),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
#else
    public static HttpClientHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        UseCookies = false,
    };
#endif
}
