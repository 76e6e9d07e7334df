using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The chunk that is being filled: at most so many rows and so many bytes, and no key twice.</summary>
internal sealed class FormingChunk<TRow>(RowRules<TRow> rules, ChunkSize size)
{
    private readonly HashSet<string> _keys = [];
    private List<SourceRow<TRow>> _rows = [];
    private ChunkBody<TRow>? _body;
    private bool _hasAllBytes;

    public int Count => _rows.Count;

    public IReadOnlyList<SourceRow<TRow>> Rows => _rows;

    public bool IsFull => _hasAllBytes || _rows.Count >= size.Current;

    public bool HasKey(SourceRow<TRow> row) => row.Key is { } key && _keys.Contains(key);

    /// <summary>Whether the row is in; if not, either <paramref name="fault"/> says why it never can be, or the chunk is full.</summary>
    public bool TryAdd(SourceRow<TRow> row, out string? fault)
    {
        fault = null;
        if (IsFull)
        {
            return false;
        }

        _body ??= new ChunkBody<TRow>(rules);
        fault = _body.Add(row.Row);
        if (fault is not null)
        {
            return false;
        }

        // A row that is too large by itself goes alone: the server judges it.
        if (_body.Bytes > size.MaxBytes && _rows.Count > 0)
        {
            _body.Undo();
            _hasAllBytes = true;
            return false;
        }

        _rows.Add(row);
        if (row.Key is { } key)
        {
            _keys.Add(key);
        }

        return true;
    }

    /// <summary>The chunk as it is; what is too much for a size that has shrunk since is left over.</summary>
    public Chunk<TRow> Take(out IReadOnlyList<SourceRow<TRow>> left)
    {
        var (rows, body) = (_rows, _body);
        (_rows, _body) = (new(rows.Count), null);
        _keys.Clear();
        _hasAllBytes = false;
        left = Array.Empty<SourceRow<TRow>>();
        if (rows.Count <= size.Current)
        {
            return new Chunk<TRow>(rules, rows, body!.Close());
        }

        body!.Dispose();
        left = rows.Skip(size.Current).ToArray();
        return new Chunk<TRow>(rules, rows.Take(size.Current).ToArray());
    }

    public void Clear()
    {
        _rows = [];
        _keys.Clear();
        _body?.Dispose();
        _body = null;
        _hasAllBytes = false;
    }
}
