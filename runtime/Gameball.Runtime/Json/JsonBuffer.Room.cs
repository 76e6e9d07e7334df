using System;
using System.Buffers;
using System.Buffers.Text;

namespace Gameball.Runtime;

/// <content>Values in reserved memory: a member reserves memory once for its name and its value.</content>
public sealed partial class JsonBuffer
{
    internal const int GuidBytes = 36;

    /// <summary>Below this size, memory grows by a factor of four, so that little is copied for a large body.</summary>
    private const int Small = 1 << 18;

    /// <summary>Writes a member's comma, name and colon.</summary>
    /// <returns>The memory for its value.</returns>
    internal Span<byte> Name(JsonMember member, int most)
    {
        var length = member.Length;
        var written = member.Written;

        // Copied with its padding, because a copy of fixed size is faster.
        var room = Room(written.Length + most);
        if (written.Length == JsonMember.UsualRoom)
        {
            written.AsSpan(0, JsonMember.UsualRoom).CopyTo(room);
        }
        else
        {
            written.AsSpan().CopyTo(room);
        }

        _length += length;
        return room.Slice(length);
    }

    internal void Write(bool value, Span<byte> room)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(room);
        _length += text.Length;
    }

    internal void Write(int value, Span<byte> room) => Write((long)value, room);

    internal void Write(long value, Span<byte> room)
    {
        Utf8Formatter.TryFormat(value, room, out var written);
        _length += written;
    }

    internal void Write(in decimal value, Span<byte> room) => _length += NumberBytes.Write(in value, room);

    internal void Write(DateTimeOffset value, Span<byte> room) => Quote(room, DateText.Write(value, room.Slice(1)));

    internal void Write(Guid value, Span<byte> room)
    {
        Utf8Formatter.TryFormat(value, room.Slice(1), out _);
        Quote(room, GuidBytes);
    }

    /// <param name="text">The string.</param>
    /// <param name="room">Memory for the unescaped string and two quotes.</param>
    internal void Write(ReadOnlySpan<char> text, Span<byte> room)
    {
        if (JsonText.TryWritePlain(text, room.Slice(1)))
        {
            Quote(room, text.Length);
        }
        else
        {
            room = Room(checked((text.Length * JsonText.MaxBytesForEach) + 2));
            Quote(room, JsonText.WriteEscaped(text, room.Slice(1)));
        }
    }

    private void Quote(Span<byte> room, int length)
    {
        room[0] = (byte)'"';
        room[length + 1] = (byte)'"';
        _length += length + 2;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(_length);
    }

    /// <summary>Reserves memory for the expected size; a wrong estimate costs a copy.</summary>
    private void Reserve(long size)
    {
        if (size < int.MaxValue / 4 && _bytes.Length - _length < size)
        {
            Grow((int)(size + (size / 16)));
        }
    }

    private void Grow(int size)
    {
        var next = _length < Small ? _length * 4L : Math.Min(_length * 2L, int.MaxValue / 2);
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Max((long)_length + size, next)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        var smaller = _bytes;
        _bytes = larger;
        ArrayPool<byte>.Shared.Return(smaller);
    }
}
