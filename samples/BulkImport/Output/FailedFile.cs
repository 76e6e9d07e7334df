using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>
/// The file of rows that did not succeed. It is written under a temporary name and renamed after the import, so that an import that
/// does not begin does not change an earlier file. Rows that cannot be read come first, in their order. If the rename fails, the file
/// keeps its temporary name: no other file has its rows.
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

    /// <exception cref="UsageException">The file cannot be written; the check is made before anything is sent.</exception>
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
                // A file of an earlier import, which may be open in a spreadsheet or read-only.
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

    /// <summary>The path of the rows: the requested or the temporary one.</summary>
    public string Path { get; private set; }

    /// <summary>The number of rows in the file.</summary>
    public long Rows { get; private set; }

    /// <summary>The problem and the path of the rows; <see langword="null"/> if the file has the requested path.</summary>
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

    /// <summary>Notes that rows were sent. From now on the file is never deleted while it has rows, however the import ends.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Notes that a row could not be written.</summary>
    public void Break(Exception error) =>
        Problem ??= $"Some rows that did not succeed could not be written: {error.Message} The first {Rows} of them are in "
            + $"{Visible.Line(_growing)}. With a journal, the same command with --resume writes them all again.";

    /// <summary>
    /// Closes the file. It replaces a file of an earlier import, if necessary with an empty one, because the earlier file is outdated. It throws
    /// nothing: see <see cref="Problem"/>.
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
                        : "This import has none: the existing file is of an earlier import.");
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
                // The problem was reported before.
            }

            _writer = null;
            _isClosed = true;
            if (Rows == 0 || (Problem is null && !_isKept))
            {
                File.Delete(_growing);
            }
        }
    }

    /// <summary>Whether the disk or the operating system caused the error.</summary>
    public static bool IsOfDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    private UsageException Unwritable(string why, Exception? error = null) =>
        new($"Failed rows cannot be written to {Visible.Line(_wanted)}: {why} Name another file with --failed.", error);

    private IFailedWriter Writer() => _writer ??= _create(new FileStream(_growing, FileMode.CreateNew, FileAccess.Write));
}
