using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Gameball.Runtime;

/// <summary>Reads and writes numbers of up to 18 digits without exponent, the usual numbers in an API of points and money.</summary>
internal static class NumberBytes
{
    /// <summary>The maximum number of bytes of a written number.</summary>
    public const int MaxBytes = 40;

    private const int MaxDigits = 18;

    /// <summary>The decimal places that fit, with the point, into one store of eight bytes.</summary>
    private const int MaxPlaces = 7;

#if NET8_0_OR_GREATER
    // The memory layout: sign and places, the high part, the two low parts, as in every .NET on a little-endian machine.
    private static readonly bool s_isLayoutKnown = IsLayoutKnown(new decimal(1, 2, 3, true, 4));
#endif

    /// <summary>Reads a whole number at the start of the JSON; returns false for any other.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out long value, out int length)
    {
        var isRead = TryDigits(json, out var isNegative, out var digits, out var places, out length) && places < 0;
        value = isNegative ? -(long)digits : (long)digits;
        length = isRead ? length : 0;
        return isRead;
    }

    /// <summary>Reads a number at the start of the JSON with its decimal places; returns false for any other.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out decimal value, out int length)
    {
        var isRead = TryDigits(json, out var isNegative, out var digits, out var places, out length);
        value = isRead ? new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)Math.Max(places, 0)) : 0;
        return isRead;
    }

    /// <summary>Writes a number with its decimal places.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(in decimal value, Span<byte> output)
    {
#if NET8_0_OR_GREATER
        // Read in place: decimal.GetBits stores four parts and stalls on them, which took a third of the time of an order.
        ref var parts = ref PartsOf(in value);
        (var flags, var high, var digits) = ((uint)parts, (uint)(parts >> 32), Unsafe.Add(ref parts, 1));
        var places = (int)((flags >> 16) & 0xFF);
        if (s_isLayoutKnown && high == 0 && digits != 0 && places <= MaxPlaces)
        {
            output[0] = (byte)'-'; // the digits overwrite it when there is no sign
            var sign = (int)(flags >> 31);
            return sign + WriteDigits(digits, places, output.Slice(sign));
        }

#endif
        Utf8Formatter.TryFormat(value, output, out var written);
        return written;
    }

#if NET8_0_OR_GREATER
    private static bool IsLayoutKnown(decimal sample)
    {
        ref var parts = ref PartsOf(in sample);
        return parts == 0x0000_0003_8004_0000UL && Unsafe.Add(ref parts, 1) == 0x0000_0002_0000_0001UL;
    }

    // Not a cast of spans, which is generic: the JIT would compile five methods of it for decimal in each process.
    private static ref ulong PartsOf(in decimal value) => ref Unsafe.As<decimal, ulong>(ref Unsafe.AsRef(in value));

    // The decimal places are collected from last to first, after the point, so that one store writes them all.
    private static int WriteDigits(ulong digits, int places, Span<byte> output)
    {
        ulong tail = 0;
        for (var i = 0; i < places; i++)
        {
            var rest = digits / 10;
            tail = (tail << 8) | ('0' + digits - (rest * 10));
            digits = rest;
        }

        Utf8Formatter.TryFormat(digits, output, out var count);
        if (places == 0)
        {
            return count;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(output.Slice(count), (tail << 8) | '.');
        return count + 1 + places;
    }
#endif

    /// <summary>Reads digits with at most one point; <paramref name="places"/> is negative when there is no point.</summary>
    private static bool TryDigits(ReadOnlySpan<byte> json, out bool isNegative, out ulong digits, out int places, out int length)
    {
        var at = 0;
        isNegative = json.Length > 0 && json[0] == '-';
        digits = 0;
        places = -1;
        length = 0;
        if (isNegative)
        {
            at++;
        }

        var first = at;
        var point = -1;
        for (; (uint)at < (uint)json.Length; at++)
        {
            var digit = (uint)(json[at] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (json[at] == '.' && point < 0)
            {
                point = at;
            }
            else
            {
                break;
            }

            if (at - first > MaxDigits)
            {
                return false;
            }
        }

        var whole = (point < 0 ? at : point) - first;
        var isBegun = whole > 0 && (whole == 1 || json[first] != '0') && point != at - 1;
        var isEnded = (uint)at >= (uint)json.Length || json[at] is (byte)',' or (byte)'}' or (byte)']' or <= (byte)' ';

        // A negative zero is left to the other reader, which keeps its sign.
        if (!isBegun || !isEnded || (isNegative && digits == 0) || at - first - (point < 0 ? 0 : 1) > MaxDigits)
        {
            return false;
        }

        places = point < 0 ? -1 : at - point - 1;
        length = at;
        return true;
    }
}
