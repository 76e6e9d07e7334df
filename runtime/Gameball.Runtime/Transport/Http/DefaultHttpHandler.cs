using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>The HTTP handler of a connection without a caller's client.</summary>
internal static class DefaultHttpHandler
{
    /// <summary>Configures a client the same way: only the runtime's timeouts apply, and HTTP/2 is used if the server offers it.</summary>
    public static HttpClient SetUp(HttpClient http)
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
#if NET8_0_OR_GREATER
        http.DefaultRequestVersion = HttpVersion.Version20;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#endif
        return http;
    }

    // No redirects: the handler would send both keys to the host that the response names. No cookies: calls have no session. Connections
    // are renewed after minutes, so that DNS changes take effect. Each offered compression costs every call, and all servers that compress
    // support this one. A silently broken HTTP/2 connection would lose call after call: while a call is in progress and no data arrives,
    // the handler pings the server and closes the connection before an attempt times out.
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
