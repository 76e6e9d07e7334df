using System;
using System.IO;

namespace Gameball;

/// <summary>
/// A journal file on a disk. Its user also locks <c>path.lock</c>, which the system releases when the process ends for any reason. The lock
/// is a separate file, so that the journal can be read meanwhile. The lock file is not deleted, because this would release a lock that
/// another process just acquired. It is next to the file itself, wherever symbolic links to the file are.
/// </summary>
internal sealed class DiskFile : IJournalFile
{
    private readonly FileStream? _lock;
    private readonly FileStream _read;
    private readonly FileStream? _write;

    private DiskFile(string path, FileStream? held, FileStream read, FileStream? write)
    {
        Path = path;
        _lock = held;
        _read = read;
        _write = write;
    }

    public string Path { get; }

    public long Length => _read.Length;

    /// <summary>Opens or creates a journal for exclusive use by this process.</summary>
    /// <exception cref="BatchJournalException">Another process uses it, or the file system reported an error.</exception>
    public static DiskFile Open(string path) => Open(path, DurableFolder.FlushOf);

    /// <param name="path">The file's path.</param>
    /// <param name="flushFolder">Flushes the folder, so that the name of a new file survives a loss of power.</param>
    internal static DiskFile Open(string path, Action<string> flushFolder) => Guard(path, () =>
    {
        var target = LinkTarget.Resolve(path);
        var held = new FileStream(target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        FileStream? write = null;
        try
        {
            // Without its own buffer: written data is passed to the system at once and survives the process. On Windows, where links are
            // common and locks are mandatory, no other process can open it for writing.
            write = new FileStream(target, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1);
            if (write.Length == 0)
            {
                flushFolder(target);
            }

            return new DiskFile(path, held, Reading(target), write);
        }
        catch
        {
            write?.Dispose();
            held.Dispose();
            throw;
        }
    });

    /// <summary>Opens a journal for reading, also while another process uses it.</summary>
    /// <exception cref="BatchJournalException">The journal does not exist, or the file system reported an error.</exception>
    public static DiskFile Look(string path) => Guard(path, () => new DiskFile(path, null, Reading(path), null));

    public void Append(byte[] bytes, int count)
    {
        _write!.Seek(0, SeekOrigin.End);
        _write.Write(bytes, 0, count);
        _write.Flush();
    }

    public void Flush() => _write!.Flush(flushToDisk: true);

    public int Read(long offset, byte[] buffer, int count)
    {
        lock (_read)
        {
            _read.Seek(offset, SeekOrigin.Begin);
            var sum = 0;
            while (sum < count && _read.Read(buffer, sum, count - sum) is > 0 and var read)
            {
                sum += read;
            }

            return sum;
        }
    }

    public void Truncate(long length) => _write!.SetLength(length);

    public void Dispose()
    {
        _write?.Dispose();
        _read.Dispose();
        _lock?.Dispose();
    }

    private static FileStream Reading(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);

    private static DiskFile Guard(string path, Func<DiskFile> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (JournalFaults.Is(error))
        {
            throw JournalFaults.ToException(path, error);
        }
    }
}
