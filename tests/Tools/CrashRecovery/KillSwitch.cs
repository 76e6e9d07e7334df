using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Gameball.CrashRecovery;

/// <summary>
/// Counts the events in the process and, at the given event, ends the process like a power loss: no code runs after
/// it, no buffer is written, no lock is released.
/// </summary>
/// <param name="at">The event's number, from 1; 0 for never.</param>
/// <param name="note">The file that receives the event's name.</param>
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
