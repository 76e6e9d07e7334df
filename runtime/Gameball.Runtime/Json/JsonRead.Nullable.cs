using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>The same for values that may be null.</content>
public static partial class JsonRead
{
    /// <summary>Reads text, or null.</summary>
    public static string? NullableString(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.String(ref reader) : null;

    /// <summary>Reads true or false, or null.</summary>
    public static bool? NullableBoolean(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Boolean(ref reader) : null;

    /// <summary>Reads a whole number, or null.</summary>
    public static int? NullableInt32(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Int32(ref reader) : null;

    /// <summary>Reads a whole number, or null.</summary>
    public static long? NullableInt64(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Int64(ref reader) : null;

    /// <summary>Reads a decimal number, or null.</summary>
    public static decimal? NullableDecimal(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Decimal(ref reader) : null;

    /// <summary>Reads a floating number, or null.</summary>
    public static float? NullableSingle(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Single(ref reader) : null;

    /// <summary>Reads a floating number, or null.</summary>
    public static double? NullableDouble(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Double(ref reader) : null;

    /// <summary>Reads a point in time, or null.</summary>
    public static DateTimeOffset? NullableDateTime(ref Utf8JsonReader reader) =>
        NotNull(ref reader) ? JsonValue.DateTime(ref reader) : null;

    /// <summary>Reads a calendar date, on targets without <c>DateOnly</c>, or null.</summary>
    public static DateTime? NullableLegacyDate(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.LegacyDate(ref reader) : null;

#if NET8_0_OR_GREATER
    /// <summary>Reads a calendar date, or null.</summary>
    public static DateOnly? NullableDate(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Date(ref reader) : null;
#endif

    /// <summary>Reads an identifier, or null.</summary>
    public static Guid? NullableGuid(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Guid(ref reader) : null;

    /// <summary>Reads bytes in base 64, or null.</summary>
    public static byte[]? NullableBytes(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Bytes(ref reader) : null;

    /// <summary>Reads any JSON value, or null.</summary>
    public static JsonElement? NullableAny(ref Utf8JsonReader reader) => NotNull(ref reader) ? JsonValue.Any(ref reader) : null;

    /// <summary>Reads text, a number or a boolean, or null.</summary>
    public static JsonScalar? NullableScalar(ref Utf8JsonReader reader) =>
        NotNull(ref reader) ? JsonValue.Scalar(ref reader) : default(JsonScalar?); // a bare null would convert by way of string

    /// <summary>Reads a value of a generated class, a list or a map, or null.</summary>
    public static T? NullableValue<T>(ref Utf8JsonReader reader, GeneratedJson<T> json)
        where T : class
        => NotNull(ref reader) ? json.ReadValue(ref reader) : null;

    /// <summary>Reads a value of a generated struct, or null.</summary>
    public static T? NullableStruct<T>(ref Utf8JsonReader reader, GeneratedJson<T> json)
        where T : struct
        => NotNull(ref reader) ? json.ReadValue(ref reader) : null;

    private static bool NotNull(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.Null;
    }
}
