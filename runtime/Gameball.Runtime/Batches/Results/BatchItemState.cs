using System;

namespace Gameball;

/// <summary>
/// How far a <see cref="BatchPlanItem{TRow}"/> has come, between two steps of an import that the application drives itself. It is plain
/// data: store it with the item, for example as JSON, so that another process can run the next step.
/// </summary>
public sealed record BatchItemState
{
    /// <summary>
    /// Whether a submit began and its response is not recorded. An item that is found so has lost the response: the process ended before it
    /// came.
    /// </summary>
    public bool IsSending { get; set; }

    /// <summary>Whether the response to an earlier submit was lost: the server may have applied the rows.</summary>
    public bool MayBeApplied { get; set; }

    /// <summary>The reason for the lost response.</summary>
    public string? LossReason { get; set; }

    /// <summary>The number of times that a job rejected the rows because their customers were busy (2001).</summary>
    public int Rejected { get; set; }

    /// <summary>The number of submits so far, those included that the quota rejected.</summary>
    public int Attempts { get; set; }

    /// <summary>The number of submits that failed, without those that the quota rejected.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>The job; <see langword="null"/> until the server has accepted the rows.</summary>
    public BatchJob? Job { get; set; }

    /// <summary>The job's last status with the fullest lists; <see langword="null"/> until one was read.</summary>
    public BatchJobStatus? Status { get; set; }

    /// <summary>Whether the job once counted fewer rows as done than before.</summary>
    public bool CountedBackwards { get; set; }

    /// <summary>
    /// Whether the import left the job before it was seen to end (<see cref="BatchStep{TRow}.Open"/>). The next step watches it anew.
    /// </summary>
    public bool IsLeft { get; set; }

    /// <summary>When the polls began, from which <see cref="BatchImportOptions.MaxJobTime"/> counts; <see langword="null"/> for the submit.</summary>
    public DateTimeOffset? WatchedSince { get; set; }

    /// <summary>The number of consecutive polls that found no progress.</summary>
    public int PollsWithoutProgress { get; set; }

    /// <summary>The number of consecutive polls to which the server did not know the job.</summary>
    public int PollsNotFound { get; set; }

    /// <summary>The number of consecutive polls with an unreadable response.</summary>
    public int PollsUnreadable { get; set; }

    /// <summary>The wait from the submit to the first poll.</summary>
    public TimeSpan FirstPollDelay { get; set; }
}
