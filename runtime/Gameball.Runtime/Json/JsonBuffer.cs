using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// A forward-only JSON writer to pooled memory. The caller, the generated code, is responsible for correct nesting and names. The buffer
/// checks only problems that data can cause: depth, nulls, and strings that need escaping.
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

    /// <summary>Creates an empty buffer.</summary>
    public JsonBuffer()
        : this(JsonRules.UsualDepth)
    {
    }

    /// <param name="maxDepth">The maximum nesting depth of objects and lists.</param>
    internal JsonBuffer(int maxDepth)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
        _maxDepth = maxDepth;
        _unguarded = Math.Min(maxDepth, JsonRules.UsualDepth);
    }

    /// <summary>The written bytes; valid until more is written or the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>The written bytes; valid until more is written or the buffer is disposed.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    /// <summary>The number of written bytes.</summary>
    public int Length => _length;

    /// <summary>
    /// Whether the JSON is a request, in which read-only members are omitted. For any other purpose, such as a cache or a log, all members
    /// are written.
    /// </summary>
    public bool IsRequest { get; init; }

    /// <summary>Collects the names of secret members of all records that are written; <see langword="null"/> where they do not matter.</summary>
    internal HashSet<string>? Secrets { get; init; }

    /// <summary>Collects the names that the outermost object's type declares; <see langword="null"/> where they do not matter.</summary>
    internal HashSet<string>? RootNames { get; init; }

    /// <summary>The nesting depth of objects and lists; 0 when it is within the default limit.</summary>
    internal int Deepest { get; private set; }

    /// <summary>Writes raw JSON: a complete value, or a fragment that is valid at this position.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _length += json.Length;
    }

    /// <summary>Counts the depth of raw JSON.</summary>
    internal void NoteDepth(int depth) => Deepest = Math.Max(Deepest, depth);

    /// <summary>Removes all content and keeps the memory.</summary>
    public void Clear()
    {
        _length = 0;
        _depth = 0;
        Deepest = 0;
    }

    /// <summary>Parses the written JSON with System.Text.Json.</summary>
    internal JsonDocument ToDocument() => JsonDocument.Parse(WrittenMemory, new JsonDocumentOptions { MaxDepth = JsonRules.DepthLimit });

    /// <summary>Returns the memory to the pool; it must not be used any more.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        Abandon();
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Truncates the content to <paramref name="length"/> bytes. No object or list may have been opened since.</summary>
    internal void Truncate(int length) => _length = length;

    /// <summary>
    /// Truncates the content to <paramref name="length"/> bytes, outside any open object or list, also after an incomplete write.
    /// </summary>
    internal void Rewind(int length)
    {
        _length = length;
        _depth = 0;
    }

    /// <summary>Abandons the memory without returning it to the pool, because it may still be read.</summary>
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
