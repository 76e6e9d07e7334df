using System;

namespace Gameball.Runtime;

/// <summary>Links to pages. They are data of the server, and the request of a link has the call's keys.</summary>
internal static class PageLink
{
    /// <summary>Returns the absolute address of a link, which may be relative to its page.</summary>
    /// <param name="page">The address of the page, which belongs to the call's server.</param>
    /// <param name="link">The link.</param>
    /// <param name="error">Creates the exception for a link that cannot be called.</param>
    public static Uri Resolve(Uri page, string link, Func<string, Exception> error)
    {
        if (!Uri.TryCreate(page, link.Trim(), out var address))
        {
            throw error("the link to the page is not an address");
        }

        if (!RedirectGuard.IsSameServer(page, address))
        {
            throw error(
                $"the link to the page leads to {Server(address)}, but the call's keys belong to {Server(page)} and are sent to no other "
                + "server");
        }

        // Neither a user name nor a fragment is part of a request.
        return new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }

    private static string Server(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
