using System;

namespace Gameball.Runtime;

/// <summary>
/// Writes JSON strings, escaped exactly as System.Text.Json does by default: non-ASCII characters, and characters with a meaning in HTML,
/// become <c>\uXXXX</c>. The bytes are therefore the same from both writers and can be hashed, compared and stored.
/// </summary>
internal static class JsonText
{
    /// <summary>The maximum number of bytes for one UTF-16 code unit.</summary>
    public const int MaxBytesForEach = 6;

    private const string PlainCharacters =
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";

    private const string ShortEscapes = "\b\t\n\f\r\\";
    private static readonly bool[] s_isPlain = PlainTable();

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    private static ReadOnlySpan<byte> ShortForms => @"btnfr\"u8;

    /// <summary>Returns a comma, the name in quotes and a colon: the prefix of a member's value.</summary>
    public static byte[] MemberName(string name)
    {
        var room = new byte[(name.Length * MaxBytesForEach) + 4];
        room[0] = (byte)',';
        room[1] = (byte)'"';
        var length = 2 + WriteEscaped(name.AsSpan(), room.AsSpan(2));
        room[length++] = (byte)'"';
        room[length++] = (byte)':';
        return room.AsSpan(0, length).ToArray();
    }

    /// <summary>Writes a string that needs no escaping.</summary>
    /// <returns>Whether it needs no escaping; if not, the output must be discarded.</returns>
    public static bool TryWritePlain(ReadOnlySpan<char> text, Span<byte> output)
    {
#if NET8_0_OR_GREATER
        if (text.Length >= PlainText.Shortest)
        {
            return PlainText.TryWrite(text, output);
        }
#endif
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text[i]))
            {
                return false;
            }

            output[i] = (byte)text[i];
        }

        return true;
    }

    /// <summary>Writes any string; a lone surrogate becomes U+FFFD.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int WriteEscaped(ReadOnlySpan<char> text, Span<byte> output)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (IsPlain(unit))
            {
                output[written++] = (byte)unit;
            }
            else if (ShortEscapes.IndexOf(unit) is >= 0 and int at)
            {
                output[written++] = (byte)'\\';
                output[written++] = ShortForms[at];
            }
            else if (!char.IsSurrogate(unit))
            {
                written += WriteHex(unit, output.Slice(written));
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                written += WriteHex(unit, output.Slice(written));
                written += WriteHex(text[++i], output.Slice(written));
            }
            else
            {
                written += WriteHex('\uFFFD', output.Slice(written));
            }
        }

        return written;
    }

    private static int WriteHex(char unit, Span<byte> output)
    {
        output[5] = HexDigits[unit & 15];
        output[4] = HexDigits[(unit >> 4) & 15];
        output[3] = HexDigits[(unit >> 8) & 15];
        output[2] = HexDigits[unit >> 12];
        output[1] = (byte)'u';
        output[0] = (byte)'\\';
        return MaxBytesForEach;
    }

    private static bool IsPlain(char unit) => unit < s_isPlain.Length && s_isPlain[unit];

    private static bool[] PlainTable()
    {
        var table = new bool[128];
        foreach (var plain in PlainCharacters)
        {
            table[plain] = true;
        }

        return table;
    }
}
