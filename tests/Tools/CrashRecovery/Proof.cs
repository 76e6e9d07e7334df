using System.Collections.Generic;
using System.Linq;
using Gameball.Local;

namespace Gameball.CrashRecovery;

/// <summary>Compares the last report with the rows that the server applied, row by row.</summary>
internal static class Proof
{
    /// <returns>The disagreements; empty without one.</returns>
    public static string Wrong(Import import, int rows, Ledger ledger, Outcomes outcomes)
    {
        var problems = new List<string>();
        if (outcomes.Counts[0] != rows || outcomes.Counts.Skip(1).Sum() != rows)
        {
            problems.Add("the report counts " + string.Join(" ", outcomes.Counts));
        }

        for (var i = 0; i < rows; i++)
        {
            var (state, times) = (outcomes[i], ledger.TimesApplied(import.Name, import.Key(i)));
            if (!Holds(import, i, state, times))
            {
                problems.Add($"row {i} was applied {times} times and reported {state}");
            }
        }

        return string.Join("; ", problems.Take(5)) + (problems.Count > 5 ? $" and {problems.Count - 5} more" : "");
    }

    private static bool Holds(Import import, int index, RowState state, int times) => (import.Promise, state) switch
    {
        (Promise.OnceOrMore, RowState.Succeeded) => times >= 1,
        (_, RowState.Succeeded) => times == 1,
        (_, RowState.Failed) => times == 0 && import.Fails(index),
        (Promise.OnceOrUnknown, RowState.Unknown) => times <= 1,
        _ => false,
    };
}
