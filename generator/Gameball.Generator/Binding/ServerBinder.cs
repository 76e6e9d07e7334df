using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Where requests go: the first server that a document names. A client has one address.</summary>
internal sealed class ServerBinder(ProblemSink problems)
{
    private string? _address;
    private ApiDocument? _owner;

    public string? Bind(IEnumerable<ApiDocument> documents, IReadOnlyCollection<OperationSource> operations)
    {
        foreach (var document in documents.Where(document => operations.Any(operation => operation.Document == document)))
        {
            Visit(document.Root, document, DifferentServers);
        }

        foreach (var operation in operations)
        {
            Visit(operation.PathItem, operation.Document, FurtherServer);
            Visit(operation.Operation, operation.Document, FurtherServer);
        }

        return _address;
    }

    private void Visit(Cursor owner, ApiDocument document, Func<Cursor, string, Problem> differs)
    {
        var servers = owner["servers"]?.Items.Where(server => server.IsMapping)
            .Select(server => (server, Url: Substitute(server)))
            .ToList();
        if (servers is not { Count: > 0 })
        {
            return;
        }

        var (first, url) = servers[0];
        if (!IsUsable(url))
        {
            var place = (first["url"] ?? first).Place;
            problems.Add(IsRelative(url) ? DocumentProblems.RelativeServer(place, url) : BindingProblems.UnusableServer(place, url));
        }
        else if (_address is null)
        {
            (_address, _owner) = (url, document);
        }
        else if (!servers.Any(server => server.Url.TrimEnd('/') == _address.TrimEnd('/')))
        {
            // Test systems and regions stand in a list in any order: one that all have is the server of all.
            problems.Add(differs(first["url"] ?? first, url));
        }
    }

    private Problem DifferentServers(Cursor place, string url) =>
        DocumentProblems.DifferentServers(place.Place, _address!, _owner!.FileName, url);

    private Problem FurtherServer(Cursor place, string url) => BindingProblems.FurtherServer(place.Place, _address!, url);

    private static string Substitute(Cursor server)
    {
        var url = server.TextOf("url");
        foreach (var variable in server["variables"]?.Node.Members ?? [])
        {
            if (variable.Value["default"] is { } value)
            {
                url = url.Replace("{" + variable.Name + "}", value.Text);
            }
        }

        return url;
    }

    private static bool IsRelative(string url) => url.StartsWith("/", StringComparison.Ordinal) && url.IndexOf('{') < 0;

    private static bool IsUsable(string url) =>
        url.IndexOf('{') < 0 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
