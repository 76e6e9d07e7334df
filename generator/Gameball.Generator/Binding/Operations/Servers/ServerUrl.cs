using System;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>What the <c>url</c> of a server comes to.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Stated">Its text with variables put in, without a password.</param>
/// <param name="Address">An http or https address, or a path that begins with a slash; <see langword="null"/> for what cannot be called.</param>
/// <param name="Fault">What no server can have.</param>
internal sealed record ServerUrl(Place Place, string Stated, string? Address, string? Fault)
{
    private const string NotAbsolute = "is no absolute http or https address";

    /// <summary>Whether it is a path on a server that the document does not name with it.</summary>
    public bool IsPath => Address?.StartsWith("/", StringComparison.Ordinal) == true;

    /// <summary>Why a single operation cannot be called there: its address is not asked for when a client is made.</summary>
    public string? Hindrance => Fault is not null ? null
        : Address is null ? "is relative to an address that nobody knows; begin it with '/'"
        : !IsPath && new Uri(Address) is { Scheme: "http", IsLoopback: false } ? "is called by https only, for the keys' sake"
        : null;

    public static ServerUrl Parse(SpecNode server)
    {
        var stated = Substitute(server).Trim();
        var end = stated.IndexOfAny(['?', '#']);
        var url = end < 0 ? stated : stated.Substring(0, end);
        var (address, fault) = url.Length == 0 || url.IndexOf('{') >= 0 ? (null, NotAbsolute) : Read(url);
        fault ??= end < 0 ? null : "has a query or a fragment, which no server has, and is called without";
        return new((server["url"] ?? server).Place, WithoutUser(stated), address, fault);
    }

    /// <summary>Whether two addresses or paths are one: letters of the host, the usual port and a slash at the end do not matter.</summary>
    public static bool AreSame(string? one, string? other) => one is null || other is null ? one == other : Essence(one) == Essence(other);

    /// <summary>Scheme, host and port of an absolute address, by which servers are the same (RFC 6454).</summary>
    public static string Origin(string address) => new Uri(address).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static string Essence(string address) =>
        (address[0] == '/' ? address : Origin(address) + new Uri(address).AbsolutePath).TrimEnd('/');

    private static (string? Address, string? Fault) Read(string url)
    {
        // The scheme is that of the document's own address, which nobody knows: keys travel by https.
        var whole = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        if (whole[0] == '/')
        {
            return (whole, null);
        }

        if (!Uri.TryCreate(whole, UriKind.Absolute, out var uri))
        {
            return (null, whole.IndexOf(':') >= 0 ? NotAbsolute : null);
        }

        return uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 ? (null, NotAbsolute)
            : uri.UserInfo.Length > 0 ? (null, "holds a user name or a password, which no address may")
            : (whole, null);
    }

    private static string Substitute(SpecNode server)
    {
        var url = server.TextOf("url");
        foreach (var variable in server["variables"]?.Node.Members ?? [])
        {
            if (variable.Value["default"] is { } value)
            {
                // As the document writes it: 0x10 and 1.0 are no 16 and 1 of an address.
                url = url.Replace("{" + variable.Name + "}", value.Kind == NodeKind.Null ? "" : value.Written);
            }
        }

        return url;
    }

    // A message goes to logs of builds.
    private static string WithoutUser(string url) =>
        url.IndexOf("//", StringComparison.Ordinal) is >= 0 and var start && url.LastIndexOf('@') is >= 0 and var at && at > start
            ? url.Substring(0, start + 2) + "…" + url.Substring(at)
            : url;
}
