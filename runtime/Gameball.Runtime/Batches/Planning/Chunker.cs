using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>
/// Cuts rows into chunks: never the same key twice in one, never rows of one lane in two open ones, rows of a lane in order.
/// A row that may not go yet waits, and those of its lane behind it; a full waiting room stops the reading.
/// </summary>
internal sealed class Chunker<TRow>(ChunkSize size)
{
    private readonly HashSet<string> _openLanes = [];
    private readonly HashSet<string> _formingKeys = [];
    private readonly Dictionary<string, int> _waitingLanes = [];
    private readonly LinkedList<SourceRow<TRow>> _waiting = [];
    private readonly List<SourceRow<TRow>> _forming = [];

    /// <summary>Whether another row has room.</summary>
    public bool HasRoom => !IsFull && !IsCrowded;

    public bool HasForming => _forming.Count > 0;

    public int Count => _forming.Count + _waiting.Count;

    private bool IsFull => _forming.Count >= size.Current;

    private bool IsCrowded => _waiting.Count >= size.Maximum;

    public void Add(SourceRow<TRow> row)
    {
        if (MayJoin(row))
        {
            Join(row);
        }
        else
        {
            _waiting.AddLast(row);
            CountWaiting(row, 1);
        }
    }

    /// <summary>The next chunk, when it is full or nothing better is to come; else <see langword="null"/>.</summary>
    public Chunk<TRow>? Take(bool evenIfSmall)
    {
        if (!HasForming || !(IsFull || IsCrowded || evenIfSmall))
        {
            return null;
        }

        var taken = _forming.Take(size.Current).ToArray();
        // The size may have shrunk since: what is too much goes back to the front.
        foreach (var row in _forming.Skip(taken.Length).Reverse())
        {
            _waiting.AddFirst(row);
            CountWaiting(row, 1);
        }

        _forming.Clear();
        _formingKeys.Clear();
        foreach (var row in taken)
        {
            if (row.Order is { } lane)
            {
                _openLanes.Add(lane);
            }
        }

        Refill();
        return new Chunk<TRow>(taken);
    }

    /// <summary>A chunk's job has ended: its lanes are free.</summary>
    public void Release(Chunk<TRow> chunk)
    {
        foreach (var row in chunk.Rows)
        {
            if (row.Order is { } lane)
            {
                _openLanes.Remove(lane);
            }
        }

        Refill();
    }

    /// <summary>Empties it, in the order of the source.</summary>
    public IReadOnlyList<SourceRow<TRow>> Drain()
    {
        var rows = _forming.Concat(_waiting).OrderBy(row => row.Index).ToArray();
        _forming.Clear();
        _formingKeys.Clear();
        _waiting.Clear();
        _waitingLanes.Clear();
        return rows;
    }

    private void Refill()
    {
        // Lanes of rows that were passed over in this pass: those behind them must not overtake.
        var blocked = new HashSet<string>();
        for (var node = _waiting.First; node is not null && !IsFull;)
        {
            var (row, next) = (node.Value, node.Next);
            if (row.Order is not { } lane || !(blocked.Contains(lane) || _openLanes.Contains(lane) || HasKey(row)))
            {
                _waiting.Remove(node);
                CountWaiting(row, -1);
                Join(row);
            }
            else
            {
                blocked.Add(lane);
            }

            node = next;
        }
    }

    private void Join(SourceRow<TRow> row)
    {
        _forming.Add(row);
        if (row.Key is { } key)
        {
            _formingKeys.Add(key);
        }
    }

    private bool MayJoin(SourceRow<TRow> row) =>
        row.Order is not { } lane || !(_openLanes.Contains(lane) || _waitingLanes.ContainsKey(lane) || HasKey(row));

    private bool HasKey(SourceRow<TRow> row) => row.Key is { } key && _formingKeys.Contains(key);

    private void CountWaiting(SourceRow<TRow> row, int change)
    {
        if (row.Order is not { } lane)
        {
            return;
        }

        var count = (_waitingLanes.TryGetValue(lane, out var known) ? known : 0) + change;
        if (count > 0)
        {
            _waitingLanes[lane] = count;
        }
        else
        {
            _waitingLanes.Remove(lane);
        }
    }
}
