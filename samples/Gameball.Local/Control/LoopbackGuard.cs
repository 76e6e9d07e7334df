using System;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>
/// Rejects what another web site makes a browser send: a name that resolves to this machine (DNS rebinding), or a request from a page
/// of another origin. The control API has no keys, so this is its only protection.
/// </summary>
internal static class LoopbackGuard
{
    /// <exception cref="ControlException">The request's host or origin is not this server.</exception>
    public static void Check(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host))
        {
            throw new ControlException(
                403, "The request names another host.", "Call the server as localhost, 127.0.0.1 or [::1].", "Host");
        }

        string? origin = request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin) && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            throw new ControlException(
                403, "The request comes from a page of another origin.", "Call the control API from the server's own page, or from a program.", "Origin");
        }

        if (request.Headers["Sec-Fetch-Site"] is [{ } site, ..] && site is not ("same-origin" or "none"))
        {
            throw new ControlException(
                403, "The request comes from a page of another site.", "Open the server's page by its own address.", "Sec-Fetch-Site");
        }
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
