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
            if (WasLeftOut(start))
            {
                return JsonSalvage.Nothing<T>();
            }

            // What is no JSON the reader places by line and column; anything else is the token's fault.
            int at = e is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
                ? JsonFault.Offset(_json.Slice(start), line, column)
                : (int)tokens.TokenStartIndex;
            throw Fault(start + at, e.Message, e);
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
        _salvage is null ? JsonFault.At(_json, position, message, cause) : new JsonException(message, cause);

    private int Value()
    {
        byte first = Peek();
        if (_depth == _rules.MaxDepth && first is (byte)'{' or (byte)'[')
        {
            throw Fault(_at, JsonDepth.Fault(_depth + 1, _rules.MaxDepth)!);
        }

        return _at;
    }

    private readonly Utf8JsonReader Tokens()
    {
        // No depth means the default of 64; a value that is no object or list needs none.
        JsonReaderOptions options = new() { MaxDepth = Math.Max(_rules.MaxDepth - _depth, 1) };
        return new Utf8JsonReader(_json.Slice(_at), true, new JsonReaderState(options));
    }

    private JsonException Unexpected(string expected)
    {
        Utf8JsonReader tokens = Ahead();
        return Fault(_at, JsonValue.Unexpected(ref tokens, expected).Message);
    }
}
