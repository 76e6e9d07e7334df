using System;
using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>
/// The least work for the same bytes: memory of the right size, names with their commas and colons, no check of nesting or required
/// members. Only <c>bare</c> omits the check whether a string needs an escape; a real writer needs that check.
/// </summary>
internal ref struct FloorWriter(Span<byte> output, bool bare)
{
    /// <summary>The size of the largest sample.</summary>
    public const int Size = 1 << 20;

    private static readonly SearchValues<char> s_plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly Span<byte> _output = output;
    private int _at;

    public readonly int Length => _at;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_output[_at..]);
        _at += bytes.Length;
    }

    /// <summary>Replaces the last byte, a comma, by a bracket.</summary>
    public readonly void Close(byte bracket) => _output[_at - 1] = bracket;

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Raw(name);
            Text(value);
        }
    }

    public void Text(string value)
    {
        if (!bare && value.AsSpan().ContainsAnyExcept(s_plain))
        {
            throw new UnreachableException("No sample needs an escape.");
        }

        _output[_at++] = (byte)'"';
        Ascii.FromUtf16(value, _output[_at..], out var written);
        _at += written;
        _output[_at++] = (byte)'"';
    }

    public void Number(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            Raw(name);
            Utf8Formatter.TryFormat(number, _output[_at..], out var written);
            _at += written;
        }
    }

    /// <summary>All amounts of the samples fit into 64 bits and are not negative: writes their digits and inserts the point.</summary>
    public void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number)
        {
            return;
        }

        Raw(name);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        Utf8Formatter.TryFormat(((ulong)(uint)bits[1] << 32) | (uint)bits[0], _output[_at..], out var written);
        _at += written;
        var places = bits[3] >> 16;
        if (places > 0)
        {
            var point = _at - places;
            _output.Slice(point, places).CopyTo(_output[(point + 1)..]);
            _output[point] = (byte)'.';
            _at++;
        }
    }

    public void Boolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            Raw(name);
            Raw(known ? "true"u8 : "false"u8);
        }
    }

    /// <summary>All points in time of the samples are whole seconds.</summary>
    public void Time(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        const int seconds = 19;
        const int fraction = 8;
        const int zone = 6;
        Raw(name);
        _output[_at++] = (byte)'"';
        Utf8Formatter.TryFormat(value, _output[_at..], out _, 'O');
        _at += seconds;
        _output.Slice(_at + fraction, zone).CopyTo(_output[_at..]);
        _at += zone;
        _output[_at++] = (byte)'"';
    }

    /// <summary>The least work for reading: to pass over the tokens without creating values.</summary>
    public static int Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
