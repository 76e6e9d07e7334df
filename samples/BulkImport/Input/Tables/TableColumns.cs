using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The columns of a CSV file or of a table, and the properties that they match. It reads cells as a row.</summary>
internal sealed class TableColumns
{
    private readonly IReadOnlyList<FieldPath?> _paths;
    private readonly string[] _places;
    private readonly TextCulture _culture;
    private readonly bool _resubmitUnknown;
    private readonly int _state;
    private readonly int _code;

    /// <param name="header">The columns' names.</param>
    /// <param name="paths">The places of their values; <see langword="null"/> for ignored columns.</param>
    /// <param name="arguments">The command line.</param>
    public TableColumns(IReadOnlyList<string> header, IReadOnlyList<FieldPath?> paths, ImportArguments arguments)
    {
        Header = header;
        _paths = paths;
        _places = [.. header.Select(name => "column " + Visible.Line(name))];
        _culture = arguments.Culture;
        _resubmitUnknown = arguments.ResubmitUnknown;
        _state = IndexOf(header, Markers.State);
        _code = IndexOf(header, Markers.Code);
        Matches = [.. header.Zip(paths, (name, path) => new ColumnMatch(name, path?.Name)).Where(match => match.Column.Length > 0)];
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<ColumnMatch> Matches { get; }

    /// <summary>Reads the row of a record.</summary>
    /// <param name="record">The record, without its row.</param>
    /// <param name="cells">Its cells, as many as the header has.</param>
    /// <param name="cellName">Returns the name of a cell for messages, if it has one.</param>
    public InputRecord Read(InputRecord record, IReadOnlyList<Cell> cells, Func<int, string?>? cellName = null)
    {
        if (Markers.StillUnknown(TextOf(cells, _state), TextOf(cells, _code), _resubmitUnknown) is { } unknown)
        {
            return record with { Fault = unknown };
        }

        var builder = new RowBuilder();
        for (var i = 0; i < _paths.Count && builder.Fault is null; i++)
        {
            Add(builder, i, cells[i], cellName);
        }

        return builder.Fault is { } fault ? record with { Fault = fault } : record with { Row = builder.Row };
    }

    // An empty column leaves its property out.
    private void Add(RowBuilder builder, int index, Cell cell, Func<int, string?>? cellName)
    {
        if (_paths[index] is not { } path)
        {
            return;
        }

        if (cell.Problem is { } problem)
        {
            builder.Fail($"{Place(index, cellName)}: {problem}");
        }
        else if (!string.IsNullOrWhiteSpace(cell.Text))
        {
            var culture = cell.Type == CellType.Text ? _culture : TextCulture.Plain;
            builder.AddText(Place(index, cellName), path, cell.Text, culture);
        }
        else if (path.Field.IsRequired && !path.Field.Path.EndsWith(RowField.Any, StringComparison.Ordinal))
        {
            builder.Fail($"{Place(index, cellName)} is empty, and every row needs {path.Name}.");
        }
    }

    private string Place(int index, Func<int, string?>? cellName) =>
        cellName?.Invoke(index) is { } cell ? $"{_places[index]} (cell {cell})" : _places[index];

    private static string? TextOf(IReadOnlyList<Cell> cells, int index) => index < 0 ? null : cells[index].Text;

    private static int IndexOf(IReadOnlyList<string> header, string name) =>
        header.ToList().FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
}
