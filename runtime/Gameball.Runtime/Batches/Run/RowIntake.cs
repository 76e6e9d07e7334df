using System;
using System.Collections.Generic;
using System.IO;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Reads the source and sends each row its way: to the chunk of an earlier run that it belongs to, to the chunker, or, when it cannot be
/// sent, straight to the outcomes.
/// </summary>
internal sealed class RowIntake<TRow>(
    RowSource<TRow> source, BatchInfo<TRow> info, Chunker<TRow> chunker, EarlierChunks<TRow> earlier, long? earlierRows,
    Ledger<TRow> ledger, ProgressMeter meter, RunControl control)
{
    // Between two looks at the jobs.
    private const int AtOnce = 100;

    public RowSource<TRow> Source => source;

    /// <summary>Whether another row may be read. Chunks that wait for a row of theirs may hold up all others, so they come first.</summary>
    public bool HasRoom => !source.IsOver && (earlier.IsGathering || (chunker.HasRoom && !earlier.HasReady));

    /// <summary>The next chunk to drive; <see langword="null"/> when none is due.</summary>
    public Chunk<TRow>? Take(bool evenIfSmall) => earlier.Take() ?? chunker.Take(evenIfSmall);

    /// <summary>Takes what the source has, once it has something: as many rows as are there at once, within reason.</summary>
    /// <returns>Outcomes of rows that cannot be sent.</returns>
    public IReadOnlyList<BatchOutcome<TRow>> ReadSome()
    {
        TakeRow();
        for (var more = AtOnce; more > 0 && HasRoom && source.Next.IsCompleted; more--)
        {
            TakeRow();
        }

        return chunker.Refused();
    }

    /// <summary>Takes one row.</summary>
    /// <returns>Outcomes of rows that cannot be sent.</returns>
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
            control.FailLog(Another($"It was begun for {earlierRows} rows, and the source has more. Import them with a journal of their own."));
        }

        var refusal = info.Read(row, ledger.RowsIn, out var read);
        ledger.ComeIn();
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

    /// <summary>The outcomes of all rows that were read and belong to no chunk that was begun.</summary>
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
            control.FailLog(Another($"It names rows that the source does not have, which ends after {ledger.RowsIn}."));
        }
    }

    private static InvalidDataException Another(string what) => new("The source is not what it was when the journal was begun. " + what);
}
