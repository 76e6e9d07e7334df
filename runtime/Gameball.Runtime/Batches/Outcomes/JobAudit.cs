namespace Gameball;

/// <summary>Compares the server's counters with the verdicts on a job's rows.</summary>
internal static class JobAudit
{
    public static BatchJobReport Create(BatchJob job, JobObservation seen, RowVerdict[] verdicts)
    {
        var (succeeded, failed) = (0, 0);
        foreach (var verdict in verdicts)
        {
            succeeded += verdict.State == RowState.Succeeded ? 1 : 0;
            failed += verdict.State == RowState.Failed ? 1 : 0;
        }

        var status = seen.Status;
        return new BatchJobReport(job)
        {
            State = status?.State,
            IsEnded = seen.IsEnded,
            CountedBackwards = seen.CountedBackwards,
            ServerTotal = status?.Total,
            ServerFinished = status?.Finished,
            ServerErrors = status?.Errors,
            Succeeded = succeeded,
            Failed = failed,
            Verdict = Compare(status, job.Rows, succeeded, failed),
        };
    }

    private static CounterCheck Compare(BatchJobStatus? status, int rows, int succeeded, int failed)
    {
        // Counters of a job that did not complete are a snapshot, not a result.
        if (status is not { Phase: BatchJobPhase.Completed } || (status.Finished is null && status.Errors is null))
        {
            return CounterCheck.NotChecked;
        }

        return (status.Total ?? rows) == rows && (status.Finished ?? succeeded) == succeeded && (status.Errors ?? failed) == failed
            ? CounterCheck.Match
            : CounterCheck.Mismatch;
    }
}
