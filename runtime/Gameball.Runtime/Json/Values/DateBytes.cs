using System;

namespace Gameball.Runtime;

/// <summary>
/// Reads points in time in the usual form, <c>2024-01-31T12:34:56.1234567+00:00</c>: the fraction and the form of the offset vary.
/// </summary>
internal static class DateBytes
{
    private const int SecondsEnd = 19;
    private const int MaxFraction = 7;
    private const int OffsetLength = 6;
    private const int HoursInDay = 24;
    private const int MaxOffsetHours = 14;

    /// <summary>Reads up to the closing quote.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value, out int length)
    {
        value = default;
        length = 0;
        if (text.Length <= SecondsEnd + 1 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        var year = (Two(text, 0) * 100) + Two(text, 2);
        var month = Two(text, 5);
        var day = Two(text, 8);
        var hour = Two(text, 11);
        var minute = Two(text, 14);
        var second = Two(text, 17);
        var at = SecondsEnd;
        if (year < 1 || Two(text, 0) < 0 || Two(text, 2) < 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or >= HoursInDay || minute is < 0 or > 59 || second is < 0 or > 59
            || !TryFraction(text, ref at, out var ticks) || !TryOffset(text, ref at, out var offset)
            || (uint)at >= (uint)text.Length || text[at] != '"')
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second).AddTicks(ticks);
        var utc = local.Ticks - offset.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, offset);
        length = at;
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int at, out long ticks)
    {
        ticks = 0;
        if (text[at] != '.')
        {
            return true;
        }

        var start = ++at;
        for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9 && at - start < MaxFraction; at++)
        {
            ticks = (ticks * 10) + (text[at] - '0');
        }

        for (var i = at - start; i < MaxFraction; i++)
        {
            ticks *= 10;
        }

        return at > start;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, ref int at, out TimeSpan offset)
    {
        offset = default;
        if ((uint)at < (uint)text.Length && text[at] == 'Z')
        {
            at++;
            return true;
        }

        if (text.Length - at <= OffsetLength || text[at] is not ((byte)'+' or (byte)'-') || text[at + 3] != ':')
        {
            return false;
        }

        var hours = Two(text, at + 1);
        var minutes = Two(text, at + 4);
        if (hours is < 0 or >= MaxOffsetHours || minutes is < 0 or > 59)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[at] == '-' ? -offset : offset;
        at += OffsetLength;
        return true;
    }

    /// <summary>Returns two digits as a number; a large negative number for anything else.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : int.MinValue / 1000;
    }
}
