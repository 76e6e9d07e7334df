using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Gameball.BulkImport;

/// <summary>Renames a finished file so that it survives a power loss: it flushes the bytes, renames the file, then flushes the folder.</summary>
internal static class DurableMove
{
    /// <exception cref="IOException">The name is not available: a file of that name is in use, or a folder has it.</exception>
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

    // .NET cannot open folders. On a system without these functions the call has no effect.
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
            // The file has its name in any case.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
