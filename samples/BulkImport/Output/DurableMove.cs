using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Gameball.BulkImport;

/// <summary>Gives a finished file its name so that it survives a loss of power: its bytes first, then the name, then the folder's list.</summary>
internal static class DurableMove
{
    /// <exception cref="IOException">The name cannot be had: the file of that name is in use, or it is a folder's.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Move(string from, string to)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.Write, FileShare.Read, 1))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(from, to, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
        }
    }

    // .NET opens no folders. Where the system has no such thing, nothing is lost by asking.
    private static void FlushFolder(string folder)
    {
        try
        {
            if (Open(Encoding.UTF8.GetBytes(folder + '\0'), 0) is >= 0 and var handle)
            {
                _ = Sync(handle);
                _ = Close(handle);
            }
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            // The name is there all the same.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
