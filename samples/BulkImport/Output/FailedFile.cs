using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>
/// The file of rows that did not succeed. It grows under another name and takes its own when the import is over, so that an import that
/// does not even begin leaves the file of the one before alone. Rows that cannot be read come first, in their order. When it cannot have
/// its own name, it keeps the other one: the rows in it are nowhere else.
/// </summary>
internal sealed class FailedFile : IDisposable
{
    private readonly object _gate = new();
    private readonly Func<Stream, IFailedWriter> _create;
    private readonly string _growing;
    private readonly string _wanted;
    private IFailedWriter? _writer;
    private bool _isClosed;
    private bool _isKept;

    /// <exception cref="UsageException">The file could not be written: better said now than when all is sent.</exception>
    public FailedFile(string path, Func<Stream, IFailedWriter> create)
    {
        Path = _wanted = System.IO.Path.GetFullPath(path);
        _growing = $"{System.IO.Path.ChangeExtension(Path, null)}.{Guid.NewGuid().ToString("N")[..8]}.part{System.IO.Path.GetExtension(Path)}";
        _create = create;
        try
        {
            new FileStream(_growing, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            if (File.Exists(Path))
            {
                // One of an earlier import, which may be open in a spreadsheet or not be ours to replace.
                new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1).Dispose();
            }
        }
        catch (Exception error) when (IsOfDisk(error))
        {
            throw Unwritable(error.Message, error);
        }

        if (Directory.Exists(Path))
        {
            throw Unwritable("it is a folder.");
        }
    }

    /// <summary>Where the rows are: under the name that was asked for, or under the one that it grew under.</summary>
    public string Path { get; private set; }

    /// <summary>The rows in it.</summary>
    public long Rows { get; private set; }

    /// <summary>What went wrong with it, and where the rows are; <see langword="null"/> when it is where it should be.</summary>
    public string? Problem { get; private set; }

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

    /// <summary>Rows were sent. From here on the file is never deleted while it holds rows, whatever becomes of the import.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Notes that a row could not be written.</summary>
    public void Break(Exception error) =>
        Problem ??= $"Not all rows that did not succeed could be written down: {error.Message} The first {Rows} of them are in "
            + $"{Visible.Line(_growing)}. With a journal, the same command with --resume writes them all again.";

    /// <summary>
    /// Closes it. One of an earlier import is replaced, with an empty one if need be: it would tell of what is done. It throws nothing:
    /// see <see cref="Problem"/>.
    /// </summary>
    public void Commit()
    {
        lock (_gate)
        {
            try
            {
                if (_writer is not null || File.Exists(Path))
                {
                    Writer().Dispose();
                    _writer = null;
                    if (Problem is null)
                    {
                        DurableMove.Move(_growing, Path);
                    }
                }
            }
            catch (Exception error) when (IsOfDisk(error))
            {
                Problem ??= $"The rows that did not succeed could not be written to {Visible.Line(_wanted)}: {error.Message} "
                    + (Rows > 0
                        ? $"They are in {Visible.Line(_growing)}. With a journal, the same command with --resume writes them again."
                        : "There are none: what is there is of an earlier import.");
            }

            Path = Problem is null ? _wanted : _growing;
            _isClosed = true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                _writer?.Dispose();
            }
            catch (Exception error) when (IsOfDisk(error))
            {
                // What could be said of it was said.
            }

            _writer = null;
            _isClosed = true;
            if (Rows == 0 || (Problem is null && !_isKept))
            {
                File.Delete(_growing);
            }
        }
    }

    /// <summary>Whether it is the disk or the system that says no.</summary>
    public static bool IsOfDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    private UsageException Unwritable(string why, Exception? error = null) =>
        new($"Failed rows cannot be written to {Visible.Line(_wanted)}: {why} Name another file with --failed.", error);

    private IFailedWriter Writer() => _writer ??= _create(new FileStream(_growing, FileMode.CreateNew, FileAccess.Write));
}
