using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>The rows of an Excel or Parquet file. Its failed rows go to a CSV file, in the form of <c>--culture</c>.</summary>
internal sealed class TableInput : IInput
{
    private readonly ITable _table;
    private readonly TableColumns _columns;
    private readonly TextCulture _culture;
    private readonly string[] _named;

    private TableInput(ITable table, ImportArguments arguments, ColumnMap columns)
    {
        _table = table;
        _culture = arguments.Culture;
        _named = [.. table.Header.Where(name => name.Length > 0)];
        var paths = new Queue<FieldPath?>(columns.Resolve(_named, arguments.SourceName));
        FieldPath?[] all = [.. table.Header.Select(name => name.Length > 0 ? paths.Dequeue() : null)];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] is not null && table.ProblemOf(i) is { } problem)
            {
                var name = Visible.Line(table.Header[i]);
                throw new UsageException($"{arguments.SourceName}: column {name}: {problem} Ignore the column with --ignore \"{name}\", or convert it.");
            }
        }

        _columns = new TableColumns(table.Header, all, arguments);
    }

    /// <exception cref="UsageException">The columns do not match the rows' properties, or one of them cannot be read.</exception>
    public static async Task<TableInput> OpenAsync(ITable table, ImportArguments arguments, ColumnMap columns)
    {
        try
        {
            return new TableInput(table, arguments, columns);
        }
        catch
        {
            await table.DisposeAsync();
            throw;
        }
    }

    public double? Fraction => _table.Fraction;

    public IReadOnlyList<ColumnMatch> Columns => _columns.Matches;

    public string Unit => "row";

    public string? Note => _table.Note;

    public async IAsyncEnumerable<InputRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in _table.ReadAsync(cancellationToken))
        {
            yield return Read(row);
        }
    }

    public IFailedWriter CreateFailedWriter(Stream stream) => new CsvFailedWriter(stream, _named, _culture.HasDecimalComma ? ';' : ',');

    public ValueTask DisposeAsync() => _table.DisposeAsync();

    private InputRecord Read(TableRow row)
    {
        var record = new InputRecord
        {
            Line = row.Number,
            Original = [.. row.Cells.Take(_table.Header.Count).Where((_, index) => _table.Header[index].Length > 0).Select(Written)],
        };
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Text.Length > 0 && (i >= _table.Header.Count || _table.Header[i].Length == 0))
            {
                var place = _table.CellName(row.Number, i);
                return record with { Fault = RowFault.Unreadable($"Cell {place} has a value, and its column has no name in the header.") };
            }
        }

        return _columns.Read(record, row.Cells, column => _table.CellName(row.Number, column));
    }

    private string Written(Cell cell) => cell.Type == CellType.Number ? _culture.Write(cell.Text) : cell.Text;
}
