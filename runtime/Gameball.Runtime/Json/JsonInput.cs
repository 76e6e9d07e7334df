using System;
using System.Text.Json;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace Gameball.Runtime;

/// <summary>The bytes of a value that System.Text.Json reads.</summary>
internal static class JsonInput
{
    /// <summary>The value that the reader stands on the first token of; the reader is left on its last.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="copy">Takes the bytes where they do not lie in one piece, or are written as JSON itself does not allow.</param>
    public static ReadOnlySpan<byte> Take(ref Utf8JsonReader reader, JsonBuffer copy)
    {
#if NET8_0_OR_GREATER
        JsonReaderOptions options = reader.CurrentState.Options;
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
    /// A reader that has no position in a sequence reads one span, and a token's bytes are a slice of that: what follows the token lies
    /// behind it.
    /// </summary>
    private static ReadOnlySpan<byte> InPlace(ref Utf8JsonReader reader)
    {
        ref byte start = ref MemoryMarshal.GetReference(reader.ValueSpan);
        if (reader.TokenType == JsonTokenType.String)
        {
            start = ref Unsafe.Subtract(ref start, 1); // the quote
        }

        long first = reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            throw new JsonException("The value does not end.");
        }

        return MemoryMarshal.CreateReadOnlySpan(ref start, (int)(reader.BytesConsumed - first));
    }
#endif
}
