using System;
using System.Buffers.Text;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>Points in time and calendar dates as JSON and parameters carry them: ISO 8601.</summary>
internal static class DateText
{
    /// <summary>The length of <c>2024-01-31T12:34:56.1234567+00:00</c>.</summary>
    public const int MostBytes = 33;

    /// <summary>The length of <c>2024-01-31</c>, with which the longer form begins.</summary>
    public const int DateBytes = 10;

    private const string DateFormat = "yyyy-MM-dd";
    private const int FractionEnd = 27;
    private const int SecondsEnd = 19;

    /// <summary>Writes a point in time without the zeros that end its fraction.</summary>
    /// <returns>The bytes written.</returns>
    public static int Write(DateTimeOffset value, Span<byte> output)
    {
        Utf8Formatter.TryFormat(value, output, out int length, 'O');
        int end = FractionEnd;
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

    public static string Of(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MostBytes];
        return TextEncoding.Utf8(text.Slice(0, Write(value, text)));
    }

    public static string DateOf(DateTime value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

#if NET8_0_OR_GREATER
    public static string Of(DateOnly value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);
#endif
}
