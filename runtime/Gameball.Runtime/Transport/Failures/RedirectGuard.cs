using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>Whether a request stayed what it was.</summary>
internal enum Departure
{
    /// <summary>It did.</summary>
    None,

    /// <summary>The server that it was made for was sent another one instead.</summary>
    SameServer,

    /// <summary>Another server was sent one, with the keys.</summary>
    OtherServer,
}

/// <summary>
/// Whether the request that was answered is the one that was made. A caller's HTTP client may follow redirects, and then it changes the
/// request's address and method: a POST that becomes a GET of a login page must not pass for done.
/// </summary>
/// <remarks>
/// Nobody can see afterwards which status led there. After a 307 or 308 the same request was answered elsewhere; after a 301 or 302 of a
/// DELETE the method is the same and the request is not. So no other address counts as an answer, as without the caller's client.
/// </remarks>
internal static class RedirectGuard
{
    public static Departure Detect(Uri sentTo, HttpMethod method, HttpRequestMessage request, HttpResponseMessage? response)
    {
        Departure departure = Detect(sentTo, method, request);
        return departure == Departure.OtherServer || response?.RequestMessage is not { } answered || ReferenceEquals(answered, request)
            ? departure
            : Max(departure, Detect(sentTo, method, answered));
    }

    private static Departure Detect(Uri sentTo, HttpMethod method, HttpRequestMessage now) =>
        now.RequestUri is not { IsAbsoluteUri: true } address ? Departure.None
        : Differs(UriComponents.SchemeAndServer, sentTo, address) ? Departure.OtherServer
        : Differs(UriComponents.PathAndQuery, sentTo, address) || now.Method != method ? Departure.SameServer
        : Departure.None;

    private static bool Differs(UriComponents part, Uri sentTo, Uri now) =>
        !ReferenceEquals(sentTo, now) && Uri.Compare(sentTo, now, part, UriFormat.UriEscaped, StringComparison.Ordinal) != 0;

    private static Departure Max(Departure one, Departure other) => one > other ? one : other;
}
