using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// JSON in pooled memory, written front to back. It trusts its caller, the generated code, to nest and name correctly;
/// what it guards is what data can break: depth, nulls, and text that needs escapes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 1024;

    private readonly int _maxDepth;
    private readonly int _unguarded;
    private byte[] _bytes;
    private int _length;
    private int _depth;

    /// <summary>An empty buffer.</summary>
    public JsonBuffer()
        : this(JsonRules.UsualDepth)
    {
    }

    /// <param name="maxDepth">How deep objects and lists may be nested.</param>
    internal JsonBuffer(int maxDepth)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
        _maxDepth = maxDepth;
        _unguarded = Math.Min(maxDepth, JsonRules.UsualDepth);
    }

    /// <summary>What was written so far; valid until more is written or the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>What was written so far; valid until more is written or the buffer is disposed.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    /// <summary>How many bytes were written.</summary>
    public int Length => _length;

    /// <summary>
    /// Whether a server reads what is written, as a request: what only the server sets is left out then. For everybody else, a cache or a log,
    /// all is written.
    /// </summary>
    public bool IsRequest { get; init; }

    /// <summary>Collects the names of secret members of all records that are written; <see langword="null"/> where they do not matter.</summary>
    internal HashSet<string>? Secrets { get; init; }

    /// <summary>How deep objects and lists were nested; 0 for no deeper than usual.</summary>
    internal int Deepest { get; private set; }

    /// <summary>Writes bytes that are whole JSON already, or a part of it that fits here.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _length += json.Length;
    }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        _length = 0;
        _depth = 0;
        Deepest = 0;
    }

    /// <summary>What was written, as System.Text.Json reads it.</summary>
    internal JsonDocument ToDocument() => JsonDocument.Parse(WrittenMemory, new JsonDocumentOptions { MaxDepth = JsonRules.MostDepth });

    /// <summary>Returns the memory to the pool; nothing may use it any more.</summary>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        Abandon();
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes, which must end outside of any object or list
    /// that was opened since.</summary>
    internal void Truncate(int length) => _length = length;

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes, outside of any object or list of this buffer's
    /// own: also what broke off halfway.</summary>
    internal void Rewind(int length)
    {
        _length = length;
        _depth = 0;
    }

    /// <summary>Gives the memory up without returning it: somebody may still be reading it.</summary>
    internal void Abandon()
    {
        _bytes = [];
        Clear();
    }

    void IBufferWriter<byte>.Advance(int count) => _length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Room(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Room(Math.Max(sizeHint, 1));
}
