using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>The rows to import, read one by one.</summary>
internal interface IInput : IAsyncDisposable
{
    /// <summary>How much of it was read, from 0 to 1; <see langword="null"/> when its length is not known.</summary>
    double? Fraction { get; }

    /// <summary>Reads the rows, once.</summary>
    /// <exception cref="UsageException">It cannot be read any further.</exception>
    IAsyncEnumerable<InputRecord> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes rows in the same shape, so that they can be read again.</summary>
    IFailedWriter CreateFailedWriter(Stream stream);
}

/// <summary>Writes rows that did not succeed.</summary>
internal interface IFailedWriter : IDisposable
{
    void Write(InputRecord record, RowFault fault);
}
