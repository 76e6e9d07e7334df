using System;
using System.Collections.Generic;
using System.Diagnostics;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Records telemetry for the wait for one job.</summary>
internal sealed class JobTelemetry : IDisposable
{
    private readonly BatchJob _job;
    private readonly PollPredictor _poller;
    private readonly TimeSpan _began;
    private readonly Activity? _span;
    private readonly bool _isCounted;

    public JobTelemetry(BatchJob job, PollPredictor poller)
    {
        _job = job;
        _poller = poller;
        _began = poller.Now;
        _span = Spans.Start(TelemetryNames.Span.BatchWait, job.Operation, job.Rows);
        _span?.SetTag(TelemetryNames.Tag.JobId, job.JobId);
        _isCounted = Instruments.BatchJobsActive.Enabled;
        Count(1);
    }

    /// <summary>The job's phase when the wait ended: one of four values, because the server's states are unbounded.</summary>
    public BatchJobPhase Phase { get; set; }

    public static void RecordPoll(BatchJob job)
    {
        if (Instruments.BatchPolls.Enabled)
        {
            Instruments.BatchPolls.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Tag.Batch, job.Operation));
        }
    }

    public void Dispose()
    {
        Count(-1);
        if (Instruments.BatchJobDuration.Enabled)
        {
            Instruments.BatchJobDuration.Record(
                (_poller.Now - _began).TotalSeconds, new(TelemetryNames.Tag.Batch, _job.Operation), new(TelemetryNames.Tag.JobState, NameOf(Phase)));
        }

        _span?.SetTag(TelemetryNames.Tag.JobState, NameOf(Phase));
        _span?.Dispose();
    }

    /// <summary>A listener that is attached meanwhile must not see a negative count.</summary>
    private void Count(int change)
    {
        if (_isCounted)
        {
            Instruments.BatchJobsActive.Add(change, new KeyValuePair<string, object?>(TelemetryNames.Tag.Batch, _job.Operation));
        }
    }

    private static string NameOf(BatchJobPhase phase) => phase switch
    {
        BatchJobPhase.Completed => "completed",
        BatchJobPhase.Stopped => "stopped",
        BatchJobPhase.Failed => "failed",
        _ => "open",
    };
}
