using System;
using System.Buffers.Text;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>Formats points in time and calendar dates for JSON and parameters: ISO 8601.</summary>
internal static class DateText
{
    /// <summary>The length of <c>2024-01-31T12:34:56.1234567+00:00</c>.</summary>
    public const int MaxBytes = 33;

    /// <summary>The length of <c>2024-01-31</c>, which is also the prefix of the longer form.</summary>
    public const int DateBytes = 10;

    private const string DateFormat = "yyyy-MM-dd";
    private const int FractionEnd = 27;
    private const int SecondsEnd = 19;
    private const int WholeBytes = 25;
    private const int MinutesInHour = 60;
    private const int SecondsInHour = 3600;

    /// <summary>Writes a point in time without the trailing zeros of its fraction.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(DateTimeOffset value, Span<byte> output)
    {
#if NET8_0_OR_GREATER
        if (value.Ticks % TimeSpan.TicksPerSecond == 0)
        {
            return WriteSeconds(value, output);
        }

#endif
        Utf8Formatter.TryFormat(value, output, out var length, 'O');
        var end = FractionEnd;
        while (end > SecondsEnd + 1 && output[end - 1] == '0')
        {
            end--;
        }

        if (end == SecondsEnd + 1)
        {
            end = SecondsEnd;
        }

        output.Slice(FractionEnd, length - FractionEnd).CopyTo(output.Slice(end));
        return end + length - FractionEnd;
    }

    public static string Format(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MaxBytes];
        return TextEncoding.Utf8(text.Slice(0, Write(value, text)));
    }

    public static string DateOf(DateTime value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

#if NET8_0_OR_GREATER
    // Most points in time are whole seconds.
    private static int WriteSeconds(DateTimeOffset value, Span<byte> output)
    {
        var local = value.DateTime;
        DateOnly.FromDateTime(local).Deconstruct(out var year, out var month, out var day);
        var second = (int)(local.TimeOfDay.Ticks / TimeSpan.TicksPerSecond);
        var offset = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        var text = output.Slice(0, WholeBytes);
        "0000-00-00T00:00:00+00:00"u8.CopyTo(text);
        Two(text, 0, year / 100);
        Two(text, 2, year % 100);
        Two(text, 5, month);
        Two(text, 8, day);
        Two(text, 11, second / SecondsInHour);
        Two(text, 14, second / MinutesInHour % MinutesInHour);
        Two(text, 17, second % MinutesInHour);
        if (offset != 0)
        {
            text[SecondsEnd] = (byte)(offset < 0 ? '-' : '+');
            Two(text, 20, Math.Abs(offset) / MinutesInHour);
            Two(text, 23, Math.Abs(offset) % MinutesInHour);
        }

        return WholeBytes;
    }

    private static void Two(Span<byte> text, int at, int number)
    {
        text[at] += (byte)(number / 10);
        text[at + 1] += (byte)(number % 10);
    }

    public static string Format(DateOnly value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);
#endif
}
