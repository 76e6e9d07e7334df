using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>The HTTP client of a connection that was given none.</summary>
internal static class OwnHttpClient
{
    /// <summary>No redirects: the handler would send both keys along to whatever host the answer names.</summary>
    public static HttpClient Create() => new(Handler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

#if NET8_0_OR_GREATER
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
#else
    private static HttpClientHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
    };
#endif
}
