using System;
using System.Text;

namespace Gameball.Runtime;

/// <content>Requests of the links that a server's pages have.</content>
public sealed partial class ApiRequest
{
    /// <summary>The address of a link without its query; otherwise <see langword="null"/>.</summary>
    internal string? LinkAddress { get; private set; }

    /// <summary>
    /// Requests the link instead of the operation's path and query. Headers, cookies, body, keys and options stay those of the call.
    /// </summary>
    /// <param name="link">An address of the operation's own server.</param>
    internal void FollowLink(Uri link)
    {
        LinkAddress = link.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        _query = link.Query.Length > 1 ? new StringBuilder(link.Query) : null;
    }
}
