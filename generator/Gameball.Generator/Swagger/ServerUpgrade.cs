using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Converts <c>schemes</c>, <c>host</c> and <c>basePath</c> to servers.</summary>
internal sealed class ServerUpgrade
{
    private const string Secure = "https";

    // A client of HTTP uses the first server. A scheme such as 'ws' is the last, and the binder reports it where it is alone.
    private static readonly string[] s_order = ["http", Secure];

    private readonly Node? _host;
    private readonly Node? _basePath;
    private readonly string _address;
    private readonly List<string> _schemes;

    public ServerUpgrade(UpgradeContext context)
    {
        _host = Stated(context.Root, "host");
        _basePath = Stated(context.Root, "basePath");
        _schemes = [.. Schemes(context.Root)];
        var host = _host?.Text.Trim().TrimEnd('/') ?? "";

        // Documents state the scheme with the host.
        var end = host.IndexOf("://", StringComparison.Ordinal);
        if (end > 0)
        {
            (_schemes, host) = ([host.Substring(0, end).ToLowerInvariant()], host.Substring(end + 3));
        }

        var path = _basePath?.Text.Trim() ?? "";
        _address = host + (path is "" or "/" ? "" : path[0] == '/' ? path : "/" + path);
    }

    /// <summary>Returns the servers of the document; <see langword="null"/> if it states neither host nor path.</summary>
    public Node? OfDocument() => _address.Length == 0 ? null : _host is null ? Servers([""], _basePath!) : Servers(_schemes, _host);

    /// <summary>Returns the servers of an operation that cannot be called with the scheme of its document.</summary>
    public Node? OfOperation(Node operation)
    {
        var own = operation["schemes"] is { } stated && NodeTools.Texts(stated).Any() ? Schemes(operation) : null;
        return own is null || _host is null || own.Contains(_schemes[0]) ? null : Servers(own, operation["schemes"]!);
    }

    private static Node? Stated(Node root, string name) => root[name] is { Kind: NodeKind.Text or NodeKind.Number } value
        && value.Text.Trim().Length > 0 ? value : null;

    private static List<string> Schemes(Node owner) =>
        [.. NodeTools.Texts(owner["schemes"])
            .Select(scheme => scheme.Text.Trim().ToLowerInvariant())
            .DefaultIfEmpty(Secure)
            .Distinct()
            .OrderByDescending(scheme => Array.IndexOf(s_order, scheme))];

    private Node Servers(IEnumerable<string> schemes, Node stated) => Node.Sequence(
        [.. schemes.Select(scheme => new MappingWriter(stated.Place)
            .Add("url", NodeTools.Text(scheme.Length == 0 ? _address : scheme + "://" + _address, stated.Place))
            .ToNode())],
        stated.Place);
}
