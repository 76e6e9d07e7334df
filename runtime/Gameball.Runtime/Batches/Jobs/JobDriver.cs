using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Takes one chunk from submit to settlement, from where an earlier run left it. It never throws: every row gets an outcome.</summary>
internal sealed class JobDriver<TRow>(
    BatchInfo<TRow> info, Submitter<TRow> submitter, JobWatcher<TRow> watcher, ChunkJournal<TRow> book, BatchImportOptions options,
    RunControl control, ChunkSize size, Clock clock, BackOff backOff, ProgressMeter meter, bool keepsSucceeded)
{
    // Another request is at work on the customer.
    private static readonly string s_busy = GameballErrorCode.CustomerBusy.ToString();

    public async Task<Settlement<TRow>> DriveAsync(Chunk<TRow> chunk)
    {
        var settlement = new Settlement<TRow>(chunk, keepsSucceeded);
        // The parts of a chunk go one after the other: they may share a lane.
        var parts = new Stack<Chunk<TRow>>(await BeginAsync(chunk, settlement).ConfigureAwait(false));
        while (parts.Count > 0)
        {
            var part = parts.Pop();
            var more = !EarlierChunks<TRow>.IsDue(part) ? [] : await GoOnAsync(part, settlement).ConfigureAwait(false);
            part.Release();
            foreach (var next in Enumerable.Reverse(more))
            {
                parts.Push(next);
            }
        }

        return settlement;
    }

    // What there is to do, last things first.
    private async Task<IEnumerable<Chunk<TRow>>> BeginAsync(Chunk<TRow> chunk, Settlement<TRow> settlement)
    {
        if (chunk.Record is null)
        {
            await book.PlannedAsync(chunk).ConfigureAwait(false);
            return [chunk];
        }

        var isSame = await book.ComparedAsync(chunk).ConfigureAwait(false);
        chunk.Release();
        if (isSame)
        {
            return EarlierChunks<TRow>.Unfold(chunk).Reverse();
        }

        settlement.AddUntouched(chunk, UnknownCause.ResponseLost, "The source is not what it was.");
        return [];
    }

    // One step for a part that is not settled: it ends there, or goes on as other parts.
    private async Task<Chunk<TRow>[]> GoOnAsync(Chunk<TRow> part, Settlement<TRow> settlement)
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
            await book.PartedAsync(part, first, second).ConfigureAwait(false);
            return [first, second];
        }

        if (submission.JobId is { } jobId)
        {
            size.Accepted();
            var job = new BatchJob { Operation = info.Name, JobId = jobId, Rows = part.Rows.Length, SubmittedAt = clock.Now };
            await book.AcceptedAsync(part, job).ConfigureAwait(false);
            return await FollowAsync(part, job, settlement).ConfigureAwait(false);
        }

        var verdict = submission.Verdict!;
        settlement.Add(part, verdict);
        if (verdict.State == RowState.Failed)
        {
            await book.SettledAsync(part, part.Rows.Select(row => new RowResult(row.Index, verdict)), null).ConfigureAwait(false);
        }

        return [];
    }

    private async Task<Chunk<TRow>[]> FollowAsync(Chunk<TRow> part, BatchJob job, Settlement<TRow> settlement)
    {
        meter.Open(job);
        var end = await watcher.WatchAsync(job).ConfigureAwait(false);
        meter.Close(job);
        var verdicts = OutcomeJoin.Join(info, part.JobRows, end);
        var report = JobAudit.Create(job, end, verdicts);
        RowVerdict?[] own = Own(part, verdicts);
        // Who asks for an open job later must find all of its rows in it.
        var again = end.IsEnded ? await RejectedAsync(part, own).ConfigureAwait(false) : [];
        var notSucceeded = settlement.Add(part, report, own);
        if (end.IsEnded)
        {
            await book.SettledAsync(part, notSucceeded, report).ConfigureAwait(false);
        }

        return again;
    }

    // Rows that went on in parts before a crash have their verdicts there.
    private static RowVerdict?[] Own(Chunk<TRow> part, RowVerdict[] verdicts)
    {
        var own = new HashSet<long>(part.Rows.Select(row => row.Index));
        return [.. part.JobRows.Select((row, i) => own.Contains(row.Index) ? verdicts[i] : null)];
    }

    // Rows whose customers were busy were not applied: after a while they go on by themselves, and their verdicts are taken back.
    private async Task<Chunk<TRow>[]> RejectedAsync(Chunk<TRow> part, RowVerdict?[] verdicts)
    {
        if (!Array.Exists(verdicts, IsBusy) || part.Rejected + 1 >= options.MaxSubmitAttempts
            || !await clock.WaitAsync(backOff.Delay(part.Rejected + 1), control.Sending).ConfigureAwait(false))
        {
            return [];
        }

        var again = part.Reject(part.JobRows.Where((_, i) => IsBusy(verdicts[i])).ToArray());
        await book.PartedAsync(part, again).ConfigureAwait(false);
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = IsBusy(verdicts[i]) ? null : verdicts[i];
        }

        return [again];
    }

    private static bool IsBusy(RowVerdict? verdict) => verdict is { State: RowState.Failed } && verdict.Code == s_busy;
}
