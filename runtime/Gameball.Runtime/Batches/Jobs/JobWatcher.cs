using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Follows one job to its end, or to the import's.</summary>
internal sealed class JobWatcher<TRow>(IJobChannel<TRow> channel, RunControl control, Poller poller, ProgressMeter meter)
{
    // A job that was accepted a moment ago may not be known everywhere yet.
    private const int NotFoundTolerated = 3;

    public async Task<JobEnd> WatchAsync(BatchJob job)
    {
        using var watch = new JobWatch(job, poller);
        var end = await FollowAsync(job).ConfigureAwait(false);
        watch.Phase = end.Status?.Phase ?? BatchJobPhase.Open;
        return end;
    }

    private async Task<JobEnd> FollowAsync(BatchJob job)
    {
        var schedule = poller.Schedule(job.Rows);
        var delay = schedule.First();
        BatchJobSnapshot? seen = null;
        var missing = 0;
        while (await poller.TurnAsync(delay, control.Waiting).ConfigureAwait(false))
        {
            var answer = await AskAsync(job).ConfigureAwait(false);
            meter.Advance(job, answer.Status);
            seen = answer.Status?.KeepingEntriesOf(seen) ?? seen;
            if (seen is not null && seen.Phase != BatchJobPhase.Open)
            {
                schedule.Ended();
                return Ended(seen);
            }

            missing = answer.Result == StatusResult.NotFound ? missing + 1 : 0;
            if (answer.Result == StatusResult.Refused)
            {
                return new JobEnd(seen, false, RowVerdict.Unknown(UnknownCause.StatusRefused, answer.Message));
            }

            if (missing > NotFoundTolerated)
            {
                return new JobEnd(seen, false, RowVerdict.Unknown(UnknownCause.JobVanished, answer.Message));
            }

            delay = schedule.Next(answer.Status);
        }

        return control.Cause == HaltCause.Stopped ? await StopAsync(job, seen).ConfigureAwait(false) : Cut(seen);
    }

    // Asked once before, for what a stopped job forgets, and once after, for what the stop came too late for.
    private async Task<JobEnd> StopAsync(BatchJob job, BatchJobSnapshot? seen)
    {
        var before = await AskAsync(job).ConfigureAwait(false);
        seen = before.Status?.KeepingEntriesOf(seen) ?? seen;
        if (seen is not null && seen.Phase != BatchJobPhase.Open)
        {
            return Ended(seen);
        }

        var refusal = await AskToStopAsync(job.JobId).ConfigureAwait(false);
        var after = await AskAsync(job).ConfigureAwait(false);
        seen = after.Status?.KeepingEntriesOf(seen) ?? seen;
        if (seen is not null && seen.Phase != BatchJobPhase.Open)
        {
            return Ended(seen);
        }

        return control.Cause > HaltCause.Stopped
            ? Cut(seen)
            : new JobEnd(seen, false, RowVerdict.Unknown(UnknownCause.Stopped, refusal ?? "The job was asked to stop and had not yet."));
    }

    private async Task<StatusAnswer> AskAsync(BatchJob job)
    {
        JobWatch.Asked(job);
        try
        {
            return await channel.GetStatusAsync(job.JobId, control.Requests).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            return new StatusAnswer(StatusResult.TryAgain, Message: error.Message);
        }
    }

    private async Task<string?> AskToStopAsync(string jobId)
    {
        try
        {
            await channel.StopAsync(jobId, control.Requests).ConfigureAwait(false);
            return null;
        }
        catch (Exception error)
        {
            return "The job could not be stopped: " + error.Message;
        }
    }

    private static JobEnd Ended(BatchJobSnapshot status) => new(status, true, status.Phase switch
    {
        BatchJobPhase.Completed => RowVerdict.Unknown(UnknownCause.NotReported, "The job completed and does not mention the row."),
        BatchJobPhase.Stopped => RowVerdict.Unknown(UnknownCause.Stopped, "The job was stopped before it reported the row."),
        _ => RowVerdict.Unknown(UnknownCause.JobFailed, "The job ended as " + status.State + " before it reported the row."),
    });

    private JobEnd Cut(BatchJobSnapshot? seen) => new(seen, false, RowVerdict.Unknown(
        control.Cause == HaltCause.Cancelled ? UnknownCause.Cancelled : UnknownCause.Deadline, control.Reason));
}
