using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Where requests go: the first server of an operation, its path item or its document, whichever stands nearest.</summary>
internal sealed class ServerBinder
{
    private readonly ProblemSink _problems;

    /// <param name="operations">
    /// The client's main server is Gameball's where a document names it, else the first that a document names, else that of an operation.
    /// </param>
    public ServerBinder(ProblemSink problems, IReadOnlyCollection<ApiDocument> documents, IEnumerable<OperationSource> operations)
    {
        _problems = problems;
        var owners = documents.Select(document => document.Root).Concat(operations.SelectMany(Owners));
        Main = ServerOrigins.Gameballs(documents) ?? owners.Select(Address).OfType<string>().FirstOrDefault();
    }

    /// <summary>The client's address; <see langword="null"/> when no document names one that is absolute.</summary>
    public string? Main { get; }

    /// <summary>An operation's own address; <see langword="null"/> when it goes where the client goes.</summary>
    public string? Of(OperationSource source)
    {
        var nearest = Owners(source).FirstOrDefault(owner => owner["servers"] is { Node.Items.Count: > 0 });
        return nearest is null || OffersMain(nearest) ? null : Address(nearest);
    }

    // Test systems and regions stand in a list in any order: one that all have is the server of all.
    private bool OffersMain(Cursor owner) =>
        owner["servers"]!.Items.Any(server => server.IsMapping && Substitute(server).Trim().TrimEnd('/') == Main?.TrimEnd('/'));

    private static IEnumerable<Cursor> Owners(OperationSource source) => [source.Operation, source.PathItem, source.Document.Root];

    /// <returns><see langword="null"/> for none, and for a relative one: only the caller knows where the document came from.</returns>
    private string? Address(Cursor owner)
    {
        if (owner["servers"]?.Items.FirstOrDefault() is not { } server)
        {
            return null;
        }

        var url = Substitute(server).Trim();
        if (url.IndexOf('{') < 0 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
        {
            return url;
        }

        if (url.Length == 0 || url.IndexOf('{') >= 0 || url.IndexOf(':') >= 0)
        {
            _problems.Add(BindingProblems.UnusableServer((server["url"] ?? server).Place, url));
        }

        return null;
    }

    internal static string Substitute(Cursor server)
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
}
