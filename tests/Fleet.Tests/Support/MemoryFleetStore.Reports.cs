using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet.Tests;

/// <content>The part that reports read.</content>
internal sealed partial class MemoryFleetStore
{
    public Task<FleetProgress> ProgressAsync(Guid run, CancellationToken cancellationToken) => Do("Progress", () =>
    {
        var known = Of(run);
        var open = known.Partitions.Values.Where(partition => partition.DueAt is not null).ToArray();
        return new FleetProgress
        {
            IsPlanned = known.Record.IsPlanned,
            Halt = known.Record.Halt,
            HaltReason = known.Record.HaltReason,
            Planned = known.Partitions.Values.Sum(partition => partition.Planned),
            Succeeded = known.Partitions.Values.Sum(partition => partition.Succeeded),
            Failed = known.Partitions.Values.Sum(partition => partition.Failed),
            Unknown = known.Partitions.Values.Sum(partition => partition.Unknown),
            InFlight = known.Chunks.Where(chunk => chunk.State is ChunkState.Sending or ChunkState.Accepted).Sum(chunk => chunk.Rows),
            Jobs = known.Partitions.Values.Sum(partition => partition.Jobs),
            JobsMismatched = known.Partitions.Values.Sum(partition => partition.Mismatched),
            JobsNotChecked = known.Partitions.Values.Sum(partition => partition.NotChecked),
            JobsLeft = known.Chunks.Count(chunk => chunk.State == ChunkState.Left),
            OpenPartitions = open.Length,
            ActivePartitions = open.Count(partition => partition.Head == ChunkState.Accepted || partition.LeaseUntil > Now),
        };
    });

    public Task<IReadOnlyList<OutcomeCount>> CountOutcomesAsync(Guid run, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<OutcomeCount>>("CountOutcomes", () =>
        [
            .. Of(run).Chunks.SelectMany(chunk => chunk.Outcomes).GroupBy(row => (row.State, row.Cause, row.Code))
                .Select(group => new OutcomeCount(group.Key.State, group.Key.Cause, group.Key.Code, group.Count())),
        ]);

    public Task<IReadOnlyList<StoredChunk>> ChunksAsync(Guid run, long after, int limit, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<StoredChunk>>("Chunks", () =>
        [
            .. Of(run).Chunks.Where(chunk => chunk.Id > after).OrderBy(chunk => chunk.Id).Take(limit)
                .Select(chunk => new StoredChunk(chunk.Id, chunk.State, chunk.Payload, [.. chunk.Outcomes])),
        ]);

    public Task<FleetTotals> TotalsAsync(CancellationToken cancellationToken) => Do("Totals", () =>
    {
        MemoryPartition[] partitions = [.. _runs.SelectMany(run => run.Partitions.Values)];
        return new FleetTotals(
            partitions.Sum(partition => partition.Planned - partition.Succeeded - partition.Failed - partition.Unknown),
            partitions.Sum(partition => partition.Unknown),
            partitions.Count(partition => partition.DueAt is not null));
    });
}
