using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Drives one chunk from the submit to its outcomes, starting at the stage that an earlier run reached. It never throws: every row gets an
/// outcome.
/// </summary>
internal sealed class JobDriver<TRow>(
    RowRules<TRow> rules, Submitter<TRow> submitter, JobPoller<TRow> poller, ChunkJournal<TRow> journal, BatchImportOptions options,
    RunControl control, ChunkSize size, Clock clock, BackOff backOff, ProgressMeter meter, bool keepsSucceeded)
{
    // Another request for the customer is in progress.
    private const string Busy = "2001";

    public async Task<Settlement<TRow>> DriveAsync(Chunk<TRow> chunk)
    {
        var settlement = new Settlement<TRow>(chunk, keepsSucceeded);
        // The sub-chunks of a chunk are sent in sequence, because they may share a partition key.
        var parts = new Stack<Chunk<TRow>>(await BeginAsync(chunk, settlement).ConfigureAwait(false));
        while (parts.Count > 0)
        {
            var part = parts.Pop();
            var more = !EarlierWork.IsDue(part) ? [] : await StepAsync(part, settlement).ConfigureAwait(false);
            part.Release();
            foreach (var next in Enumerable.Reverse(more))
            {
                parts.Push(next);
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
            return EarlierWork.Unfold(chunk).Reverse();
        }

        settlement.AddUntouched(chunk, UnknownCause.ResponseLost, "The source has changed.");
        return [];
    }

    // One step of an unresolved sub-chunk: it is resolved or is replaced by other sub-chunks.
    private async Task<Chunk<TRow>[]> StepAsync(Chunk<TRow> part, Settlement<TRow> settlement)
    {
        switch (part.Record)
        {
            case { Stage: ChunkStage.Settled, ReadResult: { } read }:
                settlement.Add(part, read());
                return [];
            case { Stage: ChunkStage.Accepted, Job: { } job }:
                return await FollowAsync(part, job, settlement).ConfigureAwait(false);
            default:
                return await SendAsync(part, settlement).ConfigureAwait(false);
        }
    }

    private async Task<Chunk<TRow>[]> SendAsync(Chunk<TRow> part, Settlement<TRow> settlement)
    {
        var submission = await submitter.SubmitAsync(part).ConfigureAwait(false);
        part.Release();
        if (submission.IsTooLarge)
        {
            size.Refused(part.Rows.Length);
            var (first, second) = part.Halve();
            await journal.SplitAsync(part, first, second).ConfigureAwait(false);
            return [first, second];
        }

        if (submission.JobId is { } jobId)
        {
            size.Accepted();
            var job = new BatchJob { Operation = rules.Operation, JobId = jobId, Rows = part.Rows.Length, SubmittedAt = clock.Now };
            await journal.AcceptedAsync(part, job).ConfigureAwait(false);
            return await FollowAsync(part, job, settlement).ConfigureAwait(false);
        }

        var verdict = submission.Verdict!;
        settlement.Add(part, verdict);
        if (verdict.State == RowState.Failed)
        {
            await journal.SettledAsync(part, part.Rows.Select(row => new RowResult(row.Index, verdict)), null).ConfigureAwait(false);
        }

        return [];
    }

    private async Task<Chunk<TRow>[]> FollowAsync(Chunk<TRow> part, BatchJob job, Settlement<TRow> settlement)
    {
        meter.Open(job);
        var end = await poller.WatchAsync(job).ConfigureAwait(false);
        meter.Close(job);
        var verdicts = OutcomeJoin.Join(rules, part.JobRows, end);
        var report = JobAudit.Create(job, end, verdicts);
        RowVerdict?[] own = Own(part, verdicts);
        // A later poll of an open job needs all of its rows.
        var again = end.IsEnded ? await RejectedAsync(part, own).ConfigureAwait(false) : [];
        var notSucceeded = settlement.Add(part, report, own);
        if (end.IsEnded)
        {
            await journal.SettledAsync(part, notSucceeded, report).ConfigureAwait(false);
        }

        return again;
    }

    // Rows that were moved to sub-chunks before a crash have their verdicts there.
    private static RowVerdict?[] Own(Chunk<TRow> part, RowVerdict[] verdicts)
    {
        var own = new HashSet<long>(part.Rows.Select(row => row.Index));
        return [.. part.JobRows.Select((row, i) => own.Contains(row.Index) ? verdicts[i] : null)];
    }

    // Rows whose customers were busy were not applied: they are resubmitted after a wait, and their verdicts are removed.
    private async Task<Chunk<TRow>[]> RejectedAsync(Chunk<TRow> part, RowVerdict?[] verdicts)
    {
        if (!Array.Exists(verdicts, IsBusy) || part.Rejected + 1 >= options.MaxSubmitAttempts
            || !await clock.WaitAsync(backOff.Delay(part.Rejected + 1), control.Sending).ConfigureAwait(false))
        {
            return [];
        }

        var again = part.Reject(part.JobRows.Where((_, i) => IsBusy(verdicts[i])).ToArray());
        await journal.SplitAsync(part, again).ConfigureAwait(false);
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = IsBusy(verdicts[i]) ? null : verdicts[i];
        }

        return [again];
    }

    private static bool IsBusy(RowVerdict? verdict) => verdict is { State: RowState.Failed, Code: Busy };
}
