using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>
/// How many values a selection may look at. <c>$..*..*..*</c> costs a power of the document's size, and an overlay must
/// not be able to stop the compiler.
/// </summary>
internal sealed class SelectionBudget(int limit)
{
    private long _spent;

    public void Spend(int count = 1)
    {
        _spent += count;
        if (_spent > limit)
        {
            throw new OverBudgetException("looks at more than " + Number.Of(limit) + " values, counted over all actions so far");
        }
    }
}

/// <summary>An action asks for too much. Never leaves the applier, which hands out the problem.</summary>
internal sealed class OverBudgetException(string excess) : Exception(excess);
