using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Nobody writes anything down.</summary>
internal sealed class NoRunLog : IRunLog
{
    public static NoRunLog Instance { get; } = new();

    public string Path => "none";

    public IReadOnlyList<ChunkRecord> Earlier => [];

    public long LastNumber => 0;

    public long? SourceRows => null;

    public ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now) => default;

    public ValueTask PlannedAsync(ChunkPlan plan) => default;

    public ValueTask PartedAsync(long chunk, IReadOnlyList<ChunkPlan> parts) => default;

    public ValueTask SendingAsync(long chunk) => default;

    public ValueTask ReturnedAsync(long chunk) => default;

    public ValueTask AmbiguousAsync(long chunk, string? because) => default;

    public ValueTask AcceptedAsync(long chunk, BatchJob job) => default;

    public ValueTask SettledAsync(long chunk, ChunkResult result) => default;

    public ValueTask SourceEndedAsync(long rows) => default;

    public ValueTask DisposeAsync() => default;
}
