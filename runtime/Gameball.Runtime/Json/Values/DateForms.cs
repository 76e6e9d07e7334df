using System;

namespace Gameball.Runtime;

/// <summary>
/// Reads points in time and dates in less usual forms: <c>t</c> and <c>z</c> in lower case, a space instead of the <c>T</c>, a second of 60
/// (RFC 3339, 5.6 and 5.7), fractions of any length and after a comma, offsets without a colon or without minutes (ISO 8601). Ambiguous
/// forms are rejected.
/// </summary>
internal static class DateForms
{
    private const int DateLength = 10;
    private const int MaxFraction = 7;
    private const int MaxOffsetMinutes = 14 * 60;

    /// <param name="text">The complete text.</param>
    /// <param name="local">The local time in the text.</param>
    /// <param name="offset">The offset from UTC; zero when the text has none.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTime local, out TimeSpan offset)
    {
        (local, offset) = (default, default);
        if (!TryDate(text, out var date))
        {
            return false;
        }

        long ticks = 0;
        var rest = text.Slice(DateLength);
        if (!rest.IsEmpty && (rest[0] is not ('T' or 't' or ' ') || !TryTime(rest.Slice(1), out ticks, out offset)))
        {
            return false;
        }

        // A leap second at the end of the last year would exceed the maximum.
        if (date.Ticks + ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        local = date.AddTicks(ticks);
        return true;
    }

    /// <summary>Combines local time and offset.</summary>
    /// <returns>Whether the result is a valid point in time.</returns>
    public static bool TryJoin(DateTime local, TimeSpan offset, out DateTimeOffset value)
    {
        var utc = local.Ticks - offset.Ticks;
        var exists = utc >= 0 && utc <= DateTime.MaxValue.Ticks;
        value = exists ? new DateTimeOffset(local, offset) : default;
        return exists;
    }

    private static bool TryDate(ReadOnlySpan<char> text, out DateTime date)
    {
        date = default;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryNumber(text, 0, 4, out var year) || !TryNumber(text, 5, 2, out var month) || !TryNumber(text, 8, 2, out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out long ticks, out TimeSpan offset)
    {
        (ticks, offset) = (0, default);
        var at = 5;
        var second = 0;
        if (text.Length < at || text[2] != ':' || !TryNumber(text, 0, 2, out var hour) || !TryNumber(text, 3, 2, out var minute)
            || hour > 23 || minute > 59)
        {
            return false;
        }

        if (text.Length > at && text[at] == ':')
        {
            if (!TryNumber(text, at + 1, 2, out second) || second > 60)
            {
                return false;
            }

            at += 3;
        }

        ticks = new TimeSpan(hour, minute, second).Ticks;
        return TryFraction(text, ref at, ref ticks) && TryOffset(text.Slice(at), out offset);
    }

    private static bool TryFraction(ReadOnlySpan<char> text, ref int at, ref long ticks)
    {
        if (at == text.Length || text[at] is not ('.' or ','))
        {
            return true;
        }

        var start = ++at;
        var digit = TimeSpan.TicksPerSecond / 10;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            ticks += at - start < MaxFraction ? (text[at] - '0') * digit : 0;
            digit /= 10;
        }

        return at > start;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text.IsEmpty || (text.Length == 1 && text[0] is 'Z' or 'z'))
        {
            return true;
        }

        var minutes = 0;
        if (text[0] is not ('+' or '-') || !TryNumber(text, 1, 2, out var hours))
        {
            return false;
        }

        var isWhole = text.Length switch
        {
            3 => true,
            5 => TryNumber(text, 3, 2, out minutes),
            6 => text[3] == ':' && TryNumber(text, 4, 2, out minutes),
            _ => false,
        };
        var all = (hours * 60) + minutes;
        offset = TimeSpan.FromMinutes(text[0] == '-' ? -all : all);
        return isWhole && minutes <= 59 && all <= MaxOffsetMinutes;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int start, int length, out int number)
    {
        number = 0;
        if (text.Length < start + length)
        {
            return false;
        }

        foreach (var digit in text.Slice(start, length))
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
