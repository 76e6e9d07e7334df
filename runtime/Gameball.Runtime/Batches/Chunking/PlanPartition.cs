using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// One partition of a plan: its rows in the order of the source, split into requests. A duplicate key starts the next request.
/// </summary>
internal sealed class PlanPartition<TRow>(BatchInfo<TRow> info, int partition, int maxBytes)
{
    private readonly ChunkBuilder<TRow> _forming = new(info, new ChunkSize(info.MaxItems, maxBytes));
    private int _number;

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fault">The reason why the row can never be sent.</param>
    /// <returns>The completed request, if the row does not fit into it.</returns>
    public BatchPlanItem<TRow>? Add(SourceRow<TRow> row, out string? fault)
    {
        if (_forming.TryAdd(row, out fault) || fault is not null)
        {
            return null;
        }

        var full = Take();
        _forming.TryAdd(row, out fault);
        return full;
    }

    /// <summary>Returns the current request; <see langword="null"/> when it has no rows.</summary>
    public BatchPlanItem<TRow>? Take()
    {
        if (_forming.Count == 0)
        {
            return null;
        }

        var chunk = _forming.Take(out _);
        chunk.Release();
        return new BatchPlanItem<TRow>
        {
            Operation = info.Name,
            Partition = partition,
            Number = _number++,
            Rows = chunk.Rows.Select(row => row.Row).ToArray(),
            Indexes = chunk.Rows.Select(row => row.Index).ToArray(),
        };
    }
}
