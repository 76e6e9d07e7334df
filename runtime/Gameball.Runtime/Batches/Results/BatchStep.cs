using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// The result of one step of an item. Record <see cref="Outcomes"/> and <see cref="Next"/> together, in one transaction: each row of the
/// item is in exactly one of them.
/// </summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed record BatchStep<TRow>
{
    /// <summary>The outcomes of rows. They are final, but for those of an open job (<see cref="Open"/>).</summary>
    public IReadOnlyList<BatchOutcome<TRow>> Outcomes { get; init; } = [];

    /// <summary>
    /// The items that are left, each with its state: the item itself, its halves, or the rows that its job rejected. Drive them one after
    /// the other, in this order and before the later items of the partition.
    /// </summary>
    public IReadOnlyList<BatchPlanItem<TRow>> Next { get; init; } = [];

    /// <summary>
    /// The item, when the import left its job before it was seen to end: after <see cref="BatchImportOptions.MaxJobTime"/>, or because the
    /// server no longer knows the job, rejects the polls or returns unreadable statuses. Its rows are in <see cref="Outcomes"/>, most of them
    /// unknown. Store it: a later run may drive it again, and the outcomes of that step replace these. <see langword="null"/> otherwise.
    /// </summary>
    public BatchPlanItem<TRow>? Open { get; init; }

    /// <summary>The time until the first of <see cref="Next"/> is due.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The job that ended or was left (<see cref="BatchJobReport.IsEnded"/>); <see langword="null"/> when the step did neither.</summary>
    public BatchJobReport? Job { get; init; }

    /// <summary>
    /// The reason why the import must end: the server rejects the keys, is unreachable or redirects. <see langword="null"/> when it may
    /// continue. <see cref="Next"/> then holds rows that were not sent, which a later run may send.
    /// </summary>
    public string? EndReason { get; init; }

    /// <summary>Whether a redirect sent the keys to another server: then nothing may be sent any more, polls included.</summary>
    public bool KeysLeaked { get; init; }
}
