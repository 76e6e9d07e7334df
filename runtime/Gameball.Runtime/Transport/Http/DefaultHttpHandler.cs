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

    /// <summary>
    /// On .NET Framework connections belong to the process and not to a handler: their settings for a server apply to the handler of any
    /// client. What the application has set itself remains.
    /// </summary>
    public static void SetUpServer(string server)
    {
#if !NET8_0_OR_GREATER
        var connections = ServicePointManager.FindServicePoint(new Uri(server));

        // A program that is not a web server begins with two connections to a server, which an import would fill alone.
        if (connections.ConnectionLimit == ServicePointManager.DefaultPersistentConnectionLimit)
        {
            connections.ConnectionLimit = int.MaxValue;
        }

        // A connection otherwise lives as long as it is used, and does not follow a change of DNS.
        if (connections.ConnectionLeaseTimeout == Timeout.Infinite)
        {
            connections.ConnectionLeaseTimeout = (int)TimeSpan.FromMinutes(5).TotalMilliseconds;
        }

        // Otherwise each body waits for the server's "100 Continue", or, without one, for a third of a second.
        connections.Expect100Continue = false;

        // The headers and the body are two packets: the second one would wait for the first one's receipt.
        connections.UseNagleAlgorithm = false;
#endif
    }
}
