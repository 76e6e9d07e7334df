using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The log of a step: its host records the start of a submit, and everything else from the step's result.</summary>
internal sealed class WriteAheadLog(Func<ValueTask> sending) : IRunLog
{
    public string Path => "the host's";

    public IReadOnlyList<ChunkRecord> Earlier => [];

    public long LastNumber => 0;

    public long? SourceRows => null;

    public ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now) => default;

    public ValueTask PlannedAsync(ChunkPlan plan) => default;

    public ValueTask SplitAsync(long chunk, IReadOnlyList<ChunkPlan> subChunks) => default;

    public ValueTask SendingAsync(long chunk) => sending();

    public ValueTask ReturnedAsync(long chunk) => default;

    public ValueTask AmbiguousAsync(long chunk, string? because) => default;

    public ValueTask AcceptedAsync(long chunk, BatchJob job) => default;

    public ValueTask SettledAsync(long chunk, ChunkResult result) => default;

    public ValueTask SourceEndedAsync(long rows) => default;

    public ValueTask DisposeAsync() => default;
}
