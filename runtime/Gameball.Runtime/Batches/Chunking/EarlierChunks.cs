using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The chunks of an earlier run, put together again from the rows as they are read. A chunk's rows stand near each other in the source,
/// so only a few chunks are incomplete at a time. The static methods determine what is left to do for such a chunk.
/// </summary>
internal sealed class EarlierChunks<TRow>
{
    private readonly BatchInfo<TRow> _info;
    private readonly List<(RowRun Run, Slot Slot, int Place)> _runs = [];
    private readonly HashSet<Slot> _gathering = [];
    private readonly Queue<Chunk<TRow>> _ready = new();
    private readonly Dictionary<long, ChunkRecord> _untouched;
    private int _incomplete;

    public EarlierChunks(BatchInfo<TRow> info, IReadOnlyList<ChunkRecord> records)
    {
        _info = info;
        _untouched = records.ToDictionary(record => record.Number);
        foreach (var record in records)
        {
            var slot = new Slot(record);
            foreach (var run in record.Rows.Runs)
            {
                _runs.Add((run, slot, slot.Missing));
                slot.Missing += run.Count;
            }

            _incomplete += slot.Missing > 0 ? 1 : 0;
        }

        _runs.Sort((a, b) => a.Run.Start.CompareTo(b.Run.Start));
    }

    /// <summary>Whether rows are held that wait for others to be read.</summary>
    public bool IsGathering => _gathering.Count > 0;

    /// <summary>Whether complete chunks wait for their turn.</summary>
    public bool HasReady => _ready.Count > 0;

    /// <summary>Whether rows are missing still.</summary>
    public bool IsIncomplete => _incomplete > 0;

    /// <summary>Takes a row that belongs to an earlier chunk.</summary>
    public bool TryTake(SourceRow<TRow> row)
    {
        if (Find(row.Index) is not { } place)
        {
            return false;
        }

        var slot = place.Slot;
        slot.Rows ??= new SourceRow<TRow>[slot.Missing];
        slot.Rows[place.Place + (int)(row.Index - place.Run.Start)] = row;
        _gathering.Add(slot);
        if (--slot.Missing == 0)
        {
            _gathering.Remove(slot);
            _incomplete--;
            _ready.Enqueue(Chunk(slot.Record, slot.Rows));
            slot.Rows = null;
        }

        return true;
    }

    /// <summary>The next complete chunk.</summary>
    public Chunk<TRow>? Take()
    {
        if (_ready.Count == 0)
        {
            return null;
        }

        var chunk = _ready.Dequeue();
        _untouched.Remove(chunk.Number);
        return chunk;
    }

    /// <summary>The jobs of the chunks that were not taken, in the order of their chunks.</summary>
    public IReadOnlyList<BatchJob> OpenJobs() => [.. _untouched.Values.OrderBy(record => record.Number).SelectMany(OpenJobs)];

    /// <summary>Empties it: the chunks that were not begun, complete or not, with those of their rows that were read.</summary>
    public IReadOnlyList<Chunk<TRow>> Drain()
    {
        var left = _ready.Concat(_gathering.Select(slot => Chunk(slot.Record, slot.Rows!.Where(row => row.IsRead).ToArray()))).ToArray();
        _ready.Clear();
        _gathering.Clear();
        return left;
    }

    /// <summary>The chunk and its parts, none with a row of another, in the order in which they go.</summary>
    public static IEnumerable<Chunk<TRow>> Unfold(Chunk<TRow> chunk)
    {
        var record = chunk.Record!;
        var places = chunk.Rows.ToDictionary(row => row.Index);
        var parts = record.SubChunks.Select(part => (Record: part, Rows: part.Rows.Indexes().Where(places.ContainsKey).ToArray())).ToArray();
        var gone = new HashSet<long>(parts.SelectMany(part => part.Rows));
        var kept = Knowing(chunk.Kept(chunk.Rows.Where(row => !gone.Contains(row.Index))), chunk);
        yield return kept;
        foreach (var (part, rows) in parts)
        {
            foreach (var inner in Unfold(Knowing(kept.SubChunk(rows.Select(index => places[index]), part), kept)))
            {
                yield return inner;
            }
        }
    }

    /// <summary>What holds for the rows of a chunk that this run never got to.</summary>
    public static RowVerdict Untouched(Chunk<TRow> part, UnknownCause cause, string? reason) =>
        part.Record!.Stage == ChunkStage.Planned && !part.MayBeApplied
        ? part.Rejected > 0 ? RowVerdict.Rejected : RowVerdict.Unprocessed(reason)
        : RowVerdict.Unknown(cause, "An earlier run began to send the row, and this one ended before it could ask: " + reason);

    /// <summary>Whether there is something to do about a part, or to tell of it: one without rows may have a job all the same.</summary>
    public static bool IsDue(Chunk<TRow> part) =>
        part.Rows.Length > 0 || part.Record is { Job: not null, Stage: ChunkStage.Accepted or ChunkStage.Settled };

    private static IEnumerable<BatchJob> OpenJobs(ChunkRecord record) =>
        record.SubChunks.SelectMany(OpenJobs).Concat(record is { Stage: ChunkStage.Accepted, Job: { } job } ? [job] : Array.Empty<BatchJob>());

    private Chunk<TRow> Chunk(ChunkRecord record, SourceRow<TRow>[] rows) =>
        new(_info, rows) { Number = record.Number, Record = record };

    private static Chunk<TRow> Knowing(Chunk<TRow> part, Chunk<TRow> whole)
    {
        var record = part.Record!;
        part.MayBeApplied = whole.MayBeApplied || record.MayBeApplied || record.Stage == ChunkStage.Sending;
        part.LossReason = record.LossReason ?? whole.LossReason ?? "the process ended before it came";
        return part;
    }

    private (RowRun Run, Slot Slot, int Place)? Find(long index)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var run = _runs[middle].Run;
            if (index < run.Start)
            {
                high = middle - 1;
            }
            else if (index >= run.End)
            {
                low = middle + 1;
            }
            else
            {
                return _runs[middle];
            }
        }

        return null;
    }

    private sealed class Slot(ChunkRecord record)
    {
        public ChunkRecord Record => record;

        public int Missing { get; set; }

        public SourceRow<TRow>[]? Rows { get; set; }
    }
}
