using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>
/// The file of rows that did not succeed. It grows under another name and takes its own when the import is over, so that an import that
/// does not even begin leaves the file of the one before alone. Rows that cannot be read come first, in their order.
/// </summary>
internal sealed class FailedFile : IDisposable
{
    private readonly object _gate = new();
    private readonly Func<Stream, IFailedWriter> _create;
    private readonly string _growing;
    private IFailedWriter? _writer;
    private bool _isClosed;

    /// <exception cref="UsageException">The file could not be written: better said now than when all is sent.</exception>
    public FailedFile(string path, Func<Stream, IFailedWriter> create)
    {
        Path = System.IO.Path.GetFullPath(path);
        _growing = Path + "." + Guid.NewGuid().ToString("N")[..8] + ".part";
        _create = create;
        try
        {
            new FileStream(_growing, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Failed rows cannot be written to {Path}: {error.Message} Name another file with --failed.", error);
        }
    }

    public string Path { get; }

    /// <summary>The rows in it.</summary>
    public long Rows { get; private set; }

    public void Add(InputRecord record, RowFault fault)
    {
        lock (_gate)
        {
            // An import whose wait was cancelled may still read a row.
            if (!_isClosed)
            {
                Writer().Write(record, fault);
                Rows++;
            }
        }
    }

    /// <summary>Closes it. One of an earlier import is replaced, with an empty one if need be: it would tell of what is done.</summary>
    public void Commit()
    {
        lock (_gate)
        {
            if (_writer is not null || File.Exists(Path))
            {
                Writer().Dispose();
                _writer = null;
                File.Move(_growing, Path, overwrite: true);
            }

            _isClosed = true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _writer?.Dispose();
            _writer = null;
            _isClosed = true;
            File.Delete(_growing);
        }
    }

    private IFailedWriter Writer() => _writer ??= _create(new FileStream(_growing, FileMode.CreateNew, FileAccess.Write));
}
