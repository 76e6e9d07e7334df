using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace Gameball.Runtime;

/// <summary>Numbers of up to 18 digits without exponent: all that an API of points and money sends.</summary>
internal static class NumberBytes
{
    /// <summary>The most that a number is written with.</summary>
    public const int MostBytes = 40;

    private const int MostDigits = 18;

    /// <summary>With their point, what one store of eight bytes holds.</summary>
    private const int MostPlaces = 7;

#if NET8_0_OR_GREATER
    // Sign and places, the upper part, the lower two: as every .NET lays it out on a machine that puts the lower byte first.
    private static readonly bool s_isLayoutKnown = MemoryMarshal.Cast<decimal, ulong>([new decimal(1, 2, 3, true, 4)])
        .SequenceEqual([0x0000_0003_8004_0000UL, 0x0000_0002_0000_0001UL]);
#endif

    /// <summary>A whole number at the beginning of the JSON; of any other nothing.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out long value, out int length)
    {
        bool isRead = TryDigits(json, out bool isNegative, out ulong digits, out int places, out length) && places < 0;
        value = isNegative ? -(long)digits : (long)digits;
        length = isRead ? length : 0;
        return isRead;
    }

    /// <summary>A number at the beginning of the JSON, with the places that it carries; of any other nothing.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out decimal value, out int length)
    {
        bool isRead = TryDigits(json, out bool isNegative, out ulong digits, out int places, out length);
        value = isRead ? new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)Math.Max(places, 0)) : 0;
        return isRead;
    }

    /// <summary>Writes a number with the places that it carries.</summary>
    /// <returns>The bytes written.</returns>
    public static int Write(in decimal value, Span<byte> output)
    {
#if NET8_0_OR_GREATER
        // Read where it stands: decimal.GetBits stores four parts and waits for them, a third of the time that an order took.
        ReadOnlySpan<ulong> parts = MemoryMarshal.Cast<decimal, ulong>(new ReadOnlySpan<decimal>(in value));
        (uint flags, uint high, ulong digits) = ((uint)parts[0], (uint)(parts[0] >> 32), parts[1]);
        int places = (int)((flags >> 16) & 0xFF);
        if (s_isLayoutKnown && high == 0 && digits != 0 && places <= MostPlaces)
        {
            output[0] = (byte)'-'; // the digits cover it when there is no sign
            int sign = (int)(flags >> 31);
            return sign + WriteDigits(digits, places, output.Slice(sign));
        }

#endif
        Utf8Formatter.TryFormat(value, output, out int written);
        return written;
    }

#if NET8_0_OR_GREATER
    // The places are collected from the last to the first, behind the point: one store then writes them all.
    private static int WriteDigits(ulong digits, int places, Span<byte> output)
    {
        ulong tail = 0;
        for (int i = 0; i < places; i++)
        {
            ulong rest = digits / 10;
            tail = (tail << 8) | ('0' + digits - (rest * 10));
            digits = rest;
        }

        Utf8Formatter.TryFormat(digits, output, out int count);
        if (places == 0)
        {
            return count;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(output.Slice(count), (tail << 8) | '.');
        return count + 1 + places;
    }
#endif

    /// <summary>Digits with at most one point among them; <paramref name="places"/> is negative where there is none.</summary>
    private static bool TryDigits(ReadOnlySpan<byte> json, out bool isNegative, out ulong digits, out int places, out int length)
    {
        int at = 0;
        isNegative = json.Length > 0 && json[0] == '-';
        digits = 0;
        places = -1;
        length = 0;
        if (isNegative)
        {
            at++;
        }

        int first = at;
        int point = -1;
        for (; (uint)at < (uint)json.Length; at++)
        {
            uint digit = (uint)(json[at] - '0');
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

            if (at - first > MostDigits)
            {
                return false;
            }
        }

        int whole = (point < 0 ? at : point) - first;
        bool isBegun = whole > 0 && (whole == 1 || json[first] != '0') && point != at - 1;
        bool isEnded = (uint)at >= (uint)json.Length || json[at] is (byte)',' or (byte)'}' or (byte)']' or <= (byte)' ';

        // Zero has a sign only where another reader keeps it.
        if (!isBegun || !isEnded || (isNegative && digits == 0) || at - first - (point < 0 ? 0 : 1) > MostDigits)
        {
            return false;
        }

        places = point < 0 ? -1 : at - point - 1;
        length = at;
        return true;
    }
}
