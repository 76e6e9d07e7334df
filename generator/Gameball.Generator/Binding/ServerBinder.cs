using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Where requests go: the first server that a document names. A client has one address.</summary>
internal sealed class ServerBinder(ProblemSink problems)
{
    public string? Bind(IEnumerable<ApiDocument> documents, IEnumerable<OperationSource> operations)
    {
        string? address = null;
        var owners = documents.Select(document => document.Root)
            .Concat(operations.Select(operation => operation.PathItem))
            .Concat(operations.Select(operation => operation.Operation));
        foreach (var server in owners.Select(owner => owner["servers"]?.Items.Cast<Cursor?>().FirstOrDefault()).OfType<Cursor>())
        {
            var url = Substitute(server);
            var place = (server["url"] ?? server).Place;
            if (!IsUsable(url))
            {
                problems.Add(BindingProblems.UnusableServer(place, url));
            }
            else if (address is not null && address.TrimEnd('/') != url.TrimEnd('/'))
            {
                problems.Add(BindingProblems.FurtherServer(place, address, url));
            }
            else
            {
                address ??= url;
            }
        }

        return address;
    }

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

    private static bool IsUsable(string url) =>
        url.IndexOf('{') < 0 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
