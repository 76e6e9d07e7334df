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
    private readonly Cursor? _main;

    /// <param name="operations">
    /// The client's main server is Gameball's where a document names it, else the first that a document names, else the first of an
    /// operation: where a document names one that is relative, only the caller knows it.
    /// </param>
    public ServerBinder(ProblemSink problems, IReadOnlyCollection<ApiDocument> documents, IEnumerable<OperationSource> operations)
    {
        _problems = problems;
        _main = ServerOrigins.Gameballs(documents);
        Main = _main is null ? null : ServerUrl.Of(_main).Address;
        var roots = documents.Select(document => document.Root).ToList();
        var owners = _main is not null ? [] : roots.Exists(HasServers) ? roots : roots.Concat(operations.SelectMany(Owners));
        string? path = null;
        foreach (var owner in owners.Where(HasServers))
        {
            if (Read(owner) is { Address: { } address } url)
            {
                _main ??= First(owner);
                path ??= address;
                if (!url.IsPath)
                {
                    (Main, _main) = (address, First(owner));
                    break;
                }
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
        if (Nearest(source) is not { } nearest || OfMain(nearest) is not null)
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
            _ when HasServers(root) && OfMain(root) is null && Read(root) is { IsPath: false, Address: { } own } => Beside(own, url.Address!),
            _ when Main is not null && ServerUrl.Essence(Beside(Main, url.Address!)) == _stated => null,
            _ => url.Address,
        };
    }

    /// <summary>The server of an operation, as it is stated nearest to it; <see langword="null"/> when no document states one.</summary>
    public Cursor? Statement(OperationSource source) => Nearest(source) is { } nearest ? OfMain(nearest) ?? First(nearest) : _main;

    // Test systems and regions stand in a list in any order: one that all have is the server of all.
    private Cursor? OfMain(Cursor owner) => _stated is null ? null : owner["servers"]!.Items.FirstOrDefault(
        server => server.IsMapping && ServerUrl.Essence(ServerUrl.Of(server).Address) == _stated);

    private static Cursor? Nearest(OperationSource source) => Owners(source).FirstOrDefault(HasServers);

    private static Cursor First(Cursor owner) => owner["servers"]!.Items.First();

    private ServerUrl Read(Cursor owner)
    {
        var url = ServerUrl.Of(First(owner));
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
