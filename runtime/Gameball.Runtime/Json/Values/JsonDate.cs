using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads points in time and calendar dates (ISO 8601, RFC 3339) that <see cref="DateBytes"/> does not read.</summary>
internal static class JsonDate
{
    /// <summary>
    /// Reads a point in time. A point in time without an offset is UTC, because the client's time zone is unrelated to the server's.
    /// </summary>
    public static DateTimeOffset PointInTime(ref Utf8JsonReader reader) =>
        TryRead(ref reader, out var local, out var offset) && DateForms.TryJoin(local, offset, out var value)
            ? value
            : throw JsonValue.Unexpected(ref reader, "a point in time (ISO 8601)");

    /// <summary>Reads a calendar date; for a point in time, its date as written.</summary>
    public static DateTime CalendarDate(ref Utf8JsonReader reader) =>
        TryRead(ref reader, out var local, out _)
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
