using System;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>Reads a request's body as JSON whose strings are all valid.</summary>
internal static class Body
{
    /// <exception cref="JsonException">The body is not JSON, or contains an invalid string.</exception>
    public static JsonDocument Parse(byte[] body)
    {
        // A document reads strings on access; a string with half a surrogate pair or invalid UTF-8 would throw then.
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }
        }
        catch (InvalidOperationException unreadable)
        {
            throw new JsonException(unreadable.Message, unreadable);
        }

        return JsonDocument.Parse(body);
    }
}
