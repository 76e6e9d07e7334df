using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// One request of an import that the application drives itself, for example with a message bus and several machines. It is plain data;
/// <see cref="Operation"/>, <see cref="Partition"/> and <see cref="Number"/> together are its key.
/// </summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed record BatchPlanItem<TRow>
{
    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public required string Operation { get; set; }

    /// <summary>
    /// The partition's number, from 0. All rows of a customer are in one partition. Requests of different partitions can be sent
    /// concurrently; those of one partition must be sent in sequence: submit the next request when the job of the previous one has ended.
    /// </summary>
    public required int Partition { get; set; }

    /// <summary>The request's number within its partition, from 0; -1 when there are no rows.</summary>
    public required int Number { get; set; }

    /// <summary>The rows. Empty only in a last item that contains nothing but <see cref="Refused"/> rows.</summary>
    public required IReadOnlyList<TRow> Rows { get; set; }

    /// <summary>The indexes of the rows in the source, from 0, in the same order.</summary>
    public required IReadOnlyList<long> Indexes { get; set; }

    /// <summary>How far the item has come; <see langword="null"/> for an item that was not begun.</summary>
    public BatchItemState? State { get; set; }

    /// <summary>The rows, of any partition, that were read since the previous item and cannot be sent.</summary>
    public IReadOnlyList<BatchValidationIssue> Refused { get; set; } = [];
}
