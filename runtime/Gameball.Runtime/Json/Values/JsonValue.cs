using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Reads the value at the reader's position. Servers change numbers to strings and back between releases, so each is accepted for the
/// other. Anything else is an error, because a wrong guess about money is worse than none. A message contains the kind of the value but not
/// the value, which may be personal data.
/// </summary>
internal static class JsonValue
{
    public static string String(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Raw(ref reader),
        _ => throw Unexpected(ref reader, "text"),
    };

    public static bool Boolean(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? reader.TokenType == JsonTokenType.True
            : throw Unexpected(ref reader, "true or false");

    public static int Int32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value))
        {
            return value;
        }

        var wide = Int64(ref reader);
        return wide is >= int.MinValue and <= int.MaxValue ? (int)wide : throw Unexpected(ref reader, "a whole number of 32 bits");
    }

    public static long Int64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value))
        {
            return value;
        }

        // 100.0 is a whole number, too.
        return TryDecimal(ref reader, out var number)
            && number == decimal.Truncate(number)
            && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : throw Unexpected(ref reader, "a whole number of 64 bits");
    }

    public static decimal Decimal(ref Utf8JsonReader reader) =>
        TryDecimal(ref reader, out var value) ? value : throw Unexpected(ref reader, "a decimal number");

    public static float Single(ref Utf8JsonReader reader)
    {
        var value = Double(ref reader);
        return Math.Abs(value) <= float.MaxValue ? (float)value : throw Unexpected(ref reader, "a floating-point number of 32 bits");
    }

    public static double Double(ref Utf8JsonReader reader) =>
        TryDouble(ref reader, out var value) && !double.IsInfinity(value) && !double.IsNaN(value)
            ? value
            : throw Unexpected(ref reader, "a floating-point number");

    public static Guid Guid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && System.Guid.TryParse(reader.GetString(), out var value)
            ? value
            : throw Unexpected(ref reader, "a GUID");

    public static byte[] Bytes(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var value)
            ? value
            : throw Unexpected(ref reader, "bytes in base 64");

    public static JsonElement Any(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    public static JsonScalar Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => new JsonScalar(JsonScalarKind.Number, Raw(ref reader)),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "a string, a number or a boolean"),
    };

    public static DateTimeOffset DateTime(ref Utf8JsonReader reader) => JsonDate.PointInTime(ref reader);

    public static DateTime LegacyDate(ref Utf8JsonReader reader) => JsonDate.CalendarDate(ref reader);

#if NET8_0_OR_GREATER
    public static DateOnly Date(ref Utf8JsonReader reader) => DateOnly.FromDateTime(JsonDate.CalendarDate(ref reader));
#endif

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string expected)
    {
        if (reader.TokenType != token)
        {
            throw Unexpected(ref reader, expected);
        }
    }

    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new($"Expected {expected}, found {Describe(reader.TokenType)}.");

    /// <summary>
    /// Whether the value equals the number or boolean of these bytes in any notation: <c>1.0</c> equals 1, <c>True</c> equals true.
    /// </summary>
    public static bool IsPlain(ref Utf8JsonReader reader, byte[] bytes) => IsExactly(ref reader, bytes) || reader.TokenType switch
    {
        JsonTokenType.Number => Utf8Parser.TryParse(bytes, out decimal number, out var used)
            && used == bytes.Length
            && reader.TryGetDecimal(out var value)
            && value == number,
        JsonTokenType.True or JsonTokenType.False => Utf8Parser.TryParse(bytes, out bool flag, out var used)
            && used == bytes.Length
            && flag == reader.GetBoolean(),
        _ => false,
    };

    private static bool IsExactly(ref Utf8JsonReader reader, byte[] bytes) => reader.HasValueSequence
        ? MemoryExtensions.SequenceEqual(System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence).AsSpan(), bytes)
        : reader.ValueSpan.SequenceEqual(bytes);

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "another string",
        JsonTokenType.Number => "another number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => token.ToString(),
    };

    private static bool TryDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDecimal(out value),
            JsonTokenType.String => decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }

    private static bool TryDouble(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDouble(out value),
            JsonTokenType.String => double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }

    private static string Raw(ref Utf8JsonReader reader) =>
        TextEncoding.Utf8(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
}
