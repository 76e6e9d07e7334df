using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Resolves <c>$ref</c> in all documents.</summary>
internal sealed class ReferenceResolver(ProblemSink problems, DocumentSet documents)
{
    public const string Keyword = "$ref";

    private const int MaxNested = 50;

    private readonly Dictionary<(ApiDocument, string), SpecNode?> _targets = [];
    private readonly Dictionary<Node, SpecNode> _ends = [];
    private readonly Dictionary<Node, SpecNode> _canonical = [];
    private int _nested;

    /// <summary>Returns the node itself or the final target of its references; <see langword="null"/> after a problem.</summary>
    public SpecNode? Resolve(SpecNode from)
    {
        var visited = new HashSet<Node>();
        var current = from;
        while (current[Keyword] is { } reference)
        {
            if (!visited.Add(current.Node))
            {
                problems.Add(BindingProblems.CircularReference(reference.Place, reference.Text));
                return null;
            }

            if (Step(current) is not { } target)
            {
                return null;
            }

            current = target;
        }

        return current;
    }

    /// <summary>Returns the target of the node's own <c>$ref</c>, which may be a reference too.</summary>
    public SpecNode? Step(SpecNode from)
    {
        if (Locate(from, out var problem) is not { } target)
        {
            if (problem is not null)
            {
                problems.Add(problem);
            }

            return null;
        }

        return _canonical.TryGetValue(target.Node, out var canonical) ? canonical : target;
    }

    /// <summary>
    /// Returns the final target of a node's references, without replaced components; the last node before an unresolved reference.
    /// </summary>
    public SpecNode Peek(SpecNode from)
    {
        var visited = new HashSet<Node>();
        var current = from;
        while (!_ends.ContainsKey(current.Node) && visited.Add(current.Node) && current.Has(Keyword) && Locate(current, out _) is { } target)
        {
            current = target;
        }

        // Cached for all nodes on the way, so that a chain is not walked again from each of its nodes.
        var end = _ends.TryGetValue(current.Node, out var known) ? known : current;
        foreach (var node in visited)
        {
            _ends[node] = end;
        }

        return end;
    }

    /// <summary>Returns a mapping in a document, resolving references on the way.</summary>
    public SpecNode? FindMapping(ApiDocument document, params string[] segments) =>
        Follow(document.Root, segments) is { } node && Peek(node) is { IsMapping: true } end ? end : null;

    /// <summary>Returns the final target of a node's references, or the equal component of another document that replaces it.</summary>
    public SpecNode Canonical(SpecNode from) => Peek(from) is var end && _canonical.TryGetValue(end.Node, out var canonical) ? canonical : end;

    /// <summary>Replaces a node, for all references, by the component with the same name and shape in another document.</summary>
    public void Replace(Node node, SpecNode component)
    {
        // A component that only refers to the other one is not replaced.
        if (component.Node != node)
        {
            _canonical[node] = component;
        }
    }

    /// <summary>
    /// Returns a member for which OpenAPI allows no reference, resolving the reference of documents that have one all the same.
    /// </summary>
    public SpecNode? Member(SpecNode owner, string name)
    {
        if (owner[name] is not { } member || member[Keyword] is not { Node.Kind: NodeKind.Text } reference)
        {
            return owner[name];
        }

        problems.Add(DocumentProblems.MisplacedReference(reference.Place, name));
        return Resolve(member);
    }

    /// <summary>Reports an unresolved reference within its own document, even if nothing uses it.</summary>
    public void CheckInside(SpecNode from)
    {
        if (from[Keyword]!.Text.StartsWith("#", StringComparison.Ordinal))
        {
            Step(from);
        }
    }

    private SpecNode? Locate(SpecNode from, out Problem? problem)
    {
        var stated = from[Keyword]!;
        problem = null;
        if (Reference.Parse(stated.Text) is not { } reference)
        {
            problem = BindingProblems.MissingReference(stated.Place, stated.Text);
            return null;
        }

        var document = reference.File.Length == 0 ? from.Document : documents.Find(from.Document, reference.File);
        if (document is not null && reference.Segments is { } segments && Target(document, stated.Text, segments) is { } target)
        {
            return target;
        }

        // Searched last, because it reads every document, and few documents name schemas in this way.
        if (documents.FindNamed(from, reference, document) is { } named)
        {
            return named;
        }

        problem = document is not null ? BindingProblems.MissingReference(stated.Place, stated.Text)
            : documents.IsUnreadable(from.Document, reference.File) ? null
            : reference.IsUrl ? DocumentProblems.RemoteReference(stated.Place, reference.File)
            : BindingProblems.ExternalReference(stated.Place, stated.Text, FilePath.Combine(from.Document.Path, reference.File));
        return null;
    }

    private SpecNode? Target(ApiDocument document, string reference, string[] segments)
    {
        if (!_targets.TryGetValue((document, reference), out var target))
        {
            // A reference through itself is unresolved, and so is one through too many others.
            _targets.Add((document, reference), null);
            _nested++;
            target = JsonPointer.Follow(document.Root.Node, segments) is { } node ? new(node, document)
                : _nested <= MaxNested ? Follow(document.Root, segments)
                : null;
            _nested--;
            _targets[(document, reference)] = target;
        }

        return target;
    }

    // Documents of several files may have a reference for all of 'components.schemas', and pointers into its target.
    private SpecNode? Follow(SpecNode root, string[] segments)
    {
        var current = root;
        foreach (var segment in segments)
        {
            var next = JsonPointer.Follow(current.Node, [segment]) is null ? Peek(current) : current;
            if (JsonPointer.Follow(next.Node, [segment]) is not { } node)
            {
                return null;
            }

            current = new(node, next.Document);
        }

        return current;
    }
}
