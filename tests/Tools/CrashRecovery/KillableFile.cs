using System;
using System.Linq;

namespace Gameball.CrashRecovery;

/// <summary>A journal's file at which a process may end before, within and after each write, and around each flush.</summary>
internal sealed class KillableFile(IJournalFile file, KillSwitch kill) : IJournalFile
{
    // The kind of a record follows its head.
    private const int KindAt = RecordFrame.HeadSize;

    public string Path => file.Path;

    public long Length => file.Length;

    public void Append(byte[] bytes, int count)
    {
        var name = count > KindAt && file.Length > KindAt ? ((RecordKind)bytes[KindAt]).ToString() : "Magic";
        kill.Pass("before " + name);
        file.Append(bytes, count / 2);
        kill.Pass("within " + name);
        file.Append([.. bytes.Take(count).Skip(count / 2)], count - (count / 2));
        kill.Pass("after " + name);
    }

    public void Flush()
    {
        kill.Pass("before a flush");
        file.Flush();
        kill.Pass("after a flush");
    }

    public int Read(long offset, byte[] buffer, int count) => file.Read(offset, buffer, count);

    public void Truncate(long length)
    {
        kill.Pass("before a cut");
        file.Truncate(length);
        kill.Pass("after a cut");
    }

    public void Dispose() => file.Dispose();
}
