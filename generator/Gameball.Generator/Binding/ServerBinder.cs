using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Where requests go: the first server of an operation, its path item or its document, whichever stands nearest.</summary>
internal sealed class ServerBinder
{
    private readonly ProblemSink _problems;
    private readonly Cursor? _main;

    /// <param name="operations">The client's main server is the first that a document names, or else the first of an operation.</param>
    public ServerBinder(ProblemSink problems, IEnumerable<ApiDocument> documents, IEnumerable<OperationSource> operations)
    {
        _problems = problems;
        var owners = documents.Select(document => document.Root).Concat(operations.SelectMany(Owners));
        foreach (var owner in owners)
        {
            if (Address(owner) is { } address)
            {
                Main = address;
                _main = First(owner);
                break;
            }
        }
    }

    /// <summary>The client's address; <see langword="null"/> when no document names one that is absolute.</summary>
    public string? Main { get; }

    /// <summary>An operation's own address; <see langword="null"/> when it goes where the client goes.</summary>
    public string? Of(OperationSource source)
    {
        var nearest = Nearest(source);
        return nearest is null || OfMain(nearest) is not null ? null : Address(nearest);
    }

    /// <summary>The server of an operation, as it is stated nearest to it; <see langword="null"/> when no document states one.</summary>
    public Cursor? Statement(OperationSource source) => Nearest(source) is { } nearest ? OfMain(nearest) ?? First(nearest) : _main;

    private static Cursor? Nearest(OperationSource source) =>
        Owners(source).FirstOrDefault(owner => owner["servers"] is { Node.Items.Count: > 0 });

    // Test systems and regions stand in a list in any order: one that all have is the server of all.
    private Cursor? OfMain(Cursor owner) =>
        owner["servers"]!.Items.FirstOrDefault(server => server.IsMapping && Substitute(server).Trim().TrimEnd('/') == Main?.TrimEnd('/'));

    private static Cursor? First(Cursor owner) => owner["servers"]?.Items.FirstOrDefault();

    private static IEnumerable<Cursor> Owners(OperationSource source) => [source.Operation, source.PathItem, source.Document.Root];

    /// <returns><see langword="null"/> for none, and for a relative one: only the caller knows where the document came from.</returns>
    private string? Address(Cursor owner)
    {
        if (First(owner) is not { } server)
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
}
