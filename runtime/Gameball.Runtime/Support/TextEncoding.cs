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
}
