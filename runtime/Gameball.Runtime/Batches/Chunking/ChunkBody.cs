using System;
using System.Collections.Generic;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The JSON of one request, serialized row by row while its chunk is filled: each row once, however often the request is sent.
/// </summary>
internal sealed class ChunkBody<TRow> : IDisposable
{
    private readonly JsonBuffer _json;
    private readonly BatchInfo<TRow> _info;
    private readonly int _start;
    private readonly List<int> _marks = [];
    private RequestBody? _closed;

    public ChunkBody(BatchInfo<TRow> info)
    {
        _info = info;
        _json = new JsonBuffer(info.MaxRowDepth) { IsRequest = true };
        _json.Raw("{"u8);
        _json.Value(info.Items);
        _json.Raw(":["u8);
        _start = _json.Length;
        _marks.Add(_start);
    }

    /// <summary>Serializes the rows of one job that a caller submits directly.</summary>
    /// <exception cref="ArgumentException">The rows cannot be one job.</exception>
    public static ChunkBody<TRow> WriteJob(BatchInfo<TRow> info, IReadOnlyCollection<TRow> rows)
    {
        if (BatchInfo<TRow>.Check(rows ?? throw new ArgumentNullException(nameof(rows))) == 0)
        {
            throw new ArgumentException("A job needs at least one row; nothing was sent.", nameof(rows));
        }

        if (rows.Count > info.MaxItems)
        {
            throw new ArgumentException(
                $"A job of {info.Name} accepts at most {info.MaxItems} rows, not {rows.Count}; nothing was sent.", nameof(rows));
        }

        var keys = new HashSet<string>();
        var body = new ChunkBody<TRow>(info);
        var index = 0;
        foreach (var row in rows)
        {
            var refusal = info.Read(row, index, out var read);
            refusal ??= read.Key is { } key && !keys.Add(key) ? "Its key is a duplicate in this job; it was not sent." : null;
            refusal ??= body.Add(row) is { } fault ? RowVerdict.Unwritable(fault).Message : null;
            if (refusal is not null)
            {
                body.Dispose();
                throw new ArgumentException($"Row {index} cannot be sent. {refusal}", nameof(rows));
            }

            index++;
        }

        return body.Close();
    }

    public int Bytes => _json.Length;

    public ReadOnlyMemory<byte> Written => _json.WrittenMemory;

    /// <summary>The offset of the first row's start and of each row's end.</summary>
    public IReadOnlyList<int> Marks => _marks;

    /// <summary>The request's body. Any number of attempts can use it.</summary>
    public RequestBody Content => _closed!;

    /// <summary>Adds a row; returns the fault if it cannot be serialized, otherwise <see langword="null"/>.</summary>
    public string? Add(TRow row)
    {
        var last = _json.Length;
        try
        {
            if (last > _start)
            {
                _json.Raw(","u8);
            }

            _info.Row.WriteValue(_json, row);
            _marks.Add(_json.Length);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // An exception of a row's own code affects only that row and not the import.
            _json.Rewind(last);
            return error.Message;
        }
    }

    /// <summary>Removes the last row.</summary>
    public void Undo()
    {
        _marks.RemoveAt(_marks.Count - 1);
        _json.Rewind(_marks[_marks.Count - 1]);
    }

    public ChunkBody<TRow> Close()
    {
        _json.Raw("]}"u8);
        _closed = new RequestBody(_json);
        return this;
    }

    public void Dispose()
    {
        if (_closed is { } closed)
        {
            closed.Dispose();
        }
        else
        {
            _json.Dispose();
        }
    }
}
