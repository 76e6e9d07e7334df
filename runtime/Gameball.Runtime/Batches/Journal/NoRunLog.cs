using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>A log that records nothing.</summary>
/// <param name="earlier">The known chunks of an earlier run.</param>
internal sealed class NoRunLog(IReadOnlyList<ChunkRecord> earlier) : IRunLog
{
    public static NoRunLog Instance { get; } = new([]);

    public string Path => "none";

    public IReadOnlyList<ChunkRecord> Earlier => earlier;

    public long LastNumber => earlier.Count;

    public long? SourceRows => null;

    public ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now) => default;

    public ValueTask PlannedAsync(ChunkPlan plan) => default;

    public ValueTask SplitAsync(long chunk, IReadOnlyList<ChunkPlan> subChunks) => default;

    public ValueTask SendingAsync(long chunk) => default;

    public ValueTask ReturnedAsync(long chunk) => default;

    public ValueTask AmbiguousAsync(long chunk, string? because) => default;

    public ValueTask AcceptedAsync(long chunk, BatchJob job) => default;

    public ValueTask SettledAsync(long chunk, ChunkResult result) => default;

    public ValueTask SourceEndedAsync(long rows) => default;

    public ValueTask DisposeAsync() => default;
}
