using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Polls one job until it ends or the import ends.</summary>
internal sealed class JobWatcher<TRow>(
    IJobChannel<TRow> channel, RunControl control, RequestQueue turnstile, Poller poller, Clock clock, ProgressMeter meter,
    BatchImportOptions options)
{
    // A job that was just accepted may not be visible on all servers yet.
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
        var sight = new JobObservation();
        var (missing, unreadable) = (0, 0);
        var began = clock.Elapsed;
        while (await clock.WaitAsync(delay, control.Waiting).ConfigureAwait(false))
        {
            var answer = await AskAsync(job, control.Waiting).ConfigureAwait(false);
            meter.Advance(job, answer.Status);
            sight.See(answer.Status);
            if (sight.IsOver)
            {
                schedule.Ended();
                return sight.Ended();
            }

            missing = answer.Result == StatusResult.NotFound ? missing + 1 : 0;
            unreadable = answer.Result == StatusResult.Unreadable ? unreadable + 1 : 0;
            if (unreadable >= options.MaxUnreadableStatuses)
            {
                return sight.Left(UnknownCause.Unreadable, "The job's status cannot be read: " + answer.Message);
            }

            if (answer.Result == StatusResult.Refused)
            {
                return sight.Left(UnknownCause.StatusRefused, answer.Message);
            }

            if (missing > NotFoundTolerated)
            {
                return sight.Left(UnknownCause.JobVanished, answer.Message);
            }

            if (clock.Elapsed - began >= options.MaxJobTime)
            {
                return await StopAsync(job, sight, UnknownCause.JobNeverEnded).ConfigureAwait(false);
            }

            delay = schedule.Next(answer.Status);
        }

        return control.Cause == HaltCause.Stopped
            ? await StopAsync(job, sight, UnknownCause.Stopped).ConfigureAwait(false)
            : Cut(sight);
    }

    // Polled once before the stop, because a stopped job no longer lists its rows, and once after it, because the job may have progressed
    // until then.
    private async Task<JobEnd> StopAsync(BatchJob job, JobObservation sight, UnknownCause cause)
    {
        var before = await AskAsync(job, control.Requests).ConfigureAwait(false);
        sight.See(before.Status);
        if (sight.IsOver)
        {
            return sight.Ended();
        }

        var refusal = await AskToStopAsync(job.JobId).ConfigureAwait(false);
        var after = await AskAsync(job, control.Requests).ConfigureAwait(false);
        sight.See(after.Status);
        if (sight.IsOver)
        {
            return sight.Ended();
        }

        return control.Cause > HaltCause.Stopped
            ? Cut(sight)
            : sight.Left(cause, refusal ?? "The client requested the job's stop, and the job has not stopped yet.");
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

    private JobEnd Cut(JobObservation sight) => sight.Left(control.Cut, control.Reason);
}
