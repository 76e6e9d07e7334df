using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Fleet.Tests;

/// <summary>A run in memory.</summary>
internal sealed class MemoryRun(FleetRun record)
{
    public FleetRun Record { get; set; } = record;

    public string? Owner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? Deadline { get; set; }

    public SortedDictionary<int, MemoryPartition> Partitions { get; } = [];

    public List<MemoryChunk> Chunks { get; } = [];

    public MemoryPartition PartitionOf(int number)
    {
        if (!Partitions.TryGetValue(number, out var partition))
        {
            Partitions.Add(number, partition = new MemoryPartition(number));
        }

        return partition;
    }

    public MemoryChunk? HeadOf(int partition) => Chunks
        .Where(chunk => chunk.Partition == partition && chunk.State < ChunkState.Resolved)
        .OrderBy(chunk => chunk.Position).ThenBy(chunk => chunk.Id).FirstOrDefault();

    public bool MayWork(MemoryPartition partition, DateTimeOffset now) => !(Deadline <= now)
        && (Record.Halt == FleetHalt.None || (Record.Halt <= FleetHalt.Stopped && partition.Head == ChunkState.Accepted));
}

/// <summary>A partition in memory.</summary>
internal sealed class MemoryPartition(int number)
{
    public int Number => number;

    public DateTimeOffset? DueAt { get; set; }

    public ChunkState Head { get; set; }

    public Guid? Token { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? WokenAt { get; set; }

    public long Planned { get; set; }

    public long Succeeded { get; set; }

    public long Failed { get; set; }

    public long Unknown { get; set; }

    public long Jobs { get; set; }

    public long Mismatched { get; set; }

    public long NotChecked { get; set; }
}

/// <summary>A chunk in memory.</summary>
internal sealed class MemoryChunk(long id, int partition, long position, long width)
{
    public long Id => id;

    public int Partition => partition;

    public long Position => position;

    public long Width { get; set; } = width;

    public long? Number { get; init; }

    public byte[]? Hash { get; init; }

    public int Rows { get; set; }

    public byte[] Payload { get; set; } = [];

    public ChunkState State { get; set; }

    public string? Step { get; set; }

    public List<StoredOutcome> Outcomes { get; } = [];
}
