namespace Gameball;

/// <summary>The reason why a row's outcome is unknown.</summary>
public enum UnknownCause
{
    /// <summary>The response to the submit was lost, and a resubmit might count twice.</summary>
    ResponseLost,

    /// <summary>The job was stopped before it reported the row.</summary>
    Stopped,

    /// <summary>The job had not reported the row when <see cref="BatchImportOptions.Deadline"/> passed.</summary>
    Deadline,

    /// <summary>The job had not reported the row when the caller stopped waiting.</summary>
    Cancelled,

    /// <summary>The job ended, and neither its lists nor its counters account for the row.</summary>
    NotReported,

    /// <summary>The job's entry may mean this row or another one, or contradicts itself.</summary>
    Ambiguous,

    /// <summary>The job ended as failed before it reported the row.</summary>
    JobFailed,

    /// <summary>The job was still open after <see cref="BatchImportOptions.MaxJobTime"/>, and the client requested its stop.</summary>
    JobNeverEnded,

    /// <summary>The server no longer knows the job.</summary>
    JobVanished,

    /// <summary>The server rejected the requests for the job's status.</summary>
    StatusRefused,

    /// <summary>A redirect sent the keys to another server, and the import sent nothing more with them.</summary>
    Redirected,

    /// <summary>
    /// The server's entry for the row was unreadable, or consecutive statuses of the whole job were
    /// (<see cref="BatchImportOptions.MaxUnreadableStatuses"/>).
    /// </summary>
    Unreadable,
}
