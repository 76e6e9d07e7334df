using System;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace Gameball.FleetProof.Servers;

/// <summary>The process groups that this program started. They end with it, even when a signal ends it.</summary>
internal static class Groups
{
    private static readonly ConcurrentDictionary<int, bool> s_running = new();

    static Groups() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
    {
        foreach (var group in s_running.Keys)
        {
            // Most have ended already, which kill would print. The shell's own kill takes no "--".
            Process.Start("sh", ["-c", $"kill -KILL -{group} 2> /dev/null"])?.WaitForExit();
        }
    };

    public static void Add(int group) => s_running[group] = true;

    public static void Remove(int group) => s_running.TryRemove(group, out _);
}
