using System.IO;

namespace Gameball;

/// <summary>Resolves the symbolic links of a path: two names of one journal must share one lock.</summary>
internal static class LinkTarget
{
    /// <exception cref="IOException">The links form a cycle.</exception>
    public static string Resolve(string path)
    {
#if NET8_0_OR_GREATER
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (FileNotFoundException)
        {
            // The file will be created.
            return path;
        }
        catch (DirectoryNotFoundException)
        {
            // Opening the file will report the error.
            return path;
        }
#else
        // .NET Framework does not support links; on Windows the journal file itself is locked against a second writer.
        return path;
#endif
    }
}
