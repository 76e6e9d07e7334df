using System.IO;

namespace Gameball;

/// <summary>Where a path leads through symbolic links: two names of one journal must have one lock.</summary>
internal static class LinkTarget
{
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Resolve(string path)
    {
#if NET8_0_OR_GREATER
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (FileNotFoundException)
        {
            // It will be made.
            return path;
        }
        catch (DirectoryNotFoundException)
        {
            // Whoever opens it says so.
            return path;
        }
#else
        // .NET Framework knows no links; on Windows the journal's own file keeps a second writer off.
        return path;
#endif
    }
}
