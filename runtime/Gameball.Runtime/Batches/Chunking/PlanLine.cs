using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>One partition of a plan: its rows in the order of the source, cut into requests. A key that comes again begins the next one.</summary>
internal sealed class PlanLine<TRow>(BatchInfo<TRow> info, int partition, int maxBytes)
{
    private readonly FormingChunk<TRow> _forming = new(info, new ChunkSize(info.MaxItems, maxBytes));
    private int _number;

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fault">Why it can never be sent.</param>
    /// <returns>The request that the row completes by not fitting into it.</returns>
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

    /// <summary>What there is; <see langword="null"/> when that is nothing.</summary>
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
