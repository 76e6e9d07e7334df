using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>A JSONPath query (RFC 9535).</summary>
internal sealed class JsonPath(IReadOnlyList<Segment> segments)
{
    public IReadOnlyList<Segment> Segments { get; } = segments;

    /// <summary>Valid parts of the text that are probably mistakes.</summary>
    public IReadOnlyList<PathRemark> Remarks { get; init; } = [];

    public bool IsSingular { get; } = segments.All(segment => segment.IsSingular);

    /// <exception cref="JsonPathException">The text is not a JSONPath.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).ParsePath();

    /// <returns>The selected nodes in the document's order; a node occurs twice if the path selects it twice.</returns>
    /// <exception cref="OverBudgetException">The selection visits too many nodes.</exception>
    public IReadOnlyList<NodeMatch> Select(Node root, SelectionBudget budget)
    {
        var start = new NodeMatch(root, null, 0);
        return Select(start, new(start, budget));
    }

    /// <summary>Returns the value of a singular query, without the lists of a selection: filters evaluate it for each node.</summary>
    public Node? ValueIn(Node start, SelectionBudget budget)
    {
        var value = start;
        for (var step = 0; value is not null && step < Segments.Count; step++)
        {
            budget.Spend(Segments[step].Cost);
            value = Segments[step].Selectors[0].ChildOf(value);
        }

        return value;
    }

    public IReadOnlyList<NodeMatch> Select(NodeMatch start, Selection selection)
    {
        List<NodeMatch> matches = [start];
        foreach (var segment in Segments)
        {
            var next = new List<NodeMatch>();
            foreach (var match in matches)
            {
                segment.Select(match, selection, next);
            }

            matches = next;
        }

        return matches;
    }
}

/// <param name="IsDescendant">Whether the selectors also select from the node's descendants (<c>..</c>).</param>
internal sealed record Segment(bool IsDescendant, IReadOnlyList<Selector> Selectors)
{
    public int Cost { get; } = Selectors.Sum(selector => selector.Cost);

    public bool IsSingular => !IsDescendant && Selectors.Count == 1 && Selectors[0].IsSingular;

    /// <summary>Adds the selected children of a node to a list. Iterators would cost a stack frame for each segment and step.</summary>
    public void Select(NodeMatch parent, Selection selection, List<NodeMatch> into)
    {
        selection.Budget.Spend(Cost);
        foreach (var selector in Selectors)
        {
            selector.Select(parent, selection, into);
        }

        for (var index = 0; IsDescendant && index < parent.ChildCount; index++)
        {
            Select(parent.Child(index), selection, into);
        }
    }
}
