using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>What Gameball says about an error, as far as the body says it.</summary>
internal struct ErrorEnvelope
{
    public long? Code { get; private set; }

    public string? Type { get; private set; }

    public string? Message { get; private set; }

    public string? DocumentationUrl { get; private set; }

    public string? RequestId { get; private set; }

    /// <summary>Reads a body; of one that is no envelope nothing, and of a broken one what comes before the break.</summary>
    public static ErrorEnvelope Read(ReadOnlySpan<byte> json)
    {
        ErrorEnvelope envelope = default;
        try
        {
            Utf8JsonReader reader = new(json);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    envelope.ReadMember(ref reader);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's page, or text cut short: the caller keeps the body itself.
        }

        return envelope;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("code"u8))
        {
            Code = ReadText(ref reader) is { } code && long.TryParse(code, out long number) ? number : null;
        }
        else if (reader.ValueTextEquals("type"u8))
        {
            Type = ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("message"u8))
        {
            Message = ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("documentationUrl"u8))
        {
            DocumentationUrl = ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("requestId"u8))
        {
            RequestId = ReadText(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>Text or a number; null for anything else, which is passed over.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            return JsonValue.String(ref reader);
        }

        reader.Skip();
        return null;
    }
}
