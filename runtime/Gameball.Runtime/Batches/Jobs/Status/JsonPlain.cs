using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Reads plain JSON values; a number may be a string and vice versa. Any other value and unreadable text are skipped and read as null,
/// because one such value must not make the others unreadable.
/// </summary>
internal static class JsonPlain
{
    /// <summary>The maximum number of characters of a message, the same as for an error's body.</summary>
    public const int MaxWords = 4_096;

    // A row's key may be long, but not longer than its request.
    private const int MaxText = 1_000_000;

    // All known member names are shorter.
    private const int MaxName = 256;

    /// <summary>Returns the value exactly as it was sent.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = LenientText.Read(Written(ref reader), MaxText, out var isExact);
            return isExact ? text : null;
        }

        return Scalar(ref reader);
    }

    /// <summary>Returns a message: its readable characters, truncated.</summary>
    public static string? Words(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? LenientText.Read(Written(ref reader), MaxWords, out _) : Scalar(ref reader);

    /// <summary>Returns the member name at the reader's position; <see langword="null"/> if it is unreadable.</summary>
    public static string? Name(ref Utf8JsonReader reader)
    {
        var name = LenientText.Read(Written(ref reader), MaxName, out var isExact);
        return isExact ? name : null;
    }

    // "40%" is a number, too.
    public static double? Number(ref Utf8JsonReader reader) =>
        double.TryParse(Text(ref reader)?.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !double.IsNaN(number) && !double.IsInfinity(number)
            ? number
            : null;

    public static int? Count(ref Utf8JsonReader reader) =>
        Number(ref reader) is { } number && number >= 0 && number <= int.MaxValue && Math.Floor(number) == number ? (int)number : null;

    private static string? Scalar(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                var digits = Written(ref reader);
                return digits.Length <= MaxWords ? Encoding.ASCII.GetString(digits.ToArray()) : null;
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    private static ReadOnlySpan<byte> Written(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
}
