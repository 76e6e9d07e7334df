using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>The result of comparing the sent request with the original one, from harmless to severe.</summary>
internal enum RedirectKind
{
    /// <summary>The request is unchanged.</summary>
    None,

    /// <summary>Another request was sent to the same server.</summary>
    SameServer,

    /// <summary>A request with the keys was sent to another server.</summary>
    OtherServer,
}

/// <summary>
/// Checks whether the response belongs to the original request. A caller's HttpClient may follow redirects, and then it changes the
/// request's address and method: a POST that became a GET of a login page must not count as success.
/// </summary>
/// <remarks>
/// The status of the redirect is not visible afterwards. After a 307 or 308, the same request was answered at another address; after a 301
/// or 302 of a DELETE, the method is the same and the request is not. So a response from another address never counts, as with the client's
/// own handler.
/// </remarks>
internal static class RedirectGuard
{
    public static RedirectKind Detect(Uri sentTo, HttpMethod method, HttpRequestMessage request, HttpResponseMessage? response) =>
        (RedirectKind)Math.Max(
            (int)Detect(sentTo, method, request), (int)Detect(sentTo, method, response?.RequestMessage ?? request));

    /// <summary>Whether two addresses have the same scheme, host and port, so that the keys of one may be sent to the other.</summary>
    public static bool IsSameServer(Uri one, Uri other) => !Differs(UriComponents.SchemeAndServer, one, other);

    private static RedirectKind Detect(Uri sentTo, HttpMethod method, HttpRequestMessage now) =>
        now.RequestUri is not { IsAbsoluteUri: true } address ? RedirectKind.None
        : Differs(UriComponents.SchemeAndServer, sentTo, address) ? RedirectKind.OtherServer
        : Differs(UriComponents.PathAndQuery, sentTo, address) || now.Method != method ? RedirectKind.SameServer
        : RedirectKind.None;

    private static bool Differs(UriComponents part, Uri sentTo, Uri now) =>
        !ReferenceEquals(sentTo, now) && Uri.Compare(sentTo, now, part, UriFormat.UriEscaped, StringComparison.Ordinal) != 0;
}
