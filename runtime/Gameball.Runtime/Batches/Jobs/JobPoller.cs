using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Polls one job until it ends or the import ends.</summary>
internal sealed class JobPoller<TRow>(
    IJobChannel<TRow> channel, RunControl control, RequestQueue requestQueue, PollPredictor predictor, Clock clock, ProgressMeter meter,
    BatchImportOptions options)
{
    // A job that was just accepted may not be visible on all servers yet.
    private const int MaxNotFound = 3;

    public async Task<JobObservation> WatchAsync(BatchJob job)
    {
        using var telemetry = new JobTelemetry(job, predictor);
        var end = await FollowAsync(job).ConfigureAwait(false);
        telemetry.Phase = end.Status?.Phase ?? BatchJobPhase.Open;
        return end;
    }

    private async Task<JobObservation> FollowAsync(BatchJob job)
    {
        var schedule = predictor.Schedule(job.Rows);
        var delay = schedule.First();
        var watch = new JobWatch(clock.Elapsed);
        while (await clock.WaitAsync(delay, control.Waiting).ConfigureAwait(false))
        {
            if (await ObserveAsync(job, watch).ConfigureAwait(false))
            {
                if (watch.Observation.IsEnded)
                {
                    schedule.Ended();
                }

                return watch.Observation;
            }

            delay = schedule.Next(watch.LastStatus);
        }

        return await EndAsync(job, watch.Observation).ConfigureAwait(false);
    }

    /// <summary>Polls once; returns whether the observation is over: the job ended, or is left.</summary>
    public async Task<bool> ObserveAsync(BatchJob job, JobWatch watch)
    {
        var observation = watch.Observation;
        var response = await PollAsync(job, control.Waiting).ConfigureAwait(false);
        meter.Advance(job, response.Status);
        watch.Add(response);
        if (observation.IsEnded)
        {
            return true;
        }

        if (watch.Unreadable >= options.MaxUnreadableStatuses)
        {
            observation.Leave(UnknownCause.Unreadable, "The job's status cannot be read: " + response.Message);
            return true;
        }

        if (response.Result == StatusResult.Refused)
        {
            observation.Leave(UnknownCause.StatusRefused, response.Message);
            return true;
        }

        if (watch.NotFound > MaxNotFound)
        {
            observation.Leave(UnknownCause.JobVanished, response.Message);
            return true;
        }

        if (clock.Elapsed - watch.Began >= options.MaxJobTime)
        {
            await StopAsync(job, observation, UnknownCause.JobNeverEnded).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    /// <summary>Ends an observation when the import ends: a stopped import stops the job, too.</summary>
    public async Task<JobObservation> EndAsync(BatchJob job, JobObservation observation) => control.Cause == HaltCause.Stopped
        ? await StopAsync(job, observation, UnknownCause.Stopped).ConfigureAwait(false)
        : Cut(observation);

    // Polled once before the stop, because a stopped job no longer lists its rows, and once after it, because the job may have progressed
    // until then.
    private async Task<JobObservation> StopAsync(BatchJob job, JobObservation observation, UnknownCause cause)
    {
        var before = await PollAsync(job, control.Requests).ConfigureAwait(false);
        observation.Add(before.Status);
        if (observation.IsEnded)
        {
            return observation;
        }

        var refusal = await RequestStopAsync(job.JobId).ConfigureAwait(false);
        var after = await PollAsync(job, control.Requests).ConfigureAwait(false);
        observation.Add(after.Status);
        if (observation.IsEnded)
        {
            return observation;
        }

        return control.Cause > HaltCause.Stopped
            ? Cut(observation)
            : observation.Leave(cause, refusal ?? "The client requested the job's stop, and the job has not stopped yet.");
    }

    private async Task<StatusResponse> PollAsync(BatchJob job, CancellationToken wait)
    {
        JobTelemetry.RecordPoll(job);
        try
        {
            var response = await requestQueue.PollAsync(admitted => channel.GetStatusAsync(job.JobId, admitted, control.Requests), wait)
                .ConfigureAwait(false);
            if (response.Result == StatusResult.KeysLeaked)
            {
                control.Halt(HaltCause.KeysLeaked, response.Message!);
            }

            return response;
        }
        catch (Exception error)
        {
            return new StatusResponse(StatusResult.TryAgain, Message: error.Message);
        }
    }

    private async Task<string?> RequestStopAsync(string jobId)
    {
        try
        {
            return await requestQueue.PollAsync(
                async admitted =>
                {
                    await channel.StopAsync(jobId, admitted, control.Requests).ConfigureAwait(false);
                    return (string?)null;
                },
                control.Requests).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            if (error is GameballException { KeysLeaked: true })
            {
                control.Halt(HaltCause.KeysLeaked, error.Message);
            }

            return "The job could not be stopped: " + error.Message;
        }
    }

    private JobObservation Cut(JobObservation observation) => observation.Leave(control.Cut, control.Reason);
}
