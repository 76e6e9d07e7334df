using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Writes a record's payload: variable-length numbers, length-prefixed UTF-8 strings, raw bytes.</summary>
internal sealed class RecordWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public RecordWriter Begin(RecordKind kind)
    {
        _length = 0;
        Room(1)[0] = (byte)kind;
        _length = 1;
        return this;
    }

    public RecordWriter Number(long value)
    {
        var rest = value >= 0
            ? (ulong)value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The number must not be negative.");
        do
        {
            var more = rest > 0x7F ? 0x80 : 0;
            Room(1)[0] = (byte)((rest & 0x7F) | (uint)more);
            _length++;
            rest >>= 7;
        }
        while (rest > 0);
        return this;
    }

    /// <summary>Writes a signed number; numbers close to zero are short.</summary>
    public RecordWriter Signed(long value) => Number((value << 1) ^ (value >> 63));

    /// <summary>Writes an optional number.</summary>
    public RecordWriter Optional(long? value) => Number(value is { } number ? number + 1 : 0);

    /// <summary>Writes a server's counter, which may be missing or negative.</summary>
    public RecordWriter Counter(int? value) => value is { } number ? Number(1).Signed(number) : Number(0);

    /// <summary>Writes an optional string.</summary>
    public RecordWriter Text(string? value)
    {
        var bytes = value is null ? [] : TextEncoding.Bytes(value);
        return Optional(value is null ? null : bytes.Length).Raw(bytes);
    }

    public RecordWriter Time(DateTimeOffset value) => Number(value.UtcTicks);

    public RecordWriter Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }

        return _bytes.AsSpan(_length);
    }
}
