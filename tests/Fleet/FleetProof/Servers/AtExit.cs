using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Gameball.FleetProof.Servers;

/// <summary>The process groups and folders of this program. They end with it, even when a signal ends it.</summary>
internal static class AtExit
{
    private static readonly ConcurrentDictionary<int, bool> s_groups = new();
    private static readonly ConcurrentDictionary<string, bool> s_folders = new();

    static AtExit() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
    {
        foreach (var group in s_groups.Keys)
        {
            // Most have ended already, which kill would print. The shell's own kill takes no "--".
            Process.Start("sh", ["-c", $"kill -KILL -{group} 2> /dev/null"])?.WaitForExit();
        }

        foreach (var folder in s_folders.Keys)
        {
            Delete(folder);
        }
    };

    public static void AddGroup(int group) => s_groups[group] = true;

    public static void RemoveGroup(int group) => s_groups.TryRemove(group, out _);

    public static void AddFolder(string folder) => s_folders[folder] = true;

    /// <summary>Deletes a folder. A process that was killed may write to it until the system has ended it.</summary>
    public static void Delete(string folder)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < 10)
            {
                Thread.Sleep(100);
            }
        }

        // Not before: the end of the program must wait for it.
        s_folders.TryRemove(folder, out _);
    }
}
