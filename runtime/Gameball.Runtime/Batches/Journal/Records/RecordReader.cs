using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Reads a record's payload. Invalid content causes a <see cref="FormatException"/>, because a matching checksum does not prove that the
/// content is valid.
/// </summary>
internal ref struct RecordReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    public readonly int Left => _rest.Length;

    public RecordKind Kind() => (RecordKind)Raw(1)[0];

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = Raw(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)value;
            }
        }

        throw new FormatException("A number is too long.");
    }

    public long Signed()
    {
        var value = Number();
        return (value >> 1) ^ -(value & 1);
    }

    public int Count() => Number() is var count and <= int.MaxValue ? (int)count : throw new FormatException("A count is too large.");

    public long? Optional() => Number() is > 0 and var number ? number - 1 : null;

    public int? OptionalCount() => Optional() is not { } count ? null
        : count <= int.MaxValue ? (int)count
        : throw new FormatException("A count is too large.");

    public int? Counter() => Number() == 0 ? null
        : Signed() is >= int.MinValue and <= int.MaxValue and var value ? (int)value
        : throw new FormatException("A counter is too large.");

    public string? Text() => OptionalCount() is { } length ? TextEncoding.Utf8(Raw(length)) : null;

    public string RequiredText() => Text() ?? throw new FormatException("A string is missing.");

    public DateTimeOffset Time() => Number() is var ticks && ticks <= DateTimeOffset.MaxValue.UtcTicks
        ? new DateTimeOffset(ticks, TimeSpan.Zero)
        : throw new FormatException("A time is out of range.");

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count > _rest.Length)
        {
            throw new FormatException("The record ends early.");
        }

        var bytes = _rest.Slice(0, count);
        _rest = _rest.Slice(count);
        return bytes;
    }

    public readonly void End()
    {
        if (_rest.Length > 0)
        {
            throw new FormatException("The record has trailing bytes.");
        }
    }
}
