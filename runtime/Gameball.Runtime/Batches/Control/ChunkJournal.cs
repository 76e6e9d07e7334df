using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Numbers the chunks and records them in the log. A failure of the log ends the import; it is not thrown to the chunk.</summary>
internal sealed class ChunkJournal<TRow>(IRunLog log, RunControl control)
{
    private long _last = log.LastNumber;

    /// <summary>Each of these methods returns <see langword="false"/> when the log failed.</summary>
    public Task<bool> PlannedAsync(Chunk<TRow> chunk) => TellAsync(() => log.PlannedAsync(Plan(chunk)));

    public Task<bool> PartedAsync(Chunk<TRow> chunk, params Chunk<TRow>[] parts) =>
        TellAsync(() => log.PartedAsync(chunk.Number, Array.ConvertAll(parts, Plan)));

    public Task<bool> ComparedAsync(Chunk<TRow> chunk) => TellAsync(() => log.ComparedAsync(chunk.Record!, ToPlan(chunk)));

    public Task<bool> SendingAsync(Chunk<TRow> chunk) => TellAsync(() => log.SendingAsync(chunk.Number));

    public Task<bool> ReturnedAsync(Chunk<TRow> chunk) => TellAsync(() => log.ReturnedAsync(chunk.Number));

    public Task<bool> AmbiguousAsync(Chunk<TRow> chunk) => TellAsync(() => log.AmbiguousAsync(chunk.Number, chunk.LostBecause));

    public Task<bool> AcceptedAsync(Chunk<TRow> chunk, BatchJob job) => TellAsync(() => log.AcceptedAsync(chunk.Number, job));

    public Task<bool> SettledAsync(Chunk<TRow> chunk, IEnumerable<RowResult> notSucceeded, BatchJobReport? job) =>
        TellAsync(() => log.SettledAsync(chunk.Number, new ChunkResult([.. notSucceeded], job)));

    public Task<bool> SourceEndedAsync(long rows) => TellAsync(() => log.SourceEndedAsync(rows));

    private ChunkPlan Plan(Chunk<TRow> chunk)
    {
        chunk.Number = Interlocked.Increment(ref _last);
        return ToPlan(chunk);
    }

    private static ChunkPlan ToPlan(Chunk<TRow> chunk) =>
        new(chunk.Number, RowRuns.Create(chunk.Rows), chunk.Body.Written, chunk.Body.Marks);

    private async Task<bool> TellAsync(Func<ValueTask> tell)
    {
        try
        {
            await tell().ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            control.FailLog(error);
            return false;
        }
    }
}
