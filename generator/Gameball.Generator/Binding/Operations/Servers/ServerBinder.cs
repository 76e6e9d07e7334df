using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds the servers of requests: the first server of the operation, else of its path item, else of its document.</summary>
internal sealed class ServerBinder
{
    private readonly ProblemSink _problems;

    // The main server as the documents state it, which may be a path.
    private readonly string? _stated;
    private readonly SpecNode? _main;

    /// <param name="operations">
    /// The operations of the client. Its main server is Gameball's where a document names it, else the first that a document names, else
    /// the first of an operation. Where a document names a relative one, only the caller knows its address.
    /// </param>
    public ServerBinder(ProblemSink problems, IReadOnlyCollection<ApiDocument> documents, IEnumerable<OperationSource> operations)
    {
        _problems = problems;
        _main = ServerOrigins.Gameballs(documents);
        Main = _main is null ? null : Check(_main).Address;
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

        _stated = Main ?? path;
    }

    /// <summary>The client's address; <see langword="null"/> when no document names an absolute one.</summary>
    public string? Main { get; }

    /// <summary>
    /// Returns an operation's own address, or its path on the client's server; <see langword="null"/> when it uses the client's address.
    /// </summary>
    public string? GetServer(OperationSource source)
    {
        var root = source.Document.Root;
        if (Nearest(source) is not { } nearest)
        {
            return null;
        }

        if (OfMain(nearest) is { } same)
        {
            Check(same);
            return null;
        }

        var isRoot = nearest.Node == root.Node;
        var url = Read(nearest);
        if (!isRoot && url.Hindrance is { } reason)
        {
            _problems.Add(BindingProblems.UnusableServer(url.Place, url.Stated, reason));
        }

        // Only the caller knows the server of a document's own path. The path of an operation's server is on the server of its document.
        return url switch
        {
            { Address: null } or { IsPath: true } when isRoot => null,
            { IsPath: false } => url.Address,
            _ when HasServers(root) && OfMain(root) is null && Read(root) is { IsPath: false, Address: { } own } => Beside(own, url.Address!),
            _ when Main is not null && ServerUrl.AreSame(Beside(Main, url.Address!), _stated) => null,
            _ => url.Address,
        };
    }

    /// <summary>
    /// Returns the statements about the server of an operation: the nearest one, then those of its document and of the client, where these
    /// are on the same host. A path or a second address of a host has the quota of that host.
    /// </summary>
    public IEnumerable<SpecNode> Statements(OperationSource source)
    {
        var ofDocument = HasServers(source.Document.Root) ? OfList(source.Document.Root) : _main;
        var nearest = Nearest(source) is { } owner ? OfList(owner) : _main;
        var mainHost = Main is null ? "" : ServerUrl.Origin(Main);
        var documentHost = Host(ofDocument, mainHost);
        var host = Host(nearest, documentHost);
        return new[] { nearest, host == documentHost ? ofDocument : null, host == mainHost ? _main : null }.OfType<SpecNode>();
    }

    // A path is on the host of the object that states it.
    private static string Host(SpecNode? server, string above) =>
        server is not null && ServerUrl.Parse(server) is { IsPath: false, Address: { } address } ? ServerUrl.Origin(address) : above;

    private SpecNode OfList(SpecNode owner) => OfMain(owner) ?? First(owner);

    // A list has test systems and regions in any order: an address in all lists is the server of all.
    private SpecNode? OfMain(SpecNode owner) => _stated is null ? null : owner["servers"]!.Items.FirstOrDefault(
        server => server.IsMapping && ServerUrl.AreSame(ServerUrl.Parse(server).Address, _stated));

    private static SpecNode? Nearest(OperationSource source) => Owners(source).FirstOrDefault(HasServers);

    private static SpecNode First(SpecNode owner) => owner["servers"]!.Items.First();

    private ServerUrl Read(SpecNode owner) => Check(First(owner));

    private ServerUrl Check(SpecNode server)
    {
        var url = ServerUrl.Parse(server);
        if (url.Fault is { } fault)
        {
            _problems.Add(BindingProblems.UnusableServer(url.Place, url.Stated, fault));
        }

        return url;
    }

    private static string Beside(string server, string path) => new Uri(server).GetLeftPart(UriPartial.Authority) + path;

    private static bool HasServers(SpecNode owner) => owner["servers"] is { Node.Items.Count: > 0 };

    private static IEnumerable<SpecNode> Owners(OperationSource source) => [source.Operation, source.PathItem, source.Document.Root];
}
