using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// One request of an import that somebody else drives, such as a message bus with many machines. Plain data: <see cref="Operation"/>,
/// <see cref="Partition"/> and <see cref="Number"/> together are its key.
/// </summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed record BatchPlanItem<TRow>
{
    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>
    /// The line that it stands in, from 0. All rows of a customer are in one partition, so requests of different partitions may go at the
    /// same time, and those of one must go one after the other: the next is submitted when the job of the one before it has ended.
    /// </summary>
    public required int Partition { get; init; }

    /// <summary>Its place in its partition, from 0; -1 where there are no rows.</summary>
    public required int Number { get; init; }

    /// <summary>The rows: at least one, unless there is nothing left but rows in <see cref="Refused"/>.</summary>
    public required IReadOnlyList<TRow> Rows { get; init; }

    /// <summary>Their places in the source, from 0, in the same order.</summary>
    public required IReadOnlyList<long> Indexes { get; init; }

    /// <summary>Rows that were read since the item before this one, of any partition, and cannot be sent.</summary>
    public IReadOnlyList<BatchValidationIssue> Refused { get; init; } = [];
}
