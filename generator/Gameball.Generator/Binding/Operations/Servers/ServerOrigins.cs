using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Whose servers documents name: credentials that two documents only call alike belong to two servers.</summary>
internal sealed class ServerOrigins
{
    private const string GameballHost = "gameball.co";

    private readonly HashSet<string> _main;

    public ServerOrigins(IReadOnlyCollection<ApiDocument> documents)
    {
        var named = documents.Select(document => Named(document.Root)).Where(addresses => addresses.Count > 0).ToList();
        _main = Origins(named.Find(addresses => IsGameballs(addresses[0])) ?? named.FirstOrDefault() ?? []);
    }

    /// <summary>
    /// Gameball's server among those that come first in their documents: the client's own wherever it is named, for the options hold its
    /// keys, and no other document of the project may make them another server's.
    /// </summary>
    public static Cursor? Gameballs(IEnumerable<ApiDocument> documents) => documents
        .Select(document => document.Root["servers"]?.Items.FirstOrDefault())
        .FirstOrDefault(server => server is { IsMapping: true } && Absolute(server) is { } address && IsGameballs(address));

    /// <summary>Whether two documents have a server in common. One that names none goes where the client goes.</summary>
    public bool AreShared(ApiDocument one, ApiDocument other) => one == other || _main.Count == 0 || Of(one).Overlaps(Of(other));

    private HashSet<string> Of(ApiDocument document) => Named(document.Root) is { Count: > 0 } named ? Origins(named) : _main;

    private static HashSet<string> Origins(IEnumerable<Uri> addresses) =>
        [.. addresses.Select(address => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped))];

    private static List<Uri> Named(Cursor owner) =>
        [.. (owner["servers"]?.Items ?? []).Where(server => server.IsMapping).Select(Absolute).OfType<Uri>()];

    private static Uri? Absolute(Cursor server) => ServerUrl.Of(server) is { Address: { } address, IsPath: false } ? new Uri(address) : null;

    private static bool IsGameballs(Uri address) =>
        address.Host == GameballHost || address.Host.EndsWith("." + GameballHost, StringComparison.Ordinal);
}
