using System;
using System.IO;

namespace Gameball.FleetProof.Servers;

/// <summary>A folder for the data of servers, which is removed at the end.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder()
    {
        Path = Directory.CreateTempSubdirectory("gameball-fleet-").FullName;
        AtExit.AddFolder(Path);

        // PostgreSQL's user must reach its folder.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
        }
    }

    public string Path { get; }

    public void Dispose() => AtExit.Delete(Path);
}
