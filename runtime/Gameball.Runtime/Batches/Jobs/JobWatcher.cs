using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Follows one job to its end, or to the import's.</summary>
internal sealed class JobWatcher<TRow>(
    IJobChannel<TRow> channel, RunControl control, Turnstile turnstile, Poller poller, Clock clock, ProgressMeter meter, TimeSpan mostTime)
{
    // A job that was accepted a moment ago may not be known everywhere yet.
    private const int NotFoundTolerated = 3;

    public async Task<JobEnd> WatchAsync(BatchJob job)
    {
        var schedule = poller.Schedule(job.Rows);
        var delay = schedule.First();
        BatchJobSnapshot? seen = null;
        var missing = 0;
        var overdue = clock.Elapsed + mostTime;
        while (await clock.WaitAsync(delay, control.Waiting).ConfigureAwait(false))
        {
            var answer = await AskAsync(job.JobId, control.Waiting).ConfigureAwait(false);
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

            if (clock.Elapsed >= overdue)
            {
                return await StopAsync(job, seen, UnknownCause.JobNeverEnded).ConfigureAwait(false);
            }

            delay = schedule.Next(answer.Status);
        }

        return control.Cause == HaltCause.Stopped
            ? await StopAsync(job, seen, UnknownCause.Stopped).ConfigureAwait(false)
            : Cut(seen);
    }

    // Asked once before, for what a stopped job forgets, and once after, for what the stop came too late for.
    private async Task<JobEnd> StopAsync(BatchJob job, BatchJobSnapshot? seen, UnknownCause cause)
    {
        var before = await AskAsync(job.JobId, control.Requests).ConfigureAwait(false);
        seen = before.Status?.KeepingEntriesOf(seen) ?? seen;
        if (seen is not null && seen.Phase != BatchJobPhase.Open)
        {
            return Ended(seen);
        }

        var refusal = await AskToStopAsync(job.JobId).ConfigureAwait(false);
        var after = await AskAsync(job.JobId, control.Requests).ConfigureAwait(false);
        seen = after.Status?.KeepingEntriesOf(seen) ?? seen;
        if (seen is not null && seen.Phase != BatchJobPhase.Open)
        {
            return Ended(seen);
        }

        return control.Cause > HaltCause.Stopped
            ? Cut(seen)
            : new JobEnd(seen, false, RowVerdict.Unknown(cause, refusal ?? "The job was asked to stop and had not yet."));
    }

    private async Task<StatusAnswer> AskAsync(string jobId, CancellationToken wait)
    {
        try
        {
            return await turnstile.AskAsync(admitted => channel.GetStatusAsync(jobId, admitted, control.Requests), wait)
                .ConfigureAwait(false);
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
            return await turnstile.AskAsync(
                async admitted =>
                {
                    await channel.StopAsync(jobId, admitted, control.Requests).ConfigureAwait(false);
                    return (string?)null;
                },
                control.Requests).ConfigureAwait(false);
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
