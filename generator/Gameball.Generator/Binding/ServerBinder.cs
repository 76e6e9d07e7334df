using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Where requests go: the first server of an operation, its path item or its document, whichever stands nearest.</summary>
internal sealed class ServerBinder
{
    private readonly ProblemSink _problems;

    // The main server as the documents state it, be it a path.
    private readonly string? _stated;

    /// <param name="operations">
    /// The client's main server is the first that a document names, or else the first of an operation: where a document names one that is
    /// relative, only the caller knows it.
    /// </param>
    public ServerBinder(ProblemSink problems, IReadOnlyList<ApiDocument> documents, IEnumerable<OperationSource> operations)
    {
        _problems = problems;
        var roots = documents.Select(document => document.Root).ToList();
        var owners = roots.Exists(HasServers) ? roots : roots.Concat(operations.SelectMany(Owners));
        string? path = null;
        foreach (var url in owners.Where(HasServers).Select(Read).Where(url => url.Address is not null))
        {
            path ??= url.Address;
            if (!url.IsPath)
            {
                Main = url.Address;
                break;
            }
        }

        _stated = ServerUrl.Essence(Main ?? path);
    }

    /// <summary>The client's address; <see langword="null"/> when no document names one that is absolute.</summary>
    public string? Main { get; }

    /// <summary>An operation's own address, or its path on the client's server; <see langword="null"/> when it goes where the client goes.</summary>
    public string? Of(OperationSource source)
    {
        var root = source.Document.Root;
        if (Owners(source).FirstOrDefault(HasServers) is not { } nearest || OffersMain(nearest))
        {
            return null;
        }

        var isRoot = nearest.Node == root.Node;
        var url = Read(nearest);
        if (!isRoot && url.Hindrance is { } reason)
        {
            _problems.Add(BindingProblems.UnusableServer(url.Place, url.Stated, reason));
        }

        // A document's own path is the caller's to know. What an operation states stands beside the server of its document.
        return url switch
        {
            { Address: null } or { IsPath: true } when isRoot => null,
            { IsPath: false } => url.Address,
            _ when HasServers(root) && !OffersMain(root) && Read(root) is { IsPath: false, Address: { } own } => Beside(own, url.Address!),
            _ when Main is not null && ServerUrl.Essence(Beside(Main, url.Address!)) == _stated => null,
            _ => url.Address,
        };
    }

    // Test systems and regions stand in a list in any order: one that all have is the server of all.
    private bool OffersMain(Cursor owner) => _stated is not null && owner["servers"]!.Items.Any(
        server => server.IsMapping && ServerUrl.Essence(ServerUrl.Of(server).Address) == _stated);

    private ServerUrl Read(Cursor owner)
    {
        var url = ServerUrl.Of(owner["servers"]!.Items.First());
        if (url.Fault is { } fault)
        {
            _problems.Add(BindingProblems.UnusableServer(url.Place, url.Stated, fault));
        }

        return url;
    }

    private static string Beside(string server, string path) => new Uri(server).GetLeftPart(UriPartial.Authority) + path;

    private static bool HasServers(Cursor owner) => owner["servers"] is { Node.Items.Count: > 0 };

    private static IEnumerable<Cursor> Owners(OperationSource source) => [source.Operation, source.PathItem, source.Document.Root];
}
