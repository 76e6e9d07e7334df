using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;

namespace Gameball.BulkImport;

/// <summary>A CSV file with a header. A record that breaks the rules is a row with a fault, not the end of the file.</summary>
internal sealed class CsvInput : IInput
{
    // An unclosed quote takes in the rest of the file; it must not take all memory.
    private const int LargestRecord = 4 * 1024 * 1024;

    private static readonly Dictionary<CsvMalformedReason, string> s_malformed = new()
    {
        [CsvMalformedReason.StrayQuote] = "a quote is inside an unquoted column",
        [CsvMalformedReason.TextAfterClosingQuote] = "text follows the closing quote of a column",
    };

    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private CsvMalformedReason? _malformed;
    private TableColumns _columns = null!;

    // A file of failed rows has a quote before each cell that a spreadsheet would take for a formula; any other file is read unchanged.
    private Func<string, string> _readCell = cell => cell;

    private CsvInput(Stream stream, char? delimiter)
    {
        _stream = stream;
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = delimiter,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRecord,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    public double? Fraction => Streams.FractionOf(_stream);

    public IReadOnlyList<ColumnMatch> Columns => _columns.Matches;

    /// <exception cref="UsageException">The file has no header, or one that does not match.</exception>
    public static async Task<CsvInput> OpenAsync(
        Stream stream, ImportArguments arguments, ColumnMap columns, CancellationToken cancellationToken)
    {
        var input = new CsvInput(stream, arguments.Delimiter);
        try
        {
            await input._reader.ReadHeaderAsync(cancellationToken);
            string[] header = [.. input._reader.Headers.Select(name => name.Trim())];
            input._readCell = header.Any(Markers.Has) ? SpreadsheetCell.Read : cell => cell;
            header = [.. header.Select(input._readCell)];
            if (header.All(string.IsNullOrEmpty))
            {
                throw new UsageException($"{arguments.SourceName} is empty. A CSV file begins with a line of column names.");
            }

            input._columns = new TableColumns(header, columns.Resolve(header, arguments.SourceName), arguments);
            return input;
        }
        catch (Exception error)
        {
            await input.DisposeAsync();
            throw error is CsvFormatException ? Unreadable(error) : error;
        }
    }

    public async IAsyncEnumerable<InputRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken))
        {
            if (_malformed == CsvMalformedReason.UnterminatedQuote)
            {
                // The record contains all later lines.
                throw new UsageException(
                    $"Line {_reader.LineNumber}: a quoted column is never closed, so later rows cannot be separated. Correct the line.");
            }

            var cells = new string[_reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = _readCell(_reader.GetString(i));
            }

            yield return Read(new InputRecord { Line = _reader.LineNumber, Original = cells }, cells);
            _malformed = null;
        }
    }

    public IFailedWriter CreateFailedWriter(Stream stream) => new CsvFailedWriter(stream, _columns.Header, _reader.Separator);

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _stream.DisposeAsync();
    }

    private InputRecord Read(InputRecord record, string[] cells) =>
        _malformed is { } reason
            ? record with { Fault = RowFault.Unreadable($"It breaks the rules of CSV: {s_malformed.GetValueOrDefault(reason, reason.ToString())}.") }
        : cells.Length != _columns.Header.Count
            ? record with { Fault = RowFault.Unreadable($"It has {cells.Length} columns, the header {_columns.Header.Count}.") }
        : _columns.Read(record, Array.ConvertAll(cells, cell => new Cell(cell)));

    private async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _reader.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException error)
        {
            throw Unreadable(error);
        }
    }

    private static UsageException Unreadable(Exception error) => new("The CSV cannot be read beyond this point: " + error.Message, error);
}
