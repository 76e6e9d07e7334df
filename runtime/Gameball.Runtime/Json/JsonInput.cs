using System;
using System.Text.Json;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace Gameball.Runtime;

/// <summary>Returns the bytes of a value from a reader of System.Text.Json.</summary>
internal static class JsonInput
{
    /// <summary>
    /// Returns the bytes of the value that starts at the reader's current token, and leaves the reader at its last token.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="copy">Receives the bytes when they are not contiguous or contain JSON extensions such as comments.</param>
    public static ReadOnlySpan<byte> Take(ref Utf8JsonReader reader, JsonBuffer copy)
    {
#if NET8_0_OR_GREATER
        var options = reader.CurrentState.Options;
        if (reader.Position.GetObject() is null && options.CommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas)
        {
            return InPlace(ref reader);
        }
#endif
        copy.Value(JsonElement.ParseValue(ref reader));
        return copy.WrittenSpan;
    }

#if NET8_0_OR_GREATER
    /// <summary>
    /// Returns the bytes in place. A reader without a position in a sequence reads one span, and a token's bytes are a slice of it, so the
    /// rest of the value follows the token.
    /// </summary>
    private static ReadOnlySpan<byte> InPlace(ref Utf8JsonReader reader)
    {
        ref var start = ref MemoryMarshal.GetReference(reader.ValueSpan);
        if (reader.TokenType == JsonTokenType.String)
        {
            start = ref Unsafe.Subtract(ref start, 1); // the quote
        }

        var first = reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            throw new JsonException("The value does not end.");
        }

        return MemoryMarshal.CreateReadOnlySpan(ref start, (int)(reader.BytesConsumed - first));
    }
#endif
}
