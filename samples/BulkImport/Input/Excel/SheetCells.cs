using System.Globalization;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>The values and the places of a sheet's cells.</summary>
internal static class SheetCells
{
    private const int Letters = 26;

    /// <summary>Reads a value.</summary>
    /// <param name="type">The type in the file; <see langword="null"/> for a number.</param>
    /// <param name="style">The style, which tells a date from a number.</param>
    /// <param name="text">The content; <see langword="null"/> if there is none.</param>
    /// <param name="hasFormula">Whether the content is the last result of a formula.</param>
    /// <param name="book">The file.</param>
    public static Cell Read(string? type, int style, string? text, bool hasFormula, Workbook book) => (type, text) switch
    {
        (_, null or "") => hasFormula && text is null
            ? Cell.Unreadable("", "it has a formula without a result. Open the file in Excel and save it.")
            : Cell.Empty,
        ("s", _) => Shared(text, book),
        ("str", _) => new Cell(Xml.Unescape(text)),
        ("inlineStr", _) => new Cell(text),
        ("b", "1" or "true") => new Cell("true", CellType.Other),
        ("b", "0" or "false") => new Cell("false", CellType.Other),
        ("d", _) => new Cell(text, CellType.Other),
        ("e", _) => Cell.Unreadable(text, $"it has the error {Visible.Line(text)}."),
        (null or "n", _) when book.Formats.IsDate(style) => ExcelNumbers.Date(text, book.IsFrom1904),
        (null or "n", _) => ExcelNumbers.Number(text),
        _ => Cell.Unreadable(text, $"it has the type '{Visible.Line(type)}', which is unknown."),
    };

    /// <summary>Returns a cell's name, such as <c>AB12</c>.</summary>
    public static string Name(long row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a column's name, such as <c>AB</c>.</summary>
    public static string ColumnName(int column) =>
        (column >= Letters ? ColumnName((column / Letters) - 1) : "") + (char)('A' + (column % Letters));

    /// <summary>Returns the column, from 0, of a name such as <c>AB12</c>.</summary>
    /// <exception cref="InvalidDataException">The name is invalid.</exception>
    public static int ColumnOf(string name)
    {
        var column = 0;
        var length = 0;
        for (; length < name.Length && char.IsAsciiLetter(name[length]); length++)
        {
            column = (column * Letters) + char.ToUpperInvariant(name[length]) - 'A' + 1;
        }

        return length is > 0 and <= 3 ? column - 1 : throw new InvalidDataException($"a cell has the place '{Visible.Line(name)}'.");
    }

    private static Cell Shared(string text, Workbook book) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && book.Texts.Find(index) is { } shared
            ? new Cell(shared)
            : Cell.Unreadable(text, $"it refers to the text {Visible.Line(text)}, which the file does not have.");
}
