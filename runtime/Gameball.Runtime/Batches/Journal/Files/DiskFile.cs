using System;
using System.IO;

namespace Gameball;

/// <summary>
/// A journal on a disk. Who has it holds <c>path.lock</c> too: the system frees that when the process ends, however it ends. It is a file
/// of its own so that the journal can be looked at meanwhile, and it stays: to delete it would free a lock that another just took. It lies
/// beside the file itself, wherever symbolic links to it lie.
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

    /// <summary>Opens a journal, or begins one, for this process alone.</summary>
    /// <exception cref="BatchJournalException">Another has it, or the disk says no.</exception>
    public static DiskFile Open(string path) => Open(path, DurableFolder.FlushOf);

    /// <param name="path">Its path.</param>
    /// <param name="flushFolder">Makes the name of a file that was just made last.</param>
    internal static DiskFile Open(string path, Action<string> flushFolder) => Guard(path, () =>
    {
        var target = LinkTarget.Resolve(path);
        var held = new FileStream(target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        FileStream? write = null;
        try
        {
            // Without a buffer of its own: what is written is the system's at once, and outlives the process. On Windows, where links are
            // many and locks are kept, nobody else can open it for writing.
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

    /// <summary>Opens one to look at, whoever has it.</summary>
    /// <exception cref="BatchJournalException">There is none, or the disk says no.</exception>
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
