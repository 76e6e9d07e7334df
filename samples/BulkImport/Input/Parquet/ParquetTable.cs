using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Parquet;

namespace Gameball.BulkImport;

/// <summary>A Parquet file. It is read by groups of rows, as its writer made them: memory holds the largest group.</summary>
internal sealed class ParquetTable : ITable
{
    private static readonly ParquetOptions s_options = new()
    {
        TreatByteArrayAsString = true,
        UseDateOnlyTypeForDates = true,
    };

    private readonly ParquetReader _reader;
    private readonly Stream _stream;
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly long _rows;
    private long _read;

    private ParquetTable(ParquetReader reader, Stream stream)
    {
        _reader = reader;
        _stream = stream;
        _columns = ParquetColumns.Create(reader.Schema);
        _rows = reader.Metadata?.NumRows ?? 0;
        Header = [.. _columns.Select(column => column.Name)];
    }

    public IReadOnlyList<string> Header { get; }

    public double Fraction => _rows > 0 ? Math.Min(1, (double)_read / _rows) : 1;

    public string? Note => null;

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static async Task<ParquetTable> OpenAsync(Stream stream, ImportArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return new ParquetTable(await ParquetReader.CreateAsync(stream, s_options, true, cancellationToken), stream);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await stream.DisposeAsync();
            throw new UsageException($"{arguments.SourceName} is not a readable Parquet file: {error.Message}", error);
        }
    }

    public async IAsyncEnumerable<TableRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var group = 0; group < _reader.RowGroupCount; group++)
        {
            var rows = await LoadAsync(group, cancellationToken);
            for (var row = 0L; row < rows; row++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new TableRow(++_read, Next());
            }
        }
    }

    public string? CellName(long row, int column) => null;

    public string? ProblemOf(int column) => _columns[column].Problem;

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _stream.DisposeAsync();
    }

    private Cell[] Next()
    {
        var cells = new Cell[_columns.Count];
        var column = 0;
        try
        {
            for (; column < cells.Length; column++)
            {
                cells[column] = _columns[column].Next();
            }

            return cells;
        }
        catch (Exception error)
        {
            throw Unreadable($"row {_read}, column {Visible.Line(Header[column])}", error);
        }
    }

    private async Task<long> LoadAsync(int index, CancellationToken cancellationToken)
    {
        var place = $"row {_read + 1}";
        try
        {
            using var group = _reader.OpenRowGroupReader(index);
            foreach (var column in _columns)
            {
                place = $"row {_read + 1}, column {Visible.Line(column.Name)}";
                await column.LoadAsync(group, cancellationToken);
            }

            return group.RowCount;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw Unreadable(place, error);
        }
    }

    // A damaged file can make the reader throw anything.
    private static UsageException Unreadable(string place, Exception error) =>
        new($"From {place} on, the Parquet file cannot be read: {error.Message}", error);
}
