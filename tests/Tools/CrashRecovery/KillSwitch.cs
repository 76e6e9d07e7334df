using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Gameball.CrashRecovery;

/// <summary>
/// Counts what happens in the process and, at the event whose turn it is, ends the process as a loss of power would: nothing runs after
/// it, no buffer is written, no lock is given back.
/// </summary>
/// <param name="at">The event's number, from 1; 0 for never.</param>
/// <param name="note">The file that is told the event's name.</param>
internal sealed class KillSwitch(int at, string note)
{
    private int _events;

    public int Events => _events;

    public void Pass(string name)
    {
        if (Interlocked.Increment(ref _events) == at)
        {
            File.WriteAllText(note, name);
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
