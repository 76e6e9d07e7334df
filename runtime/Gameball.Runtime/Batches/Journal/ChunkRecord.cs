using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>What an earlier run did with a chunk.</summary>
internal sealed record ChunkRecord
{
    public required long Number { get; init; }

    /// <summary>Its rows as they were planned, in the order of the request; those of its parts among them.</summary>
    public required RowRuns Rows { get; init; }

    public required ChunkStage Stage { get; init; }

    /// <summary>Whether the answer of an attempt before the last one was lost.</summary>
    public bool MayBeApplied { get; init; }

    /// <summary>Why; <see langword="null"/> when the process ended before it knew.</summary>
    public string? LostBecause { get; init; }

    /// <summary>Its job, when it is <see cref="ChunkStage.Accepted"/> or was before it was settled.</summary>
    public BatchJob? Job { get; init; }

    /// <summary>Reads the outcomes, when it is <see cref="ChunkStage.Settled"/>: those of ten thousand chunks are not held at once.</summary>
    public Func<ChunkResult>? ReadResult { get; init; }

    /// <summary>Chunks that took over some of its rows, in the order in which they were planned.</summary>
    public IReadOnlyList<ChunkRecord> Parts { get; init; } = [];
}

/// <summary>How far a chunk got.</summary>
internal enum ChunkStage
{
    /// <summary>Nothing of it is on the server.</summary>
    Planned,

    /// <summary>An attempt began, and its answer was never read.</summary>
    Sending,

    /// <summary>It has a job.</summary>
    Accepted,

    /// <summary>Its rows have their outcomes.</summary>
    Settled,
}

/// <summary>What became of a chunk's rows: all that are not named succeeded.</summary>
/// <param name="NotSucceeded">The others, each by its place in the source.</param>
/// <param name="Job">The job as it ended; <see langword="null"/> when the request was refused.</param>
internal sealed record ChunkResult(IReadOnlyList<RowResult> NotSucceeded, BatchJobReport? Job);

/// <summary>The outcome of one row.</summary>
internal readonly record struct RowResult(long Index, RowVerdict Verdict);
