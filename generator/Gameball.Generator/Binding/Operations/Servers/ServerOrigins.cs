using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Whose servers documents name: credentials that two documents only call alike belong to two servers.</summary>
internal sealed class ServerOrigins
{
    private const string GameballHost = "gameball.co";

    // As ServerBinder has it: null where no document names one that is absolute.
    private readonly string? _main;

    public ServerOrigins(IReadOnlyCollection<ApiDocument> documents) =>
        _main = Gameballs(documents) is { } own ? Address(own) : documents.Select(First).FirstOrDefault(address => address is not null);

    /// <summary>
    /// Gameball's server among those that come first in their documents: the client's own wherever it is named, for the options hold its
    /// keys, and no other document of the project may make them another server's.
    /// </summary>
    public static SpecNode? Gameballs(IEnumerable<ApiDocument> documents) => documents
        .Select(document => document.Root["servers"]?.Items.FirstOrDefault())
        .FirstOrDefault(server => server is { IsMapping: true } && Address(server) is { } address && IsGameballs(new Uri(address)));

    /// <summary>
    /// Whether the calls of two documents go to one server. What a document merely lists beside it does not count: test systems on this
    /// machine have one address for everybody.
    /// </summary>
    public bool AreShared(ApiDocument one, ApiDocument other) => one == other || _main is null || Called(one) == Called(other);

    // One that names none goes where the client goes, and so does one that has the client's anywhere in its list.
    private string Called(ApiDocument document) => ServerUrl.Origin(
        Listed(document).Any(server => ServerUrl.AreSame(Address(server), _main)) ? _main! : First(document) ?? _main!);

    private static string? First(ApiDocument document) => Listed(document).Select(Address).FirstOrDefault();

    private static IEnumerable<SpecNode> Listed(ApiDocument document) => document.Root["servers"]?.Items ?? [];

    private static string? Address(SpecNode server) => ServerUrl.Parse(server) is { Address: { } address, IsPath: false } ? address : null;

    private static bool IsGameballs(Uri address) =>
        address.Host == GameballHost || address.Host.EndsWith("." + GameballHost, StringComparison.Ordinal);
}
