using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Takes one chunk from submit to settlement. It never throws: every row gets an outcome.</summary>
internal sealed class JobDriver<TRow>(
    RowRules<TRow> rules, Submitter<TRow> submitter, JobWatcher<TRow> watcher, ChunkSize size, Clock clock, ProgressMeter meter)
{
    public async Task<Settlement<TRow>> DriveAsync(Chunk<TRow> chunk)
    {
        var settlement = new Settlement<TRow>(chunk);
        // The halves of a request that was too large go one after the other: they may share a lane.
        var parts = new Stack<Chunk<TRow>>([chunk]);
        while (parts.Count > 0)
        {
            var part = parts.Pop();
            if (part.Rows.Count == 0)
            {
                continue;
            }

            var submission = await submitter.SubmitAsync(part).ConfigureAwait(false);
            if (submission.IsTooLarge)
            {
                size.Refused(part.Rows.Count);
                var (first, second) = part.Halve();
                parts.Push(second);
                parts.Push(first);
            }
            else if (submission.Faults is { } faults)
            {
                settlement.Add(part, faults);
                parts.Push(part.Without(faults));
            }
            else if (submission.JobId is { } jobId)
            {
                size.Accepted();
                await FollowAsync(part, jobId, settlement).ConfigureAwait(false);
            }
            else
            {
                settlement.Add(part, submission.Verdict!);
            }
        }

        return settlement;
    }

    private async Task FollowAsync(Chunk<TRow> part, string jobId, Settlement<TRow> settlement)
    {
        var job = new BatchJob { Operation = rules.Operation, JobId = jobId, Rows = part.Rows.Count, SubmittedAt = clock.Now };
        meter.Open(job);
        var end = await watcher.WatchAsync(job).ConfigureAwait(false);
        meter.Close(job);
        settlement.Add(part, job, end, rules);
    }
}
