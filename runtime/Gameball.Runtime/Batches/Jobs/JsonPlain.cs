using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gameball;

/// <summary>Plain JSON values where a number may be written as text and the other way about; anything else reads as null.</summary>
internal static class JsonPlain
{
    public static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray());
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    // "40%" is a number, too.
    public static double? Number(ref Utf8JsonReader reader) =>
        double.TryParse(Text(ref reader)?.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static int? Count(ref Utf8JsonReader reader) =>
        Number(ref reader) is { } number && number >= 0 && number <= int.MaxValue ? (int)number : null;
}
