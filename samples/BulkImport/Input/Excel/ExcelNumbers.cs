using System;
using System.Globalization;

namespace Gameball.BulkImport;

/// <summary>
/// Reads the numbers of a sheet as decimals, never as binary numbers. Excel computes with 15 digits and writes up to 17: 19.99 is in a file
/// as <c>19.989999999999998</c>. The result has the 15 digits that Excel shows.
/// </summary>
internal static class ExcelNumbers
{
    /// <summary>The digits that Excel shows.</summary>
    private const int Digits = 15;

    /// <summary>The digits before the point of a number whose further digits may be rounded: four places after the point remain.</summary>
    private const int MostWholeDigits = Digits - 4;

    private const decimal MillisecondsOfDay = 24 * 60 * 60 * 1000;

    // Before it, Excel counts a 29 February 1900 that did not exist.
    private const decimal FirstDay = 61;
    private const decimal EndOfDays = 2_958_466;
    private const decimal DaysTo1904 = 1462;

    private static readonly DateTime s_origin = new(1899, 12, 30);

    /// <summary>Reads a number.</summary>
    public static Cell Number(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Cell.Unreadable(text, $"'{Visible.Line(text)}' is not a number that can be read exactly.");
        }

        var whole = WholeDigits(number);
        var rounded = Math.Round(number, Math.Clamp(Digits - whole, 0, 28), MidpointRounding.AwayFromZero);
        return number != rounded && whole > MostWholeDigits
            || (whole > Digits && number % Power(whole - Digits) != 0)
            ? Cell.Unreadable(text, $"the number {text} has more than {Digits} digits, which Excel does not keep. Store it as text.")
            : new Cell(Plain(rounded), CellType.Number);
    }

    /// <summary>Reads a number of days as a date, with the time of day if it has one.</summary>
    public static Cell Date(string text, bool isFrom1904)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days))
        {
            return Cell.Unreadable(text, $"'{Visible.Line(text)}' is not a date.");
        }

        days += isFrom1904 ? DaysTo1904 : 0;
        if (days is < FirstDay or >= EndOfDays)
        {
            return Cell.Unreadable(text, $"the date of the number {text} is not between March 1900 and the year 9999.");
        }

        var time = s_origin.AddTicks((long)Math.Round(days * MillisecondsOfDay) * TimeSpan.TicksPerMillisecond);
        var format = time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFF";
        return new Cell(time.ToString(format, CultureInfo.InvariantCulture), CellType.Other);
    }

    // The digits before the point; less than 0 for zeros after it.
    private static int WholeDigits(decimal number)
    {
        var text = number.ToString("E", CultureInfo.InvariantCulture);
        return number == 0 ? 0 : int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
