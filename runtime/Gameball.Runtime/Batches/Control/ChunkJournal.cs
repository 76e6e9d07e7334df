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
    public Task<bool> PlannedAsync(Chunk<TRow> chunk) => RecordAsync(() => log.PlannedAsync(Plan(chunk)));

    public Task<bool> SplitAsync(Chunk<TRow> chunk, params Chunk<TRow>[] subChunks) =>
        RecordAsync(() => log.SplitAsync(chunk.Number, Array.ConvertAll(subChunks, Plan)));

    public Task<bool> ComparedAsync(Chunk<TRow> chunk) => RecordAsync(() => log.ComparedAsync(chunk.Record!, ToPlan(chunk)));

    public Task<bool> SendingAsync(Chunk<TRow> chunk) => RecordAsync(() => log.SendingAsync(chunk.Number));

    public Task<bool> ReturnedAsync(Chunk<TRow> chunk) => RecordAsync(() => log.ReturnedAsync(chunk.Number));

    public Task<bool> AmbiguousAsync(Chunk<TRow> chunk) => RecordAsync(() => log.AmbiguousAsync(chunk.Number, chunk.LossReason));

    public Task<bool> AcceptedAsync(Chunk<TRow> chunk, BatchJob job) => RecordAsync(() => log.AcceptedAsync(chunk.Number, job));

    public Task<bool> SettledAsync(Chunk<TRow> chunk, IEnumerable<RowResult> notSucceeded, BatchJobReport? job) =>
        RecordAsync(() => log.SettledAsync(chunk.Number, new ChunkResult([.. notSucceeded], job)));

    public Task<bool> SourceEndedAsync(long rows) => RecordAsync(() => log.SourceEndedAsync(rows));

    private ChunkPlan Plan(Chunk<TRow> chunk)
    {
        chunk.Number = Interlocked.Increment(ref _last);
        return ToPlan(chunk);
    }

    private static ChunkPlan ToPlan(Chunk<TRow> chunk) =>
        new(chunk.Number, RowRuns.Create(chunk.Rows), chunk.Body.Written, chunk.Body.Marks);

    private async Task<bool> RecordAsync(Func<ValueTask> record)
    {
        try
        {
            await record().ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            control.FailLog(error);
            return false;
        }
    }
}
