using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;

namespace Gameball.BulkImport;

/// <summary>A sheet of an Excel file. Its header is the first row that is not empty.</summary>
internal sealed class ExcelTable : ITable
{
    private static readonly byte[] s_oldFile = [0xD0, 0xCF, 0x11, 0xE0];

    private readonly Workbook _book;
    private readonly Sheet _sheet;
    private readonly CountingStream _stream;
    private readonly SheetReader _reader;

    private ExcelTable(Workbook book, Sheet sheet)
    {
        (_book, _sheet) = (book, sheet);
        var part = book.Get(sheet);
        _stream = new CountingStream(part.Open(), part.Length);
        _reader = new SheetReader(_stream, book);
    }

    public IReadOnlyList<string> Header { get; private set; } = [];

    public double Fraction => _stream.Fraction;

    public string Note => $"Sheet: {Visible.Line(_sheet.Name)}"
        + (_book.Sheets.Count > 1
            ? $" ({string.Join(", ", _book.Sheets.Where(sheet => sheet != _sheet).Select(sheet => Visible.Line(sheet.Name)))} not read; --sheet names another)"
            : "");

    /// <exception cref="UsageException">The file cannot be read, or has no header.</exception>
    public static ExcelTable Open(Stream stream, ImportArguments arguments)
    {
        Workbook? book = null;
        try
        {
            RejectOldFile(stream);
            book = Workbook.Open(stream);
            var table = new ExcelTable(book, book.Choose(arguments.Sheet, arguments.SourceName));
            table.Header = [.. (table.Next() ?? []).Select(cell => cell.Text.Trim())];
            return table.Header.Count > 0
                ? table
                : throw new UsageException($"{arguments.SourceName}, sheet {Visible.Line(table._sheet.Name)} is empty. A sheet begins with a row of column names.");
        }
        catch (Exception error)
        {
            book?.Dispose();
            stream.Dispose();
            throw error is UsageException ? error : new UsageException($"{arguments.SourceName} is not a readable Excel file (.xlsx): {error.Message}", error);
        }
    }

    public async IAsyncEnumerable<TableRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        while (Next() is { } cells)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new TableRow(_reader.Row, cells);
        }
    }

    public string CellName(long row, int column) => SheetCells.Name(row, column);

    public string? ProblemOf(int column) => null;

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _book.Dispose();
        return default;
    }

    // The next row that has a value, filled up to the header's columns.
    private Cell[]? Next()
    {
        try
        {
            while (_reader.Read() is { } cells)
            {
                if (cells.Any(cell => cell.Problem is not null || !string.IsNullOrWhiteSpace(cell.Text)))
                {
                    return [.. cells, .. Enumerable.Repeat(Cell.Empty, Math.Max(0, Header.Count - cells.Count))];
                }
            }

            return null;
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or IOException)
        {
            throw new UsageException(
                $"Sheet {Visible.Line(_sheet.Name)}, row {_reader.Row}, cell {_reader.Place}: the Excel file cannot be read beyond this point: {error.Message}",
                error);
        }
    }

    // The format before 2007, which also holds newer files with a password.
    private static void RejectOldFile(Stream stream)
    {
        var begin = new byte[s_oldFile.Length];
        var length = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length == begin.Length && begin.AsSpan().SequenceEqual(s_oldFile))
        {
            throw new UsageException("The file is of an Excel before 2007 (.xls), or has a password. Save it as .xlsx without a password.");
        }
    }
}
