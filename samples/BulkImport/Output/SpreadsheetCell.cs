using System.Globalization;

namespace Gameball.BulkImport;

/// <summary>
/// Escapes cells of a file that people open in a spreadsheet. There, a cell that begins like a formula is one: it can start a program or
/// send other cells to a server. Such a cell gets a quote in front, the spreadsheet's own mark for text. Writing adds one more quote before
/// a cell that begins so already, and reading removes one: a value survives the round trip.
/// </summary>
internal static class SpreadsheetCell
{
    private const char Quote = '\'';

    // The beginnings of formulas in spreadsheets, also East Asian ones, and the characters that they skip before.
    private const string Beginnings = "=+-@\t\r\n＝＋－＠";

    public static string Write(string cell) => (IsFormula(cell, 0) && !IsNumber(cell)) || IsQuoted(cell) ? Quote + cell : cell;

    public static string Read(string cell) => IsQuoted(cell) ? cell[1..] : cell;

    private static bool IsQuoted(string cell)
    {
        var quotes = 0;
        while (quotes < cell.Length && cell[quotes] == Quote)
        {
            quotes++;
        }

        return quotes > 0 && IsFormula(cell, quotes);
    }

    private static bool IsFormula(string cell, int at) => at < cell.Length && Beginnings.Contains(cell[at]);

    // -5 is a number in a spreadsheet, too.
    private static bool IsNumber(string cell) =>
        cell[0] is '-' or '+'
        && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
