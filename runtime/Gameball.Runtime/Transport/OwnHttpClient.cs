using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>The HTTP client of a connection that was given none.</summary>
internal static class OwnHttpClient
{
    public static HttpClient Create() => SetUp(new HttpClient(Handler(), disposeHandler: true));

    /// <summary>Sets a client up as this one is: the runtime's timeouts alone count, and HTTP/2 is taken where it is offered.</summary>
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
    // Connections live for minutes, so that a name that moves to another address is followed.
#if NET8_0_OR_GREATER
    public static SocketsHttpHandler Handler() => new()
    {
        EnableMultipleHttp2Connections = true,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
#else
    public static HttpClientHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
    };
#endif
}
