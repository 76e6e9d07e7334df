using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Tells the servers of documents apart: credentials with one name in two documents may belong to two servers.</summary>
internal sealed class ServerOrigins
{
    private const string GameballHost = "gameball.co";

    // The same as in ServerBinder: null where no document names an absolute address.
    private readonly string? _main;

    public ServerOrigins(IReadOnlyCollection<ApiDocument> documents) =>
        _main = Gameballs(documents) is { } own ? Address(own) : documents.Select(First).FirstOrDefault(address => address is not null);

    /// <summary>
    /// Returns Gameball's server among the first servers of the documents. It is always the client's own, because the options hold its
    /// keys, and no other document of the project may send them to another server.
    /// </summary>
    public static SpecNode? Gameballs(IEnumerable<ApiDocument> documents) => documents
        .Select(document => document.Root["servers"]?.Items.FirstOrDefault())
        .FirstOrDefault(server => server is { IsMapping: true } && Address(server) is { } address && IsGameballs(new Uri(address)));

    /// <summary>
    /// Whether the calls of two documents go to one server. Further servers in a list do not count: test systems on the local machine
    /// have one address in all documents.
    /// </summary>
    public bool AreShared(ApiDocument one, ApiDocument other) => one == other || _main is null || Called(one) == Called(other);

    // A document without a server uses the client's address, and so does one with the client's server anywhere in its list.
    private string Called(ApiDocument document) => ServerUrl.Origin(
        Listed(document).Any(server => ServerUrl.AreSame(Address(server), _main)) ? _main! : First(document) ?? _main!);

    private static string? First(ApiDocument document) => Listed(document).Select(Address).FirstOrDefault();

    private static IEnumerable<SpecNode> Listed(ApiDocument document) => document.Root["servers"]?.Items ?? [];

    private static string? Address(SpecNode server) => ServerUrl.Parse(server) is { Address: { } address, IsPath: false } ? address : null;

    private static bool IsGameballs(Uri address) =>
        address.Host == GameballHost || address.Host.EndsWith("." + GameballHost, StringComparison.Ordinal);
}
