using System;
using System.Collections.Generic;
using System.Linq;
using CsvHelper;

namespace Gameball.BulkImport;

/// <summary>Maps the columns of a CSV file and reads its records as rows.</summary>
/// <param name="header">The columns' names.</param>
/// <param name="paths">The places of their values; <see langword="null"/> for ignored columns.</param>
internal sealed class CsvColumns(IReadOnlyList<string> header, IReadOnlyList<FieldPath?> paths)
{
    private static readonly Dictionary<CsvMalformedReason, string> s_malformed = new()
    {
        [CsvMalformedReason.StrayQuote] = "a quote is inside an unquoted column",
        [CsvMalformedReason.TextAfterClosingQuote] = "text follows the closing quote of a column",
    };

    private readonly int _state = IndexOf(header, Markers.State);
    private readonly int _code = IndexOf(header, Markers.Code);

    public static CsvColumns None { get; } = new([], []);

    public IReadOnlyList<string> Header => header;

    /// <summary>Reads the row of a record.</summary>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="cells">Its columns.</param>
    /// <param name="malformed">The violation of the CSV rules, if any.</param>
    /// <param name="resubmitUnknown">Whether rows are sent whose earlier result is unknown.</param>
    public InputRecord Read(long line, IReadOnlyList<string> cells, CsvMalformedReason? malformed, bool resubmitUnknown)
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

        if (Markers.StillUnknown(Cell(cells, _state), Cell(cells, _code), resubmitUnknown) is { } unknown)
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

    // An empty column leaves its property out.
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
