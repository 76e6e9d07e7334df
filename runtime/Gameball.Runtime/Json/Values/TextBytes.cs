using System;
using System.Text;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Gameball.Runtime;

/// <summary>Operations on the bytes between a string's quotes.</summary>
internal static class TextBytes
{
    private const byte FirstPrintable = 0x20;
    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Returns the number of leading bytes that are printable ASCII without quotes and backslashes.</summary>
    public static int PlainLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
#if NET8_0_OR_GREATER
        while (text.Length - at >= Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(text.Slice(at, Vector128<byte>.Count));

            // As signed numbers, control characters and non-ASCII bytes are below the first printable one.
            var found = (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)FirstPrintable)).AsByte()).ExtractMostSignificantBits();
            if (found != 0)
            {
                return at + BitOperations.TrailingZeroCount(found);
            }

            at += Vector128<byte>.Count;
        }
#endif
        while (at < text.Length && text[at] is >= FirstPrintable and < 0x80 and not ((byte)'"' or (byte)'\\'))
        {
            at++;
        }

        return at;
    }

    /// <exception cref="ArgumentException">The bytes are not UTF-8.</exception>
    public static string ToText(ReadOnlySpan<byte> utf8, bool isAscii)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

#if NET8_0_OR_GREATER
        if (isAscii)
        {
            string text = new('\0', utf8.Length);

            // No other code has the string yet.
            Ascii.ToUtf16(utf8, MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length), out _);
            return text;
        }

        return s_strict.GetString(utf8);
#else
        return s_strict.GetString(utf8.ToArray());
#endif
    }
}
