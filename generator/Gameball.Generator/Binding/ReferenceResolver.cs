using System.Collections.Generic;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Follows <c>$ref</c>, wherever in its document it leads.</summary>
/// <param name="canonical">The component that stands for a node of the same name and shape in another document.</param>
internal sealed class ReferenceResolver(ProblemSink problems, IReadOnlyDictionary<Node, Cursor> canonical)
{
    public const string Keyword = "$ref";

    private readonly Dictionary<(ApiDocument, string), Node?> _targets = [];

    /// <summary>The node itself or what its references lead to in the end; <see langword="null"/> after a problem.</summary>
    public Cursor? Resolve(Cursor from)
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
    public Cursor? Step(Cursor from)
    {
        var reference = from[Keyword]!.Value;
        var segments = JsonPointer.Segments(reference.Text);
        if (segments is null && reference.Text.Length > 0)
        {
            problems.Add(BindingProblems.ExternalReference(reference.Place, reference.Text));
            return null;
        }

        if (segments is null || Target(from.Document, reference.Text, segments) is not { } node)
        {
            problems.Add(BindingProblems.MissingReference(reference.Place, reference.Text));
            return null;
        }

        return canonical.TryGetValue(node, out var standIn) ? standIn : new Cursor(node, from.Document);
    }

    /// <summary>The name of a component that the node refers to directly, such as <c>Order</c>; otherwise <see langword="null"/>.</summary>
    public static string? ComponentName(Cursor from) =>
        from[Keyword] is { } reference && JsonPointer.Segments(reference.Text) is { Length: 3 } segments && segments[0] == "components"
            ? segments[2]
            : null;

    private Node? Target(ApiDocument document, string reference, string[] segments)
    {
        if (!_targets.TryGetValue((document, reference), out var node))
        {
            node = JsonPointer.Follow(document.Root.Node, segments);
            _targets.Add((document, reference), node);
        }

        return node;
    }
}
