using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>The rows to import, read one by one.</summary>
internal interface IInput : IAsyncDisposable
{
    /// <summary>The share that was read, from 0 to 1; <see langword="null"/> if the length is unknown.</summary>
    double? Fraction { get; }

    /// <summary>The columns and the properties that they match; complete once the first row was read.</summary>
    IReadOnlyList<ColumnMatch> Columns { get; }

    /// <summary>What <see cref="InputRecord.Line"/> counts, for messages.</summary>
    string Unit => "line";

    /// <summary>A note about what is read, for people; <see langword="null"/> if there is nothing to say.</summary>
    string? Note => null;

    /// <summary>Reads the rows, once.</summary>
    /// <exception cref="UsageException">The input cannot be read beyond this point.</exception>
    IAsyncEnumerable<InputRecord> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a writer of rows in the same format, so that they can be read again.</summary>
    IFailedWriter CreateFailedWriter(Stream stream);
}

/// <summary>A column and its property.</summary>
/// <param name="Column">The column's name in the input.</param>
/// <param name="Property">The property's name; <see langword="null"/> if the column is ignored.</param>
internal sealed record ColumnMatch(string Column, string? Property);

/// <summary>Writes rows that did not succeed.</summary>
internal interface IFailedWriter : IDisposable
{
    void Write(InputRecord record, RowFault fault);
}
