using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Drives one chunk from the submit to its outcomes, starting at the stage that an earlier run reached. It never throws: every row gets an
/// outcome.
/// </summary>
internal sealed class JobDriver<TRow>(
    BatchInfo<TRow> info, Submitter<TRow> submitter, JobPoller<TRow> poller, ChunkJournal<TRow> journal, BatchImportOptions options,
    RunControl control, ChunkSize size, Clock clock, BackOff backOff, ProgressMeter meter, bool keepsSucceeded)
{
    public async Task<Settlement<TRow>> DriveAsync(Chunk<TRow> chunk)
    {
        var settlement = new Settlement<TRow>(chunk, keepsSucceeded);
        // The sub-chunks of a chunk are sent in sequence, because they may share a partition key.
        var subChunks = new Stack<Chunk<TRow>>(await BeginAsync(chunk, settlement).ConfigureAwait(false));
        while (subChunks.Count > 0)
        {
            var subChunk = subChunks.Pop();
            var more = !EarlierChunks<TRow>.IsDue(subChunk) ? [] : await StepAsync(subChunk, settlement).ConfigureAwait(false);
            subChunk.Release();
            foreach (var next in Enumerable.Reverse(more))
            {
                subChunks.Push(next);
            }
        }

        return settlement;
    }

    // The sub-chunks to process, the last one first.
    private async Task<IEnumerable<Chunk<TRow>>> BeginAsync(Chunk<TRow> chunk, Settlement<TRow> settlement)
    {
        if (chunk.Record is null)
        {
            await journal.PlannedAsync(chunk).ConfigureAwait(false);
            return [chunk];
        }

        var isSame = await journal.ComparedAsync(chunk).ConfigureAwait(false);
        chunk.Release();
        if (isSame)
        {
            return EarlierChunks<TRow>.Unfold(chunk).Reverse();
        }

        settlement.AddUntouched(chunk, UnknownCause.ResponseLost, "The source has changed.");
        return [];
    }

    // One step of an unresolved sub-chunk: it is resolved or is replaced by other sub-chunks.
    private async Task<Chunk<TRow>[]> StepAsync(Chunk<TRow> subChunk, Settlement<TRow> settlement)
    {
        switch (subChunk.Record)
        {
            case { Stage: ChunkStage.Settled, ReadResult: { } read }:
                settlement.Add(subChunk, read());
                return [];
            case { Stage: ChunkStage.Accepted, Job: { } job }:
                return await FollowAsync(subChunk, job, settlement).ConfigureAwait(false);
            default:
                return await SendAsync(subChunk, settlement).ConfigureAwait(false);
        }
    }

    private async Task<Chunk<TRow>[]> SendAsync(Chunk<TRow> subChunk, Settlement<TRow> settlement)
    {
        var submission = await submitter.SubmitAsync(subChunk).ConfigureAwait(false);
        subChunk.Release();
        if (submission.IsTooLarge)
        {
            size.Refused(subChunk.Rows.Length);
            var (first, second) = subChunk.Halve();
            await journal.SplitAsync(subChunk, first, second).ConfigureAwait(false);
            return [first, second];
        }

        if (submission.JobId is { } jobId)
        {
            size.Accepted();
            var job = new BatchJob { Operation = info.Name, JobId = jobId, Rows = subChunk.Rows.Length, SubmittedAt = clock.Now };
            await journal.AcceptedAsync(subChunk, job).ConfigureAwait(false);
            return await FollowAsync(subChunk, job, settlement).ConfigureAwait(false);
        }

        var verdict = submission.Verdict!;
        settlement.Add(subChunk, verdict);
        if (verdict.State == RowState.Failed)
        {
            await journal.SettledAsync(subChunk, subChunk.Rows.Select(row => new RowResult(row.Index, verdict)), null)
                .ConfigureAwait(false);
        }

        return [];
    }

    private async Task<Chunk<TRow>[]> FollowAsync(Chunk<TRow> subChunk, BatchJob job, Settlement<TRow> settlement)
    {
        meter.Open(job);
        var end = await poller.WatchAsync(job).ConfigureAwait(false);
        meter.Close(job);
        var verdicts = OutcomeJoin.Join(info, subChunk.JobRows, end);
        var report = JobAudit.Create(job, end, verdicts);
        var own = Own(subChunk, verdicts);
        // A later poll of an open job needs all of its rows.
        var again = end.IsEnded ? await RejectedAsync(subChunk, own).ConfigureAwait(false) : [];
        var notSucceeded = settlement.Add(subChunk, report, own);
        if (end.IsEnded)
        {
            await journal.SettledAsync(subChunk, notSucceeded, report).ConfigureAwait(false);
        }

        return again;
    }

    // Rows that were moved to sub-chunks before a crash have their verdicts there.
    private static RowVerdict?[] Own(Chunk<TRow> subChunk, RowVerdict[] verdicts)
    {
        var own = new HashSet<long>(subChunk.Rows.Select(row => row.Index));
        return [.. subChunk.JobRows.Select((row, i) => own.Contains(row.Index) ? verdicts[i] : null)];
    }

    // Rows whose customers were busy were not applied: they are resubmitted after a wait, and their verdicts are removed.
    private async Task<Chunk<TRow>[]> RejectedAsync(Chunk<TRow> subChunk, RowVerdict?[] verdicts)
    {
        if (!BusyRows.AreDue(subChunk, verdicts, options.MaxSubmitAttempts)
            || !await clock.WaitAsync(backOff.Delay(subChunk.Rejected + 1), control.Sending).ConfigureAwait(false))
        {
            return [];
        }

        var again = BusyRows.Take(subChunk, verdicts);
        await journal.SplitAsync(subChunk, again).ConfigureAwait(false);
        BusyRows.Clear(verdicts);
        return [again];
    }
}
