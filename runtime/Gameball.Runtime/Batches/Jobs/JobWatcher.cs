using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Follows one job to its end, or to the import's.</summary>
internal sealed class JobWatcher<TRow>(
    IJobChannel<TRow> channel, RunControl control, RequestQueue turnstile, Poller poller, Clock clock, ProgressMeter meter,
    BatchImportOptions options)
{
    // A job that was accepted a moment ago may not be known everywhere yet.
    private const int NotFoundTolerated = 3;

    public async Task<JobObservation> WatchAsync(BatchJob job)
    {
        using var watch = new JobWatch(job, poller);
        var end = await FollowAsync(job).ConfigureAwait(false);
        watch.Phase = end.Status?.Phase ?? BatchJobPhase.Open;
        return end;
    }

    private async Task<JobObservation> FollowAsync(BatchJob job)
    {
        var schedule = poller.Schedule(job.Rows);
        var delay = schedule.First();
        var seen = new JobObservation();
        var (missing, unreadable) = (0, 0);
        var began = clock.Elapsed;
        while (await clock.WaitAsync(delay, control.Waiting).ConfigureAwait(false))
        {
            var answer = await AskAsync(job, control.Waiting).ConfigureAwait(false);
            meter.Advance(job, answer.Status);
            seen.Add(answer.Status);
            if (seen.IsEnded)
            {
                schedule.Ended();
                return seen;
            }

            missing = answer.Result == StatusResult.NotFound ? missing + 1 : 0;
            unreadable = answer.Result == StatusResult.Unreadable ? unreadable + 1 : 0;
            if (unreadable >= options.MaxUnreadableStatuses)
            {
                return seen.Leave(UnknownCause.Unreadable, "The job's status cannot be read: " + answer.Message);
            }

            if (answer.Result == StatusResult.Refused)
            {
                return seen.Leave(UnknownCause.StatusRefused, answer.Message);
            }

            if (missing > NotFoundTolerated)
            {
                return seen.Leave(UnknownCause.JobVanished, answer.Message);
            }

            if (clock.Elapsed - began >= options.MaxJobTime)
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
    private async Task<JobObservation> StopAsync(BatchJob job, JobObservation seen, UnknownCause cause)
    {
        var before = await AskAsync(job, control.Requests).ConfigureAwait(false);
        seen.Add(before.Status);
        if (seen.IsEnded)
        {
            return seen;
        }

        var refusal = await AskToStopAsync(job.JobId).ConfigureAwait(false);
        var after = await AskAsync(job, control.Requests).ConfigureAwait(false);
        seen.Add(after.Status);
        if (seen.IsEnded)
        {
            return seen;
        }

        return control.Cause > HaltCause.Stopped
            ? Cut(seen)
            : seen.Leave(cause, refusal ?? "The job was asked to stop and had not yet.");
    }

    private async Task<StatusResponse> AskAsync(BatchJob job, CancellationToken wait)
    {
        JobWatch.Asked(job);
        try
        {
            var answer = await turnstile.AskAsync(admitted => channel.GetStatusAsync(job.JobId, admitted, control.Requests), wait)
                .ConfigureAwait(false);
            if (answer.Result == StatusResult.KeysLeft)
            {
                control.Halt(HaltCause.KeysLeft, answer.Message!);
            }

            return answer;
        }
        catch (Exception error)
        {
            return new StatusResponse(StatusResult.TryAgain, Message: error.Message);
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
            if (error is GameballException { KeysLeft: true })
            {
                control.Halt(HaltCause.KeysLeft, error.Message);
            }

            return "The job could not be stopped: " + error.Message;
        }
    }

    private JobObservation Cut(JobObservation seen) => seen.Leave(control.Cut, control.Reason);
}
