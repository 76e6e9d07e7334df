namespace Gameball;

/// <summary>Why nobody can say what became of a row.</summary>
public enum UnknownCause
{
    /// <summary>The answer to the submit was lost, and sending it again might count twice.</summary>
    ResponseLost,

    /// <summary>The job was stopped before it reported the row.</summary>
    Stopped,

    /// <summary>The job had not reported the row when <see cref="BatchImportOptions.Deadline"/> passed.</summary>
    Deadline,

    /// <summary>The job had not reported the row when the caller stopped waiting.</summary>
    Cancelled,

    /// <summary>The job ended, and neither its lists nor its counters account for the row.</summary>
    NotReported,

    /// <summary>The job's answer fits this row and another one alike, or contradicts itself.</summary>
    Ambiguous,

    /// <summary>The job ended as failed before it reported the row.</summary>
    JobFailed,

    /// <summary>The job was still open after <see cref="BatchImportOptions.MaxJobTime"/>, and was asked to stop.</summary>
    JobNeverEnded,

    /// <summary>The server no longer knows the job.</summary>
    JobVanished,

    /// <summary>The server refused to say how the job stands.</summary>
    StatusRefused,

    /// <summary>A redirect took the keys to another server, and the import sent nothing more with them.</summary>
    Redirected,

    /// <summary>
    /// What the server says cannot be read: of the row, or of its whole job so often in a row that waiting did not help
    /// (<see cref="BatchImportOptions.MaxUnreadableStatuses"/>).
    /// </summary>
    Unreadable,
}
