using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>
/// How many values a selection may look at. <c>$..*..*..*</c> costs a power of the document's size, and an overlay must
/// not be able to stop the compiler.
/// </summary>
internal sealed class SelectionBudget(int limit)
{
    /// <summary>How many characters cost what one value does.</summary>
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

    /// <summary>Spends what reading a text costs beyond the step that leads to it.</summary>
    public void SpendText(int length) => Spend(length / Characters);

    /// <summary>What a step by the name costs.</summary>
    public static int CostOf(string name) => 1 + (name.Length / Characters);
}

/// <summary>An action asks for too much. Never leaves the applier, which hands out the problem.</summary>
internal sealed class OverBudgetException(string excess) : Exception(excess);
