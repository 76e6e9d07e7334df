using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Splits a source into requests that several machines can send. It holds one request per partition.</summary>
internal sealed class Planner<TRow>(BatchInfo<TRow> info, int partitions, int maxBytes)
{
    private readonly PlanPartition<TRow>[] _lines =
        Enumerable.Range(0, partitions).Select(partition => new PlanPartition<TRow>(info, partition, maxBytes)).ToArray();

    private List<BatchValidationIssue> _refused = [];
    private long _index;

    /// <summary>Adds the next row.</summary>
    /// <returns>A completed request, if any.</returns>
    public BatchPlanItem<TRow>? Add(TRow row)
    {
        var fault = info.Read(row, _index++, out var read);
        var full = fault is null ? _lines[Partition(read)].Add(read, out fault) : null;
        if (fault is not null)
        {
            _refused.Add(new BatchValidationIssue { Index = read.Index, Message = fault });
        }

        return full is null ? null : full with { Refused = TakeRefused() };
    }

    /// <summary>Returns the remaining requests after the end of the source.</summary>
    public IEnumerable<BatchPlanItem<TRow>> End()
    {
        foreach (var line in _lines)
        {
            if (line.Take() is { } rest)
            {
                yield return rest with { Refused = TakeRefused() };
            }
        }

        if (_refused.Count > 0)
        {
            yield return new BatchPlanItem<TRow>
            {
                Operation = info.Name,
                Partition = 0,
                Number = -1,
                Rows = [],
                Indexes = [],
                Refused = TakeRefused(),
            };
        }
    }

    // The hash is the same on every machine and in every process, unlike string.GetHashCode. Rows without a partition key are distributed
    // round-robin.
    private int Partition(SourceRow<TRow> row) => row.Order is { } partitionKey
        ? (int)(RecentNames.Hash(partitionKey) % (ulong)partitions)
        : (int)(row.Index % partitions);

    private IReadOnlyList<BatchValidationIssue> TakeRefused()
    {
        var taken = _refused;
        _refused = [];
        return taken;
    }
}
