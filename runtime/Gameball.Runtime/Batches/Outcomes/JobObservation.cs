namespace Gameball;

/// <summary>The observation of one job: its last status with the fullest lists, and how the observation ended.</summary>
internal sealed class JobObservation
{
    private RowVerdict? _left;

    /// <summary>The last status, with the fullest lists seen; <see langword="null"/> when no status could be read.</summary>
    public BatchJobStatus? Status { get; private set; }

    /// <summary>Whether the job has ended on the server.</summary>
    public bool IsEnded => Status is not null && Status.Phase != BatchJobPhase.Open;

    /// <summary>Whether the job once counted fewer rows as done than before.</summary>
    public bool CountedBackwards { get; set; }

    /// <summary>The verdict on rows that the job did not report.</summary>
    public RowVerdict Rest => Status?.Phase switch
    {
        BatchJobPhase.Completed => RowVerdict.Unknown(UnknownCause.NotReported, "The job completed and does not mention the row."),
        BatchJobPhase.Stopped => RowVerdict.Unknown(UnknownCause.Stopped, "The job was stopped before it reported the row."),
        null or BatchJobPhase.Open => _left ?? RowVerdict.Unknown(UnknownCause.NotReported),
        _ => RowVerdict.Unknown(UnknownCause.JobFailed, "The job ended as " + Status.State + " before it reported the row."),
    };

    /// <summary>Adds a status; <see langword="null"/> where none could be read.</summary>
    public void Add(BatchJobStatus? status)
    {
        if (status is not null)
        {
            CountedBackwards |= status.IsBehind(Status);
            Status = status.KeepingEntriesOf(Status);
        }
    }

    /// <summary>Ends the observation before the job ends.</summary>
    /// <returns>This observation.</returns>
    public JobObservation Leave(UnknownCause cause, string? reason)
    {
        _left = RowVerdict.Unknown(cause, reason);
        return this;
    }
}
