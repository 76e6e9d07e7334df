using System;
using System.Text.Json;

namespace Gameball.Runtime;

internal delegate T TokenReader<T>(ref Utf8JsonReader tokens);

/// <content>Values that <see cref="Utf8JsonReader"/> reads, and what is wrong with a document.</content>
public ref partial struct JsonReader
{
    /// <summary>Hands the value to code that reads tokens and leaves the tokens on its last.</summary>
    internal T Through<T>(TokenReader<T> read)
    {
        int start = Value();
        Utf8JsonReader tokens = Tokens();
        try
        {
            tokens.Read();
            T value = read(ref tokens);
            _at = start + (int)tokens.BytesConsumed;
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // The reader gives a line of its own to what is no JSON, and stands behind the last good token.
            bool isBroken = e is JsonException { LineNumber: not null };
            throw Fault(start + (int)(isBroken ? tokens.BytesConsumed : tokens.TokenStartIndex), e.Message, e);
        }
    }

    /// <summary>Tokens from the value on, which stays unread.</summary>
    internal Utf8JsonReader Ahead()
    {
        int start = Value();
        Utf8JsonReader tokens = Tokens();
        try
        {
            tokens.Read();
            return tokens;
        }
        catch (JsonException e)
        {
            throw Fault(start, e.Message, e);
        }
    }

    /// <summary>An error, at a byte of the document.</summary>
    internal readonly JsonException Fault(int position, string message, Exception? cause = null) =>
        JsonFault.At(_json, position, message, cause);

    private int Value()
    {
        byte first = Peek();
        if (_depth == DepthLimit && first is (byte)'{' or (byte)'[')
        {
            throw Fault(_at, $"Objects and lists are nested deeper than {DepthLimit}");
        }

        return _at;
    }

    private readonly Utf8JsonReader Tokens()
    {
        // No depth means the default of 64; a value that is no object or list needs none.
        JsonReaderOptions options = new() { MaxDepth = Math.Max(DepthLimit - _depth, 1) };
        return new Utf8JsonReader(_json.Slice(_at), true, new JsonReaderState(options));
    }

    private JsonException Unexpected(string expected)
    {
        Utf8JsonReader tokens = Ahead();
        return Fault(_at, JsonValue.Unexpected(ref tokens, expected).Message);
    }
}
