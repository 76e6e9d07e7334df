using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>An earlier run's record of a chunk.</summary>
internal sealed record ChunkRecord
{
    public required long Number { get; init; }

    /// <summary>Its rows as they were planned, in the order of the request, including those of its sub-chunks.</summary>
    public required RowRuns Rows { get; init; }

    public required ChunkStage Stage { get; init; }

    /// <summary>Whether the response to an attempt before the last one was lost.</summary>
    public bool MayBeApplied { get; init; }

    /// <summary>The reason for the lost response; <see langword="null"/> when the process ended before it was known.</summary>
    public string? LossReason { get; init; }

    /// <summary>Its job, if the stage is <see cref="ChunkStage.Accepted"/> or was before it was resolved.</summary>
    public BatchJob? Job { get; init; }

    /// <summary>
    /// Reads the outcomes, if the stage is <see cref="ChunkStage.Settled"/>, so that those of ten thousand chunks are not in memory at
    /// once.
    /// </summary>
    public Func<ChunkResult>? ReadResult { get; init; }

    /// <summary>The sub-chunks that contain some of its rows, in the order in which they were planned.</summary>
    public IReadOnlyList<ChunkRecord> SubChunks { get; init; } = [];
}

/// <summary>The stage of a chunk.</summary>
internal enum ChunkStage
{
    /// <summary>The chunk was not sent.</summary>
    Planned,

    /// <summary>An attempt started, and its response was not read.</summary>
    Sending,

    /// <summary>The server created a job.</summary>
    Accepted,

    /// <summary>The rows have their outcomes.</summary>
    Settled,
}

/// <summary>The outcomes of a chunk's rows: all rows that are not listed succeeded.</summary>
/// <param name="NotSucceeded">The other rows, by their index in the source.</param>
/// <param name="Job">The report of the ended job; <see langword="null"/> when the request was rejected.</param>
internal sealed record ChunkResult(IReadOnlyList<RowResult> NotSucceeded, BatchJobReport? Job);

/// <summary>The outcome of one row.</summary>
internal readonly record struct RowResult(long Index, RowVerdict Verdict);
