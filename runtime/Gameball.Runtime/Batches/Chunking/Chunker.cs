using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Splits rows into chunks: a chunk never contains a key twice, two open chunks never contain rows of the same partition key, and rows of a
/// partition key keep their order. A blocked row waits, and so do later rows of its partition key. When the waiting rows reach their limit,
/// reading stops.
/// </summary>
internal sealed class Chunker<TRow>(BatchInfo<TRow> info, ChunkSize size, int? maxWaitingRows = null)
{
    private readonly Partitions _partitions = new();
    private readonly LinkedList<SourceRow<TRow>> _waiting = [];
    private readonly ChunkBuilder<TRow> _current = new(info, size);
    private readonly List<BatchOutcome<TRow>> _refused = [];

    /// <summary>Whether another row can be added.</summary>
    public bool HasCapacity => !_current.IsFull && !IsWaitingFull;

    public bool HasPartialChunk => _current.Count > 0;

    public int Count => _current.Count + _waiting.Count;

    private bool IsWaitingFull => _waiting.Count >= (maxWaitingRows ?? size.Maximum);

    public void Add(SourceRow<TRow> row)
    {
        if (!Join(row, wasWaiting: false))
        {
            _waiting.AddLast(row);
            _partitions.Wait(row.Order);
        }
    }

    /// <summary>Marks a row as already in flight: its partition key is busy until it is released.</summary>
    public void Hold(SourceRow<TRow> row) => _partitions.Hold(row.Order);

    /// <summary>
    /// Returns the next chunk when it is full, when the waiting rows reach their limit, or when a partial chunk is allowed; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public Chunk<TRow>? Take(bool allowPartial)
    {
        if (!HasPartialChunk || !(_current.IsFull || IsWaitingFull || allowPartial))
        {
            return null;
        }

        var taken = _current.Take(out var left);
        _partitions.StartNextChunk();
        // Surplus rows go back to the front.
        foreach (var row in left.Reverse())
        {
            _waiting.AddFirst(row);
            _partitions.Wait(row.Order);
            _partitions.Leave(row.Order);
        }

        Refill();
        return taken;
    }

    /// <summary>Releases the partition keys of a chunk whose job has ended.</summary>
    public void Release(Chunk<TRow> chunk)
    {
        foreach (var row in chunk.Rows)
        {
            _partitions.Leave(row.Order);
        }

        Refill();
    }

    /// <summary>The number of rows that cannot be sent.</summary>
    public long RefusedRows { get; private set; }

    /// <summary>Adds the outcome of a row that cannot be sent.</summary>
    public void Refuse(SourceRow<TRow> row, RowVerdict verdict)
    {
        RefusedRows++;
        _refused.Add(row.Outcome(verdict));
    }

    /// <summary>Returns the outcomes of the rows that cannot be sent since the last call.</summary>
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

    /// <summary>Removes and returns all rows, in the order of the source.</summary>
    public IReadOnlyList<SourceRow<TRow>> Drain()
    {
        var rows = _current.Rows.Concat(_waiting).OrderBy(row => row.Index).ToArray();
        _current.Clear();
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

        // The partition keys of rows that were skipped in this pass: later rows of them must not overtake.
        var blocked = new HashSet<string>();
        for (var node = _waiting.First; node is not null && !_current.IsFull;)
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

    // Returns whether the row is processed: it was added to the chunk or cannot be serialized.
    private bool Join(SourceRow<TRow> row, bool wasWaiting)
    {
        if (!_partitions.TryAdd(row.Order, wasWaiting))
        {
            return false;
        }

        if (_current.TryAdd(row, out var fault))
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
