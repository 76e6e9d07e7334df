using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Gameball;

/// <summary>
/// Makes a folder's list of files survive a loss of power. On Unix a flush of a file does not flush its name, so a new journal could be
/// lost with all its records. Windows journals names itself.
/// </summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Flushes the folder's list of files to the disk, if the system supports it.</summary>
    /// <returns>Whether the system reports success. Some file systems do not support it, and the attempt is harmless.</returns>
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
