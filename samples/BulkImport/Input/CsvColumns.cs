using System;
using System.Collections.Generic;
using System.Linq;
using CsvHelper;

namespace Gameball.BulkImport;

/// <summary>The columns of a CSV file, and how its records become rows.</summary>
/// <param name="header">The columns' names.</param>
/// <param name="paths">Where their values go; <see langword="null"/> for columns that are left out.</param>
internal sealed class CsvColumns(IReadOnlyList<string> header, IReadOnlyList<FieldPath?> paths)
{
    private static readonly Dictionary<CsvMalformedReason, string> s_malformed = new()
    {
        [CsvMalformedReason.StrayQuote] = "a quote stands inside a column that is not quoted",
        [CsvMalformedReason.TextAfterClosingQuote] = "text follows the closing quote of a column",
    };

    private readonly int _state = IndexOf(header, Markers.State);
    private readonly int _code = IndexOf(header, Markers.Code);

    public static CsvColumns None { get; } = new([], []);

    public IReadOnlyList<string> Header => header;

    /// <summary>The row of a record.</summary>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="cells">Its columns.</param>
    /// <param name="malformed">What breaks the rules of CSV, if anything does.</param>
    /// <param name="repeatUnknown">Whether rows are sent that an earlier import does not know of.</param>
    public InputRecord Read(long line, IReadOnlyList<string> cells, CsvMalformedReason? malformed, bool repeatUnknown)
    {
        var record = new InputRecord { Line = line, Original = cells };
        if (malformed is { } reason)
        {
            var rule = s_malformed.GetValueOrDefault(reason, reason.ToString());
            return record with { Fault = RowFault.Unreadable($"It breaks the rules of CSV: {rule}.") };
        }

        if (cells.Count != header.Count)
        {
            return record with { Fault = RowFault.Unreadable($"It has {cells.Count} columns, the header {header.Count}.") };
        }

        if (Markers.StillUnknown(Cell(cells, _state), Cell(cells, _code), repeatUnknown) is { } unknown)
        {
            return record with { Fault = unknown };
        }

        var builder = new RowBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            Add(builder, i, cells[i]);
        }

        return builder.Fault is { } fault ? record with { Fault = fault } : record with { Row = builder.Row };
    }

    // An empty column says nothing about its property.
    private void Add(RowBuilder builder, int index, string cell)
    {
        if (paths[index] is not { } path)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(cell))
        {
            builder.AddText("column " + header[index], path, cell);
        }
        else if (path.Field.IsRequired && !path.Field.Path.EndsWith(RowField.Any, StringComparison.Ordinal))
        {
            builder.Fail($"column {header[index]} is empty, and every row needs {path.Name}.");
        }
    }

    private static string? Cell(IReadOnlyList<string> cells, int index) => index < 0 ? null : cells[index];

    private static int IndexOf(IReadOnlyList<string> header, string name) =>
        header.ToList().FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
}
