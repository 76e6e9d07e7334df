using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The chunk that is being filled, with limits for rows and bytes, and without duplicate keys.</summary>
internal sealed class ChunkBuilder<TRow>(BatchInfo<TRow> info, ChunkSize size)
{
    private readonly HashSet<string> _keys = [];
    private SourceRow<TRow>[] _rows = [];
    private ChunkBody<TRow>? _body;
    private bool _hasAllBytes;

    public int Count { get; private set; }

    public IEnumerable<SourceRow<TRow>> Rows => _rows.Take(Count);

    public bool IsFull => _hasAllBytes || Count >= size.Current;

    /// <summary>
    /// Adds a row and returns whether it was added. Otherwise either <paramref name="fault"/> says why it can never be sent, or the chunk
    /// is full or already contains the row's key.
    /// </summary>
    public bool TryAdd(SourceRow<TRow> row, out string? fault)
    {
        fault = null;
        if (IsFull || (row.Key is { } key && !_keys.Add(key)))
        {
            return false;
        }

        if (Write(row.Row, out fault))
        {
            Put(row);
            return true;
        }

        if (row.Key is { } unused)
        {
            _keys.Remove(unused);
        }

        return false;
    }

    /// <summary>Returns the current chunk. Rows beyond a size that was reduced meanwhile are left over.</summary>
    public Chunk<TRow> Take(out IReadOnlyList<SourceRow<TRow>> left)
    {
        var (rows, body) = (_rows, _body!);
        Array.Resize(ref rows, Count);
        _body = null;
        Clear();
        left = [];
        if (rows.Length <= size.Current)
        {
            return new Chunk<TRow>(info, rows, body.Close());
        }

        body.Dispose();
        left = rows.Skip(size.Current).ToArray();
        return new Chunk<TRow>(info, rows.Take(size.Current).ToArray());
    }

    public void Clear()
    {
        _rows = [];
        Count = 0;
        _keys.Clear();
        _body?.Dispose();
        _body = null;
        _hasAllBytes = false;
    }

    private bool Write(TRow row, out string? fault)
    {
        _body ??= new ChunkBody<TRow>(info);
        fault = _body.Add(row);
        if (fault is not null)
        {
            return false;
        }

        // A row that exceeds the byte limit is sent alone, and the server decides.
        _hasAllBytes = _body.Bytes > size.MaxBytes && Count > 0;
        if (_hasAllBytes)
        {
            _body.Undo();
        }

        return !_hasAllBytes;
    }

    private void Put(SourceRow<TRow> row)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Min(Math.Max(16, Count * 2), size.Maximum));
        }

        _rows[Count++] = row;
    }
}
