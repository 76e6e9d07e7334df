using System;
using System.Text.Json;

namespace Gameball.Runtime;

internal delegate T TokenReader<T>(ref Utf8JsonReader tokens);

/// <content>Values that <see cref="Utf8JsonReader"/> reads, and the faults of a document.</content>
public ref partial struct JsonReader
{
    /// <summary>Reads the value with code that reads tokens and ends at the value's last token.</summary>
    internal T ReadTokens<T>(TokenReader<T> read)
    {
        var start = Value();
        var tokens = Tokens();
        try
        {
            tokens.Read();
            var value = read(ref tokens);
            _at = start + (int)tokens.BytesConsumed;
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            if (WasLeftOut(start))
            {
                return JsonSalvage.Nothing<T>();
            }

            // For malformed JSON the exception has line and column; any other fault is at the current token.
            var at = e is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
                ? JsonFault.Offset(_json.Slice(start), line, column)
                : (int)tokens.TokenStartIndex;
            throw Fault(start + at, e.Message, e);
        }
    }

    /// <summary>Returns a token reader from the value on, without moving this reader.</summary>
    internal Utf8JsonReader PeekTokens()
    {
        var start = Value();
        var tokens = Tokens();
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

    /// <summary>Creates the exception for a fault at a byte of the document.</summary>
    internal readonly JsonException Fault(int position, string message, Exception? cause = null) =>
        _salvage is null ? JsonFault.At(_json, position, message, cause) : new JsonException(message, cause);

    private int Value()
    {
        var first = Peek();
        if (_depth == _rules.MaxDepth && first is (byte)'{' or (byte)'[')
        {
            throw Fault(_at, JsonDepth.Fault(_depth + 1, _rules.MaxDepth)!);
        }

        return _at;
    }

    private readonly Utf8JsonReader Tokens()
    {
        // A depth of 0 would mean the default of 64; a value that is not an object or list needs no depth.
        JsonReaderOptions options = new() { MaxDepth = Math.Max(_rules.MaxDepth - _depth, 1) };
        return new Utf8JsonReader(_json.Slice(_at), true, new JsonReaderState(options));
    }

    private JsonException Unexpected(string expected)
    {
        var tokens = PeekTokens();
        return Fault(_at, JsonValue.Unexpected(ref tokens, expected).Message);
    }
}
