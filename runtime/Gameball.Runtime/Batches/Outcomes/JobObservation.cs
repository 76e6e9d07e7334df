namespace Gameball;

/// <summary>What was seen of one job: its last status with the fullest lists, and whether its counters went astray.</summary>
internal sealed class JobObservation
{
    private BatchJobStatus? _seen;
    private bool _countedBackwards;

    public bool IsOver => _seen is not null && _seen.Phase != BatchJobPhase.Open;

    public void See(BatchJobStatus? status)
    {
        if (status is not null)
        {
            _countedBackwards |= status.IsBehind(_seen);
            _seen = status.KeepingEntriesOf(_seen);
        }
    }

    /// <summary>The job is over; rows that it did not report depend on how it ended.</summary>
    public JobEnd Ended() => new(_seen, true, _seen!.Phase switch
    {
        BatchJobPhase.Completed => RowVerdict.Unknown(UnknownCause.NotReported, "The job completed and does not mention the row."),
        BatchJobPhase.Stopped => RowVerdict.Unknown(UnknownCause.Stopped, "The job was stopped before it reported the row."),
        _ => RowVerdict.Unknown(UnknownCause.JobFailed, "The job ended as " + _seen.State + " before it reported the row."),
    })
    { CountedBackwards = _countedBackwards };

    /// <summary>The watch ends before the job.</summary>
    public JobEnd Left(UnknownCause cause, string? reason) =>
        new(_seen, false, RowVerdict.Unknown(cause, reason)) { CountedBackwards = _countedBackwards };
}
