using System;
using System.Text;

namespace Gameball.Runtime;

internal static class TextEncoding
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Utf8(ReadOnlySpan<byte> bytes)
#if NET8_0_OR_GREATER
        => Encoding.UTF8.GetString(bytes);
#else
        => Encoding.UTF8.GetString(bytes.ToArray());
#endif

    /// <summary>Whether bytes are valid UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            s_strict.GetCharCount(bytes.ToArray());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[][] Bytes(string[] texts) => Array.ConvertAll(texts, Bytes);

    /// <summary>Decodes text in a named encoding; UTF-8 if none is named or it is unknown. A byte order mark is removed.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var text = Named(charset) is { } named ? named.GetString(bytes.ToArray()) : Utf8(bytes);
        return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
    }

    /// <summary>Returns an encoding other than UTF-8; <see langword="null"/> for UTF-8 and for an unknown one.</summary>
    public static Encoding? Named(string? charset)
    {
        var name = charset?.Trim('"', ' ') ?? "";
        if (name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
