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
}
