using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads points in time and calendar dates (ISO 8601, RFC 3339) that <see cref="DateBytes"/> left over.</summary>
internal static class JsonDate
{
    /// <summary>
    /// A point in time. One without an offset is UTC: the reading machine's time zone has nothing to do with the server's.
    /// </summary>
    public static DateTimeOffset PointInTime(ref Utf8JsonReader reader) =>
        TryRead(ref reader, out DateTime local, out TimeSpan offset) && DateForms.TryJoin(local, offset, out DateTimeOffset value)
            ? value
            : throw JsonValue.Unexpected(ref reader, "a point in time (ISO 8601)");

    /// <summary>A calendar date; of a point in time, the date as it is written there.</summary>
    public static DateTime CalendarDate(ref Utf8JsonReader reader) =>
        TryRead(ref reader, out DateTime local, out _)
            ? local.Date
            : throw JsonValue.Unexpected(ref reader, "a calendar date (yyyy-MM-dd)");

    private static bool TryRead(ref Utf8JsonReader reader, out DateTime local, out TimeSpan offset)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            (local, offset) = (default, default);
            return false;
        }

        return DateForms.TryRead(reader.GetString().AsSpan(), out local, out offset);
    }
}
