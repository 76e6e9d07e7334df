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
    /// <summary>The final outcomes of rows.</summary>
    public IReadOnlyList<BatchOutcome<TRow>> Outcomes { get; init; } = [];

    /// <summary>
    /// The items that are left, each with its state: the item itself, its halves, or the rows that its job rejected. Drive them one after
    /// the other, in this order and before the later items of the partition.
    /// </summary>
    public IReadOnlyList<BatchPlanItem<TRow>> Next { get; init; } = [];

    /// <summary>The time until the first of <see cref="Next"/> is due.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The ended job; <see langword="null"/> when the step ended none.</summary>
    public BatchJobReport? Job { get; init; }

    /// <summary>
    /// The reason why the import must end: the server rejects the keys, is unreachable or redirects. <see langword="null"/> when it may
    /// continue. <see cref="Next"/> then holds rows that were not sent, which a later run may send.
    /// </summary>
    public string? EndReason { get; init; }

    /// <summary>Whether a redirect sent the keys to another server: then nothing may be sent any more, polls included.</summary>
    public bool KeysLeaked { get; init; }
}
