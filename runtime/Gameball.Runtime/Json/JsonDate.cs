using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads points in time and calendar dates (ISO 8601).</summary>
internal static class JsonDate
{
    /// <summary>
    /// A point in time. One without an offset is UTC: the reading machine's time zone has nothing to do with the server's.
    /// </summary>
    public static DateTimeOffset PointInTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTime(out DateTime local))
        {
            throw JsonValue.Unexpected(ref reader, "a point in time (ISO 8601)");
        }

        if (local.Kind != DateTimeKind.Local)
        {
            return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc));
        }

        return reader.TryGetDateTimeOffset(out DateTimeOffset value)
            ? value
            : throw JsonValue.Unexpected(ref reader, "a point in time (ISO 8601)");
    }

    /// <summary>A calendar date; of a point in time, the date as it is written there.</summary>
    public static DateTime CalendarDate(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out DateTimeOffset value)
            ? DateTime.SpecifyKind(value.Date, DateTimeKind.Unspecified)
            : throw JsonValue.Unexpected(ref reader, "a calendar date (yyyy-MM-dd)");
}
