using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>
/// The number of values that selections may visit. <c>$..*..*..*</c> costs a power of the document's size, and an overlay must
/// not block the compiler.
/// </summary>
internal sealed class SelectionBudget(int limit)
{
    /// <summary>The number of characters that cost as much as one value.</summary>
    private const int Characters = 16;

    private long _spent;

    public void Spend(int count = 1)
    {
        _spent += count;
        if (_spent > limit)
        {
            throw new OverBudgetException("looks at more than " + Number.Format(limit) + " values, counted over all actions so far");
        }
    }

    /// <summary>Spends the cost of reading a text, beyond the step that leads to it.</summary>
    public void SpendText(int length) => Spend(length / Characters);

    /// <summary>Returns the cost of a step by the name.</summary>
    public static int CostOf(string name) => 1 + (name.Length / Characters);
}

/// <summary>An action exceeds a limit. The applier catches it and reports the problem.</summary>
internal sealed class OverBudgetException(string excess) : Exception(excess);
