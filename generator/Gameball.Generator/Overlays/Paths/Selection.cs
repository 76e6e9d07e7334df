using System;
using System.Collections.Generic;
using Gameball.Generator.Overlays.Paths.Patterns;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>
/// The shared state of one run of a query: the root for <c>$</c> inside filters, the budget, the patterns of its filters.
/// </summary>
internal sealed class Selection(NodeMatch root, SelectionBudget budget)
{
    /// <summary>The size of the cache: a path has few patterns, but a document may hold one in each of its values.</summary>
    private const int MaxPatterns = 100;
    private readonly Dictionary<string, Pattern?> _patterns = new(StringComparer.Ordinal);

    public NodeMatch Root => root;

    public SelectionBudget Budget => budget;

    /// <returns>The pattern; <see langword="null"/> for an invalid one, which matches nothing (RFC 9535, 2.4.6).</returns>
    public Pattern? PatternOf(string text)
    {
        budget.SpendText(text.Length);
        if (_patterns.TryGetValue(text, out var known))
        {
            return known;
        }

        budget.Spend(text.Length);
        var pattern = Parse(text);
        budget.Spend(pattern?.Size ?? 0);
        if (_patterns.Count < MaxPatterns)
        {
            _patterns.Add(text, pattern);
        }

        return pattern;
    }

    private static Pattern? Parse(string text)
    {
        try
        {
            return Pattern.Parse(text);
        }
        catch (PatternException)
        {
            return null;
        }
    }
}
