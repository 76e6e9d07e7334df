using System;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>Reads a request's body as JSON that nothing later can stumble over.</summary>
internal static class Body
{
    /// <exception cref="JsonException">It is no JSON, or holds a text that is none.</exception>
    public static JsonDocument Parse(byte[] body)
    {
        // A document leaves texts unread until they are asked for; one with half a surrogate or broken UTF-8 would throw then.
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
