using System.Globalization;

namespace Gameball.BulkImport;

/// <summary>
/// Cells of a file that people open in a spreadsheet, where a cell that begins like a formula is one: it can call a program, or send the
/// other cells away. Such a cell gets a quote in front, as one types it there to mean text. Reading takes one quote off again, and writing
/// puts one more before a cell that begins so already: what was written is what is read.
/// </summary>
internal static class SpreadsheetCell
{
    private const char Quote = '\'';

    // What spreadsheets, also East Asian ones, take for the beginning of a formula, and what they pass over before it.
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

    // -5 is a number there, too.
    private static bool IsNumber(string cell) =>
        cell[0] is '-' or '+'
        && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
