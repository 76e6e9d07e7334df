using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>
/// Whether a request stayed with the server that it was made for. A caller's HTTP client may follow redirects, and then it changes
/// the request's address: the keys went along, which must not pass unnoticed.
/// </summary>
internal static class Origin
{
    public static bool WasLeft(Uri sentTo, HttpRequestMessage request, HttpResponseMessage? response) =>
        Differs(sentTo, request.RequestUri) || Differs(sentTo, response?.RequestMessage?.RequestUri);

    private static bool Differs(Uri sentTo, Uri? now) =>
        !ReferenceEquals(sentTo, now)
        && now is { IsAbsoluteUri: true }
        && Uri.Compare(sentTo, now, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0;
}
