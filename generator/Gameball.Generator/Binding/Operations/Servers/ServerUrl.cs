using System;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>The parsed <c>url</c> of a server.</summary>
/// <param name="Place">The place of the <c>url</c>.</param>
/// <param name="Stated">Its text with variables substituted, without a password.</param>
/// <param name="Address">
/// An http or https address, or a path that begins with a slash; <see langword="null"/> for an unusable address.
/// </param>
/// <param name="Fault">The fault that makes the address invalid for any server.</param>
internal sealed record ServerUrl(Place Place, string Stated, string? Address, string? Fault)
{
    private const string NotAbsolute = "is not an absolute http or https address";

    /// <summary>Whether it is a path on a server that the document does not name here.</summary>
    public bool IsPath => Address?.StartsWith("/", StringComparison.Ordinal) == true;

    /// <summary>
    /// The reason why a single operation cannot be called there: the caller does not give its address with the client's options.
    /// </summary>
    public string? Hindrance => Fault is not null ? null
        : Address is null ? "is relative to an unknown address; begin it with '/'"
        : !IsPath && new Uri(Address) is { Scheme: "http", IsLoopback: false } ? "is an http address, and the client sends keys by https only"
        : null;

    public static ServerUrl Parse(SpecNode server)
    {
        var stated = Substitute(server).Trim();
        var end = stated.IndexOfAny(['?', '#']);
        var url = end < 0 ? stated : stated.Substring(0, end);
        var (address, fault) = url.Length == 0 || url.IndexOf('{') >= 0 ? (null, NotAbsolute) : Read(url);
        fault ??= end < 0 ? null : "has a query or a fragment, which a server cannot have, and is used without it";
        return new((server["url"] ?? server).Place, WithoutUser(stated), address, fault);
    }

    /// <summary>
    /// Whether two addresses or paths are the same: the case of the host, the default port and a slash at the end do not matter.
    /// </summary>
    public static bool AreSame(string? one, string? other) => one is null || other is null ? one == other : Essence(one) == Essence(other);

    /// <summary>Scheme, host and port of an absolute address, by which servers are the same (RFC 6454).</summary>
    public static string Origin(string address) => new Uri(address).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static string Essence(string address) =>
        (address[0] == '/' ? address : Origin(address) + new Uri(address).AbsolutePath).TrimEnd('/');

    private static (string? Address, string? Fault) Read(string url)
    {
        // The scheme would be that of the document's own address, which is unknown: keys are sent by https.
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
            : uri.UserInfo.Length > 0 ? (null, "holds a user name or a password, which is not allowed")
            : (whole, null);
    }

    private static string Substitute(SpecNode server)
    {
        var url = server.TextOf("url");
        foreach (var variable in server["variables"]?.Node.Members ?? [])
        {
            if (variable.Value["default"] is { } value)
            {
                // As the document writes it: in an address, 0x10 is not 16 and 1.0 is not 1.
                url = url.Replace("{" + variable.Name + "}", value.Kind == NodeKind.Null ? "" : value.Written);
            }
        }

        return url;
    }

    // Messages end up in build logs.
    private static string WithoutUser(string url) =>
        url.IndexOf("//", StringComparison.Ordinal) is >= 0 and var start && url.LastIndexOf('@') is >= 0 and var at && at > start
            ? url.Substring(0, start + 2) + "…" + url.Substring(at)
            : url;
}
