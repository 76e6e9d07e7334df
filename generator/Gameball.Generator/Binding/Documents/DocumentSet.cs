using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Every document that a reference may lead to. Files are never opened: a document is here when the project names it.</summary>
internal sealed class DocumentSet
{
    private readonly List<ApiDocument> _documents;
    private readonly ILookup<string, ApiDocument> _byPath;
    private readonly HashSet<ApiDocument> _referred = [];
    private readonly HashSet<string> _unreadable;
    private ResourceIndex? _resources;

    public DocumentSet(IReadOnlyCollection<SourceDocument> documents)
    {
        _unreadable = [.. documents.Where(document => document.Root is null).Select(document => FilePath.Normal(document.Path))];
        _documents = documents
            .Where(document => document is { Root: not null, Kind: not DocumentKind.Overlay })
            .Select(document => new ApiDocument(document, document.Root!))
            .OrderByDescending(document => document.IsBundled)
            .ThenBy(document => document.FileName, StringComparer.Ordinal)
            .ThenBy(document => document.Path, StringComparer.Ordinal)
            .ToList();
        _byPath = _documents.ToLookup(document => FilePath.Normal(document.Path), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those that have operations, in an order that the order of the files cannot change: names that collide go by it.</summary>
    public ApiDocument[] Apis => [.. _documents.Where(document => document.Kind == DocumentKind.OpenApi)];

    /// <summary>The document that a reference's file names, relative to the document in which the reference stands.</summary>
    /// <remarks>The documents of the package lie in a folder that nobody's paths lead to, so their names suffice.</remarks>
    public ApiDocument? Find(ApiDocument from, string file)
    {
        var path = FilePath.Combine(from.Path, file);
        var found = _byPath[path].OrderBy(document => FilePath.Normal(document.Path) == path ? 0 : 1).FirstOrDefault()
            ?? _documents.Find(document => document.IsBundled && document.FileName == FilePath.NameOf(path));
        if (found is not null && found != from)
        {
            _referred.Add(found);
        }

        return found;
    }

    /// <summary>The schema that a reference names by its <c>$anchor</c> or <c>$id</c>.</summary>
    /// <param name="other">The document that the reference's file names, if any.</param>
    public SpecNode? FindNamed(SpecNode from, Reference reference, ApiDocument? other)
    {
        var found = (_resources ??= new ResourceIndex(_documents)).Find(from, reference, other);
        if (found is { } named && named.Document != from.Document)
        {
            _referred.Add(named.Document);
        }

        return found;
    }

    /// <summary>Whether the project names a file that has problems of its own, which say why nothing is found there.</summary>
    public bool IsUnreadable(ApiDocument from, string file) => _unreadable.Contains(FilePath.Combine(from.Path, file));

    /// <summary>Reports the documents that are no OpenAPI and that no other refers to.</summary>
    public void CheckFragments(ProblemSink problems)
    {
        var fragments = _documents.Where(document => document.Kind == DocumentKind.Fragment).ToList();
        if (!fragments.All(_referred.Contains))
        {
            // What a client leaves out refers to files too, so only now it pays to look at everything.
            _documents.ForEach(document => Visit(document, document.Root.Node));
        }

        foreach (var fragment in fragments.Where(fragment => !_referred.Contains(fragment)))
        {
            problems.Add(ReadingProblems.NotOpenApi(fragment.Root.Place));
        }
    }

    private void Visit(ApiDocument document, Node node)
    {
        if (node[ReferenceResolver.Keyword] is { Kind: NodeKind.Text } stated)
        {
            Refer(document, node, stated.Text);
        }

        foreach (var named in MappingReferences.In(node))
        {
            Refer(document, node, named.Text);
        }

        foreach (var member in node.Members)
        {
            Visit(document, member.Value);
        }

        foreach (var item in node.Items)
        {
            Visit(document, item);
        }
    }

    private void Refer(ApiDocument document, Node node, string stated)
    {
        if (Reference.Parse(stated) is { File: { Length: > 0 } file } reference && Find(document, file) is null)
        {
            FindNamed(new SpecNode(node, document), reference, other: null);
        }
    }
}
