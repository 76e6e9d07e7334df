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

    /// <summary>Reads the rows, once.</summary>
    /// <exception cref="UsageException">The input cannot be read beyond this point.</exception>
    IAsyncEnumerable<InputRecord> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a writer of rows in the same format, so that they can be read again.</summary>
    IFailedWriter CreateFailedWriter(Stream stream);
}

/// <summary>Writes rows that did not succeed.</summary>
internal interface IFailedWriter : IDisposable
{
    void Write(InputRecord record, RowFault fault);
}
