using System;
using System.Buffers.Text;

namespace Gameball.Runtime;

/// <summary>Numbers of up to 18 digits without exponent: all that an API of points and money sends.</summary>
internal static class NumberBytes
{
    /// <summary>The most that a number is written with.</summary>
    public const int MostBytes = 40;

    private const int MostDigits = 18;

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
    public static int Write(decimal value, Span<byte> output)
    {
#if NET8_0_OR_GREATER
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        ulong digits = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        if (parts[2] == 0 && digits != 0)
        {
            bool isNegative = parts[3] < 0;
            output[0] = (byte)'-'; // the digits cover it when there is no sign
            int sign = isNegative ? 1 : 0;
            return sign + WriteDigits(digits, (parts[3] >> 16) & 0xFF, output.Slice(sign));
        }

#endif
        Utf8Formatter.TryFormat(value, output, out int written);
        return written;
    }

#if NET8_0_OR_GREATER
    private static int WriteDigits(ulong digits, int places, Span<byte> output)
    {
        Utf8Formatter.TryFormat(digits, output, out int count);
        if (places == 0)
        {
            return count;
        }

        // At least one digit stands before the point.
        int zeros = Math.Max(places + 1 - count, 0);
        if (zeros > 0)
        {
            output.Slice(0, count).CopyTo(output.Slice(zeros));
            output.Slice(0, zeros).Fill((byte)'0');
            count += zeros;
        }

        int point = count - places;
        for (int i = count; i > point; i--)
        {
            output[i] = output[i - 1];
        }

        output[point] = (byte)'.';
        return count + 1;
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
