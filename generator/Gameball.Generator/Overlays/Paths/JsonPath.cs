using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>A JSONPath query (RFC 9535 without function extensions).</summary>
internal sealed class JsonPath(IReadOnlyList<Segment> segments)
{
    public bool IsSingular { get; } = segments.All(segment => segment.IsSingular);

    /// <exception cref="JsonPathException">The text is no JSONPath.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).ParsePath();

    /// <returns>The selected nodes in the document's order; one node twice where the path says so.</returns>
    /// <exception cref="OverBudgetException">The selection looks at too many nodes.</exception>
    public IReadOnlyList<NodeMatch> Select(Node root, SelectionBudget budget)
    {
        var start = new NodeMatch(root, null, 0);
        return Select(start, new(start, budget)).ToList();
    }

    public IEnumerable<NodeMatch> Select(NodeMatch start, Selection selection)
    {
        IEnumerable<NodeMatch> matches = [start];
        foreach (var segment in segments)
        {
            matches = matches.SelectMany(match => segment.Select(match, selection));
        }

        return matches;
    }
}

/// <summary>What one run of a query shares: the root that <c>$</c> means inside filters, and the budget.</summary>
internal sealed record Selection(NodeMatch Root, SelectionBudget Budget);

/// <param name="IsDescendant">Whether the selectors pick from the node's descendants too (<c>..</c>).</param>
internal sealed record Segment(bool IsDescendant, IReadOnlyList<Selector> Selectors)
{
    public bool IsSingular => !IsDescendant && Selectors.Count == 1 && Selectors[0].IsSingular;

    public IEnumerable<NodeMatch> Select(NodeMatch parent, Selection selection)
    {
        IEnumerable<NodeMatch> parents = IsDescendant ? Descendants(parent) : [parent];
        foreach (var from in parents)
        {
            selection.Budget.Spend();
            foreach (var match in Selectors.SelectMany(selector => selector.Select(from, selection)))
            {
                selection.Budget.Spend();
                yield return match;
            }
        }
    }

    // The node first, in the document's order, without recursion: each level would cost an iterator for every value below.
    private static IEnumerable<NodeMatch> Descendants(NodeMatch start)
    {
        var open = new Stack<NodeMatch>();
        open.Push(start);
        while (open.Count > 0)
        {
            var match = open.Pop();
            yield return match;
            for (var index = match.ChildCount - 1; index >= 0; index--)
            {
                open.Push(match.Child(index));
            }
        }
    }
}
