using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Gameball;

/// <summary>
/// Makes a folder's list of files survive a loss of power. On Unix a flush of a file is none of its name: a journal that was just made
/// could be gone with all that it said. Windows keeps names in a journal of its own.
/// </summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Writes the folder's list of files to the disk, where the system can.</summary>
    /// <returns>Whether the system says that it did. Some file systems know no such thing, and nothing is lost by asking.</returns>
    public static bool Flush(string folder)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return false;
        }

        try
        {
            var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
            if (handle < 0)
            {
                return false;
            }

            var isFlushed = Sync(handle) == 0;
            _ = Close(handle);
            return isFlushed;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Flushes the folder of a file.</summary>
    public static void FlushOf(string path) => Flush(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/");

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
