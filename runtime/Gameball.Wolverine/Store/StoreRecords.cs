using System;
using System.Collections.Generic;

namespace Gameball.Fleet;

/// <summary>A planned chunk. Without rows it only carries the rows that cannot be sent.</summary>
internal sealed record PlannedChunk(
    long Number, int Partition, int Order, int Rows, byte[] Payload, byte[] Hash, IReadOnlyList<StoredOutcome> Refused);

/// <summary>A claimed partition with the chunk whose turn it is.</summary>
internal sealed record FleetClaim(
    Guid Run, int Partition, Guid Token, FleetHalt Halt, long Chunk, long Position, long Width, byte[] Payload, string? Step);

/// <summary>A chunk that is left after a step.</summary>
internal sealed record ChunkPart(int Rows, byte[] Payload, ChunkState State, string Step);

/// <summary>What a step changes: rows get outcomes, or stay in one or two chunks.</summary>
internal sealed record StepChange
{
    public IReadOnlyList<ChunkPart> Next { get; init; } = [];

    public TimeSpan Delay { get; init; }

    public long Succeeded { get; init; }

    /// <summary>The outcomes of the rows that did not succeed.</summary>
    public IReadOnlyList<StoredOutcome> NotSucceeded { get; init; } = [];

    /// <summary>The rows with an outcome; <see langword="null"/> when they are all rows of the chunk, or none.</summary>
    public ChunkPart? Resolved { get; init; }

    /// <summary>The state of a chunk whose job was left before it ended; <see langword="null"/> for other steps.</summary>
    public string? Left { get; init; }

    /// <summary>Whether the chunk's own rows have their outcomes.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The chunk's state after the step.</summary>
    public ChunkState State => !IsResolved ? Next[0].State : Left is null ? ChunkState.Resolved : ChunkState.Left;

    /// <summary>The result of comparing the counters of the job that ended; <see langword="null"/> when none did.</summary>
    public CounterCheck? Job { get; init; }

    /// <summary>Whether the job was requested to stop and has not ended: it is polled when the run is resumed.</summary>
    public bool IsStopping { get; init; }
}

/// <summary>Whether a step was recorded, and when the partition's next one is due.</summary>
internal sealed record StepSaved(bool IsSaved, TimeSpan? Next);

/// <summary>The outcome of a row that did not succeed.</summary>
internal sealed record StoredOutcome(long Index, RowState State, UnknownCause? Cause, string? Code, string? Message, string? JobId);

/// <summary>A chunk with the outcomes of its rows that did not succeed.</summary>
internal sealed record StoredChunk(long Id, ChunkState State, byte[] Payload, IReadOnlyList<StoredOutcome> Outcomes);

/// <summary>The number of rows with one outcome.</summary>
internal sealed record OutcomeCount(RowState State, UnknownCause? Cause, string? Code, long Rows);

/// <summary>The progress of a run.</summary>
internal sealed record FleetProgress
{
    public bool IsPlanned { get; init; }

    public FleetHalt Halt { get; init; }

    public string? HaltReason { get; init; }

    public long Planned { get; init; }

    public long Succeeded { get; init; }

    public long Failed { get; init; }

    public long Unknown { get; init; }

    /// <summary>The rows that were sent and are not resolved.</summary>
    public long InFlight { get; init; }

    public long Jobs { get; init; }

    public long JobsMismatched { get; init; }

    public long JobsNotChecked { get; init; }

    /// <summary>The jobs that the run left before they ended.</summary>
    public long JobsLeft { get; init; }

    /// <summary>The partitions with work left.</summary>
    public int OpenPartitions { get; init; }

    /// <summary>The partitions with an open job, or in the middle of a step.</summary>
    public int ActivePartitions { get; init; }
}

/// <summary>The totals of all runs that have work left.</summary>
internal sealed record FleetTotals(long Backlog, long Unknown, int OpenPartitions);
