using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>The documents to which a Swagger document may refer, as the files have them.</summary>
internal sealed class SwaggerFiles
{
    private const int MaxSteps = 50;

    private readonly Dictionary<string, SourceDocument> _byPath = new(StringComparer.OrdinalIgnoreCase);

    public SwaggerFiles(IEnumerable<SourceDocument> documents)
    {
        foreach (var document in documents.Where(document => document.Kind != DocumentKind.Overlay && RootOf(document) is not null))
        {
            _byPath[FilePath.Normal(document.Path)] = document;
        }
    }

    /// <summary>Returns the root as the file has it.</summary>
    public static Node? RootOf(SourceDocument document) => document.SwaggerRoot ?? document.Root;

    /// <summary>Returns the document for the file of a reference; <see langword="null"/> if the project does not have it.</summary>
    public SourceDocument? Find(SourceDocument from, string file) =>
        file.Length == 0 ? from : _byPath.TryGetValue(FilePath.Combine(from.Path, file), out var found) ? found : null;

    /// <summary>Returns a node and its document, after all references of the node; <see langword="null"/> if one is unresolved.</summary>
    public LocatedNode? Resolve(SourceDocument from, Node node)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (NodeTools.ReferenceOf(node) is not { } stated)
            {
                return new(from, node);
            }

            if (Reference.Parse(stated) is not { Segments: { } segments, File: var file }
                || Find(from, file) is not { } target
                || JsonPointer.Follow(RootOf(target)!, segments) is not { } found)
            {
                return null;
            }

            (from, node) = (target, found);
        }

        return null;
    }

    /// <summary>Returns what a parameter is, after its references; an unresolved one stays a parameter, so that the binder reports it.</summary>
    public ParameterKind KindOf(SourceDocument from, Node parameter) =>
        Resolve(from, parameter) is { } found ? ParameterKinds.Of(found.Node) : ParameterKind.Plain;

    /// <summary>Returns the files of all references below a node.</summary>
    public static IEnumerable<string> Named(Node node)
    {
        var pending = new Stack<Node>([node]);

        // Most nodes are scalars, which hold no reference.
        void Push(Node inner)
        {
            if (inner.Kind is NodeKind.Mapping or NodeKind.Sequence)
            {
                pending.Push(inner);
            }
        }

        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (NodeTools.ReferenceOf(current) is { } stated && stated[0] != '#' && Reference.Parse(stated) is { File: { Length: > 0 } file })
            {
                yield return file;
            }

            for (var i = 0; i < current.Members.Count; i++)
            {
                Push(current.Members[i].Value);
            }

            for (var i = 0; i < current.Items.Count; i++)
            {
                Push(current.Items[i]);
            }
        }
    }
}

/// <summary>A node and the document in which its references resolve.</summary>
internal sealed record LocatedNode(SourceDocument Document, Node Node);
