using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>A log in memory that stops at a given event, as after a crash: later events are not recorded.</summary>
internal sealed class MemoryLog(int breaksAt = int.MaxValue) : IRunLog
{
    private readonly Dictionary<long, Entry> _chunks = [];
    private int _events;

    public IReadOnlyList<ChunkRecord> Earlier { get; set; } = [];

    public long LastNumber { get; private set; }

    public string Path => "memory";

    public long? SourceRows => null;

    /// <summary>The names of the events and their chunks.</summary>
    public List<string> Recorded { get; } = [];

    public int Events => _events;

    /// <summary>Returns the log that the next process reads.</summary>
    public MemoryLog Reopen(int breaksAt = int.MaxValue)
    {
        var next = new MemoryLog(breaksAt) { LastNumber = LastNumber };
        foreach (var (number, entry) in _chunks)
        {
            next._chunks[number] = entry.Copy();
        }

        next.Earlier = _chunks.Values.Where(entry => entry.Parent is null).Select(entry => next.Record(entry.Number)).ToList();
        return next;
    }

    public ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now)
    {
        if (!_chunks[chunk.Number].Body.AsSpan().SequenceEqual(now.Body.Span))
        {
            throw new InvalidDataException("other rows");
        }

        return default;
    }

    public ValueTask PlannedAsync(ChunkPlan plan) => Tell("planned", plan.Number, () => Add(plan, null));

    public ValueTask SplitAsync(long chunk, IReadOnlyList<ChunkPlan> subChunks) => Tell("split", chunk, () =>
    {
        foreach (var subChunk in subChunks)
        {
            Add(subChunk, chunk);
        }
    });

    public ValueTask SendingAsync(long chunk) => Tell("sending", chunk, () =>
        _chunks[chunk].MayBeApplied |= _chunks[chunk].Set(ChunkStage.Sending) == ChunkStage.Sending);

    public ValueTask ReturnedAsync(long chunk) => Tell("returned", chunk, () => _chunks[chunk].Stage = ChunkStage.Planned);

    public ValueTask AmbiguousAsync(long chunk, string? because) => Tell("ambiguous", chunk, () => _chunks[chunk].MayBeApplied = true);

    public ValueTask AcceptedAsync(long chunk, BatchJob job) => Tell("accepted", chunk, () =>
    {
        _chunks[chunk].Stage = ChunkStage.Accepted;
        _chunks[chunk].Job = job;
    });

    public ValueTask SettledAsync(long chunk, ChunkResult result) => Tell("settled", chunk, () =>
    {
        _chunks[chunk].Stage = ChunkStage.Settled;
        _chunks[chunk].Result = result;
    });

    public ValueTask SourceEndedAsync(long rows) => default;

    public ValueTask DisposeAsync() => default;

    private ValueTask Tell(string name, long chunk, Action write)
    {
        if (_events++ >= breaksAt)
        {
            throw new IOException("the disk is full");
        }

        Recorded.Add(name + " " + chunk);
        write();
        return default;
    }

    private void Add(ChunkPlan plan, long? parent)
    {
        _chunks.Add(plan.Number, new Entry(plan.Number, parent, plan.Rows, plan.Body.ToArray()));
        LastNumber = Math.Max(LastNumber, plan.Number);
    }

    private ChunkRecord Record(long number)
    {
        var entry = _chunks[number];
        return new ChunkRecord
        {
            Number = number,
            Rows = entry.Rows,
            Stage = entry.Stage,
            MayBeApplied = entry.MayBeApplied,
            Job = entry.Job,
            ReadResult = entry.Result is { } result ? () => result : null,
            SubChunks = _chunks.Values.Where(subChunk => subChunk.Parent == number).Select(subChunk => Record(subChunk.Number)).ToList(),
        };
    }

    private sealed record Entry(long Number, long? Parent, RowRuns Rows, byte[] Body)
    {
        public ChunkStage Stage { get; set; }

        public bool MayBeApplied { get; set; }

        public BatchJob? Job { get; set; }

        public ChunkResult? Result { get; set; }

        public ChunkStage Set(ChunkStage stage)
        {
            var before = Stage;
            Stage = stage;
            return before;
        }

        public Entry Copy() => this with { };
    }
}
