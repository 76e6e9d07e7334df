using System;
using System.Collections.Generic;
using System.IO;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Reads the source and assigns each row: to its chunk of an earlier run, to the chunker, or, if it cannot be sent, directly to the
/// outcomes.
/// </summary>
internal sealed class RowIntake<TRow>(
    RowSource<TRow> source, BatchInfo<TRow> info, Chunker<TRow> chunker, EarlierChunks<TRow> earlier, long? earlierRows,
    Ledger<TRow> ledger, ProgressMeter meter, RunControl control)
{
    // The maximum number of rows between two checks of the jobs.
    private const int RowsPerRead = 100;

    public RowSource<TRow> Source => source;

    /// <summary>
    /// Whether another row may be read. Chunks of an earlier run that wait for their rows may block all others, so they come first.
    /// </summary>
    public bool HasCapacity => !source.IsOver && (earlier.IsGathering || (chunker.HasCapacity && !earlier.HasReady));

    /// <summary>Returns the next chunk to drive; <see langword="null"/> when none is due.</summary>
    public Chunk<TRow>? Take(bool allowPartial) => earlier.Take() ?? chunker.Take(allowPartial);

    /// <summary>Reads the rows that the source has available, up to a limit.</summary>
    /// <returns>The outcomes of rows that cannot be sent.</returns>
    public IReadOnlyList<BatchOutcome<TRow>> ReadSome()
    {
        TakeRow();
        for (var more = RowsPerRead; more > 0 && HasCapacity && source.Next.IsCompleted; more--)
        {
            TakeRow();
        }

        return chunker.Refused();
    }

    /// <summary>Reads one row.</summary>
    /// <returns>The outcomes of rows that cannot be sent.</returns>
    public IReadOnlyList<BatchOutcome<TRow>> Read()
    {
        TakeRow();
        return chunker.Refused();
    }

    private void TakeRow()
    {
        if (!source.Read(out var row))
        {
            End();
            return;
        }

        if (ledger.RowsIn == earlierRows)
        {
            control.FailLog(SourceChanged(
                $"It was started for {earlierRows} rows, and the source has more. Import them with another journal."));
        }

        var refusal = info.Read(row, ledger.RowsIn, out var read);
        ledger.AddRow();
        if (refusal is not null)
        {
            chunker.Refuse(read, RowVerdict.Failed(null, refusal));
        }
        else if (earlier.TryTake(read))
        {
            chunker.Hold(read);
        }
        else
        {
            chunker.Add(read);
        }
    }

    /// <summary>Returns the outcomes of all rows that were read and are in no started chunk.</summary>
    public IReadOnlyList<BatchOutcome<TRow>> Drain()
    {
        ledger.Untouched = earlier.OpenJobs();
        var outcomes = new List<BatchOutcome<TRow>>(chunker.Refused());
        foreach (var chunk in earlier.Drain())
        {
            var settlement = new Settlement<TRow>(chunk, keepsSucceeded: true);
            settlement.AddUntouched(chunk, control.Cut, control.Reason);
            outcomes.AddRange(settlement.Outcomes);
        }

        foreach (var row in chunker.Drain())
        {
            outcomes.Add(row.Outcome(RowVerdict.Unprocessed(control.Reason)));
        }

        return outcomes;
    }

    private void End()
    {
        meter.Total ??= source.IsEnded ? ledger.RowsIn : null;
        if (source.Failure is { } failure)
        {
            control.Halt(HaltCause.SourceFailed, "The source of the rows failed: " + failure.Message);
        }
        else if (source.IsEnded && (earlier.IsIncomplete || ledger.RowsIn < earlierRows))
        {
            control.FailLog(SourceChanged($"It contains rows that are missing in the source, which ends after {ledger.RowsIn}."));
        }
    }

    private static InvalidDataException SourceChanged(string problem) => new("The source has changed since the journal was started. " + problem);
}
