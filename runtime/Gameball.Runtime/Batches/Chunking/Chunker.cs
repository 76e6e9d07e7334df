using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Cuts rows into chunks: never the same key twice in one, never rows of one lane in two open ones, rows of a lane in order.
/// A row that may not go yet waits, and those of its lane behind it; a full waiting room stops the reading.
/// </summary>
internal sealed class Chunker<TRow>(BatchInfo<TRow> info, ChunkSize size, int? waitingRoom = null)
{
    private readonly Partitions _partitions = new();
    private readonly LinkedList<SourceRow<TRow>> _waiting = [];
    private readonly FormingChunk<TRow> _forming = new(info, size);
    private readonly List<BatchOutcome<TRow>> _refused = [];

    /// <summary>Whether another row has room.</summary>
    public bool HasRoom => !_forming.IsFull && !IsCrowded;

    public bool HasForming => _forming.Count > 0;

    public int Count => _forming.Count + _waiting.Count;

    private bool IsCrowded => _waiting.Count >= (waitingRoom ?? size.Maximum);

    public void Add(SourceRow<TRow> row)
    {
        if (!Join(row, wasWaiting: false))
        {
            _waiting.AddLast(row);
            _partitions.Wait(row.Order);
        }
    }

    /// <summary>A row that is under way already: its lane is busy until it is released.</summary>
    public void Hold(SourceRow<TRow> row) => _partitions.Hold(row.Order);

    /// <summary>The next chunk, when it is full or nothing better is to come; else <see langword="null"/>.</summary>
    public Chunk<TRow>? Take(bool evenIfSmall)
    {
        if (!HasForming || !(_forming.IsFull || IsCrowded || evenIfSmall))
        {
            return null;
        }

        var taken = _forming.Take(out var left);
        _partitions.Go();
        // What is too much goes back to the front.
        foreach (var row in left.Reverse())
        {
            _waiting.AddFirst(row);
            _partitions.Wait(row.Order);
            _partitions.Leave(row.Order);
        }

        Refill();
        return taken;
    }

    /// <summary>A chunk's job has ended: its lanes are free.</summary>
    public void Release(Chunk<TRow> chunk)
    {
        foreach (var row in chunk.Rows)
        {
            _partitions.Leave(row.Order);
        }

        Refill();
    }

    /// <summary>How many rows turned out to be impossible to send.</summary>
    public long RefusedRows { get; private set; }

    /// <summary>A row that cannot be sent.</summary>
    public void Refuse(SourceRow<TRow> row, RowVerdict verdict)
    {
        RefusedRows++;
        _refused.Add(row.Outcome(verdict));
    }

    /// <summary>Outcomes of the rows that turned out to be impossible to send since the last time.</summary>
    public IReadOnlyList<BatchOutcome<TRow>> Refused()
    {
        if (_refused.Count == 0)
        {
            return [];
        }

        var refused = _refused.ToArray();
        _refused.Clear();
        return refused;
    }

    /// <summary>Empties it, in the order of the source.</summary>
    public IReadOnlyList<SourceRow<TRow>> Drain()
    {
        var rows = _forming.Rows.Concat(_waiting).OrderBy(row => row.Index).ToArray();
        _forming.Clear();
        _waiting.Clear();
        _partitions.Clear();
        return rows;
    }

    private void Refill()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        // Lanes of rows that were passed over in this pass: those behind them must not overtake.
        var blocked = new HashSet<string>();
        for (var node = _waiting.First; node is not null && !_forming.IsFull;)
        {
            var (row, next) = (node.Value, node.Next);
            if (!(row.Order is { } order && blocked.Contains(order)) && Join(row, wasWaiting: true))
            {
                _waiting.Remove(node);
                _partitions.EndWait(row.Order);
            }
            else if (row.Order is { } partitionKey)
            {
                blocked.Add(partitionKey);
            }

            node = next;
        }
    }

    // Whether the row is dealt with: in the chunk, or found to be impossible to write.
    private bool Join(SourceRow<TRow> row, bool wasWaiting)
    {
        if (!_partitions.TryJoin(row.Order, wasWaiting))
        {
            return false;
        }

        if (_forming.TryAdd(row, out var fault))
        {
            return true;
        }

        _partitions.Leave(row.Order);
        if (fault is not null)
        {
            Refuse(row, RowVerdict.Unwritable(fault));
        }

        return fault is not null;
    }
}
