using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The fields of Gameball's error body.</summary>
internal struct ErrorEnvelope
{
    // All known member names are shorter.
    private const int MaxName = 64;

    public long? Code { get; private set; }

    public string? Type { get; private set; }

    public string? Message { get; private set; }

    public string? DocumentationUrl { get; private set; }

    public string? RequestId { get; private set; }

    /// <summary>
    /// Reads a body. The result is empty if the body is not an envelope, and has the members before the fault if the body is malformed.
    /// </summary>
    public static ErrorEnvelope Read(ReadOnlySpan<byte> json)
    {
        ErrorEnvelope envelope = default;
        try
        {
            Utf8JsonReader reader = new(json);
            reader.Read();

            // Only the second token of an object is the name of a property.
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                envelope.ReadMember(ref reader);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's HTML page or a truncated body. The caller keeps the body itself.
        }

        return envelope;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        // A truncated or repaired name equals none of these.
        switch (LenientText.Read(reader.ValueSpan, MaxName, out _))
        {
            case "code":
                Code = ReadText(ref reader) is { } code && long.TryParse(code, out var number) ? number : null;
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

    /// <summary>
    /// Reads a string or a number; skips anything else and returns null. A string with invalid encoding does not affect the other members.
    /// </summary>
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
