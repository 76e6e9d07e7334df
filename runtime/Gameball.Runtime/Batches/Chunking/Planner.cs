using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Cuts a source into requests that many machines can send. It holds one request for each partition.</summary>
internal sealed class Planner<TRow>(BatchInfo<TRow> info, int partitions, int maxBytes)
{
    private readonly PlanLine<TRow>[] _lines =
        Enumerable.Range(0, partitions).Select(partition => new PlanLine<TRow>(info, partition, maxBytes)).ToArray();

    private List<BatchValidationIssue> _refused = [];
    private long _index;

    /// <summary>Adds the next row.</summary>
    /// <returns>A request that is complete now.</returns>
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

    /// <summary>What is left when the source has ended.</summary>
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

    // The same on every machine and in every process, as string.GetHashCode is not. Rows without a lane go round.
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
