using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>
/// All documents to which a reference may refer. The generator never opens files: the set has the documents of the project.
/// </summary>
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

    /// <summary>
    /// The OpenAPI documents, in an order that does not depend on the order of the files, because it decides name collisions.
    /// </summary>
    public ApiDocument[] Apis => [.. _documents.Where(document => document.Kind == DocumentKind.OpenApi)];

    /// <summary>Returns the document for the file of a reference, relative to the document with the reference.</summary>
    /// <remarks>The package's documents are in a folder outside of the project, so they are found by file name alone.</remarks>
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

    /// <summary>Returns the schema that a reference names by its <c>$anchor</c> or <c>$id</c>.</summary>
    /// <param name="other">The document for the reference's file, if any.</param>
    public SpecNode? FindNamed(SpecNode from, Reference reference, ApiDocument? other)
    {
        var found = (_resources ??= new ResourceIndex(_documents)).Find(from, reference, other);
        if (found is { } named && named.Document != from.Document)
        {
            _referred.Add(named.Document);
        }

        return found;
    }

    /// <summary>Whether the project names the file and it is unreadable: its own problems are then reported.</summary>
    public bool IsUnreadable(ApiDocument from, string file) => _unreadable.Contains(FilePath.Combine(from.Path, file));

    /// <summary>Reports the documents that are not OpenAPI documents and to which no other document refers.</summary>
    public void CheckFragments(ProblemSink problems)
    {
        var fragments = _documents.Where(document => document.Kind == DocumentKind.Fragment).ToList();
        if (!fragments.All(_referred.Contains))
        {
            // Parts outside of the client refer to files too, so all documents are searched only if a fragment is still unused.
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
