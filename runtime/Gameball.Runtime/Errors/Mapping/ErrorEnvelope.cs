using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>What Gameball says about an error, as far as the body says it.</summary>
internal struct ErrorEnvelope
{
    // A longer name is none that is known here.
    private const int MaxName = 64;

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
        string name = LenientText.Read(reader.ValueSpan, MaxName, out bool isExact);
        switch (isExact ? name : "")
        {
            case "code":
                Code = ReadText(ref reader) is { } code && long.TryParse(code, out long number) ? number : null;
                break;
            case "type":
                Type = ReadText(ref reader);
                break;
            case "message":
                Message = ReadText(ref reader);
                break;
            case "documentationUrl":
                DocumentationUrl = ReadText(ref reader);
                break;
            case "requestId":
                RequestId = ReadText(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>Text or a number; null for anything else, which is passed over. A text that is none in parts costs no other member.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return LenientText.Read(reader.ValueSpan, reader.ValueSpan.Length, out _);
            case JsonTokenType.Number:
                return JsonValue.String(ref reader);
            default:
                reader.Skip();
                return null;
        }
    }
}
