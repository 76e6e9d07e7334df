using System;
using System.Text;

namespace Gameball.Runtime;

internal static class TextEncoding
{
    public static string Utf8(ReadOnlySpan<byte> bytes)
#if NET8_0_OR_GREATER
        => Encoding.UTF8.GetString(bytes);
#else
        => Encoding.UTF8.GetString(bytes.ToArray());
#endif

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[][] Bytes(string[] texts) => Array.ConvertAll(texts, Bytes);

    /// <summary>Text in a named encoding; UTF-8 where none is named or it is not known here.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (charset is null or "utf-8" or "UTF-8")
        {
            return Utf8(bytes);
        }

        try
        {
            return Encoding.GetEncoding(charset.Trim('"')).GetString(bytes.ToArray());
        }
        catch (ArgumentException)
        {
            return Utf8(bytes);
        }
    }
}
