using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>Checks the outcomes that user code makes a report of, so that the report adds up like an import's own one.</summary>
internal static class OutcomeArguments
{
    /// <returns>The number of outcomes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of succeeded rows is negative.</exception>
    /// <exception cref="ArgumentException">An outcome contradicts itself or another one.</exception>
    public static int Check<TRow>(long succeeded, BatchOutcome<TRow>[] notSucceeded)
    {
        _ = notSucceeded ?? throw new ArgumentNullException(nameof(notSucceeded));
        if (succeeded < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(succeeded), succeeded, "The number of succeeded rows is 0 or more.");
        }

        var rowsIn = succeeded + notSucceeded.Length;
        HashSet<long> indexes = [];
        foreach (var outcome in notSucceeded)
        {
            if (Fault(outcome, rowsIn) is { } fault)
            {
                throw new ArgumentException(fault, nameof(notSucceeded));
            }

            if (!indexes.Add(outcome.Index))
            {
                throw new ArgumentException($"Row {outcome.Index} has two outcomes.", nameof(notSucceeded));
            }
        }

        return notSucceeded.Length;
    }

    private static string? Fault<TRow>(BatchOutcome<TRow>? outcome, long rowsIn) => outcome switch
    {
        null => "An outcome is null.",
        { State: RowState.Succeeded } => $"Row {outcome.Index} succeeded: count it among the succeeded rows.",
        { State: RowState.Unknown, Cause: null } => $"The outcome of row {outcome.Index} is unknown: set its {nameof(outcome.Cause)}.",
        { State: not RowState.Unknown, Cause: not null } => $"The outcome of row {outcome.Index} is known: it has no {nameof(outcome.Cause)}.",
        _ when outcome.Index >= rowsIn => $"Row {outcome.Index} is beyond the {rowsIn} rows in. The first row has the index 0.",
        _ => null,
    };
}
