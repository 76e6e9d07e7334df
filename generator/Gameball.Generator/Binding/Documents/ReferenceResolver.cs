using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Follows <c>$ref</c>, wherever in the documents it leads.</summary>
internal sealed class ReferenceResolver(ProblemSink problems, DocumentSet documents)
{
    public const string Keyword = "$ref";

    private const int MaxThrough = 50;

    private readonly Dictionary<(ApiDocument, string), SpecNode?> _targets = [];
    private readonly Dictionary<Node, SpecNode> _ends = [];
    private readonly Dictionary<Node, SpecNode> _canonical = [];
    private int _through;

    /// <summary>The node itself or what its references lead to in the end; <see langword="null"/> after a problem.</summary>
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

    /// <summary>What the node's own <c>$ref</c> names, which may be a reference again.</summary>
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

        return _canonical.TryGetValue(target.Node, out var standIn) ? standIn : target;
    }

    /// <summary>What a node's references lead to as the documents stand; the node itself when they lead nowhere.</summary>
    public SpecNode Peek(SpecNode from)
    {
        var visited = new HashSet<Node>();
        var current = from;
        while (!_ends.ContainsKey(current.Node) && visited.Add(current.Node) && current.Has(Keyword) && Locate(current, out _) is { } target)
        {
            current = target;
        }

        // Remembered for all on the way: a chain that is looked at from each of its links must not be walked for each.
        var end = _ends.TryGetValue(current.Node, out var known) ? known : current;
        foreach (var node in visited)
        {
            _ends[node] = end;
        }

        return end;
    }

    /// <summary>A part of a document, be it what a reference stands for.</summary>
    public SpecNode? PartOf(ApiDocument document, params string[] segments) =>
        Through(document.Root, segments) is { } part && Peek(part) is { IsMapping: true } end ? end : null;

    /// <summary>The same with the component of another document that stands for it.</summary>
    public SpecNode Meant(SpecNode from) => Peek(from) is var end && _canonical.TryGetValue(end.Node, out var standIn) ? standIn : end;

    /// <summary>From now on references to a node lead to the component of the same name and shape in another document.</summary>
    public void Replace(Node node, SpecNode component)
    {
        // One of the two may merely refer to the other, which then stays itself.
        if (component.Node != node)
        {
            _canonical[node] = component;
        }
    }

    /// <summary>A part that no reference may stand for and that documents write one for all the same.</summary>
    public SpecNode? Part(SpecNode owner, string name)
    {
        if (owner[name] is not { } part || part[Keyword] is not { Node.Kind: NodeKind.Text } reference)
        {
            return owner[name];
        }

        problems.Add(DocumentProblems.MisplacedReference(reference.Place, name));
        return Resolve(part);
    }

    /// <summary>Reports a reference that leads nowhere in its own document, also where nothing uses it.</summary>
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

        // Looked at last, because it has to see every document: few name schemas in this way.
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
            // A reference that leads through itself leads nowhere, and neither does one through too many others.
            _targets.Add((document, reference), null);
            _through++;
            target = JsonPointer.Follow(document.Root.Node, segments) is { } node ? new(node, document)
                : _through <= MaxThrough ? Through(document.Root, segments)
                : null;
            _through--;
            _targets[(document, reference)] = target;
        }

        return target;
    }

    // Documents of many files have a reference for all of 'components.schemas', and pointers into what it stands for.
    private SpecNode? Through(SpecNode root, string[] segments)
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
