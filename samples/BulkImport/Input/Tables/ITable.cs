using System;
using System.Collections.Generic;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>A file of rows with named columns and typed cells.</summary>
internal interface ITable : IAsyncDisposable
{
    /// <summary>The columns' names; an empty one is no column.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>The share that was read, from 0 to 1.</summary>
    double Fraction { get; }

    /// <summary>What is read of the file, for people; <see langword="null"/>: all of it.</summary>
    string? Note { get; }

    /// <summary>Reads the rows, once.</summary>
    /// <exception cref="UsageException">The file cannot be read beyond this point.</exception>
    IAsyncEnumerable<TableRow> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns the place of a cell in messages, such as <c>C5</c>; <see langword="null"/> if a cell has none beside its column.</summary>
    string? CellName(long row, int column);

    /// <summary>Returns the reason why a column cannot be read; <see langword="null"/> if it can.</summary>
    string? ProblemOf(int column);
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">A cell for each column of the header, and perhaps more.</param>
internal readonly record struct TableRow(long Number, IReadOnlyList<Cell> Cells);
