using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>The file that keeps a server's state over restarts.</summary>
internal sealed class StateFile(string path, LocalServices services, CancellationToken stopping)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private string _written = "";

    /// <summary>Restores the state, if the file exists.</summary>
    /// <exception cref="FormatException">The file is damaged or of another version, or its folder is missing. The file is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Load()
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new FormatException($"The state file {path} cannot be used: its folder does not exist. Create the folder, or name another file.");
        }

        if (File.Exists(path))
        {
            try
            {
                using var json = Body.Parse(File.ReadAllBytes(path));
                Snapshot.Read(services, json.RootElement);
            }
            catch (Exception damaged) when (damaged is JsonException or ControlException)
            {
                throw new FormatException(
                    $"The state file {path} cannot be used: {damaged.Message} It is left as it is; name another file, or move it away.", damaged);
            }
        }

        _written = Version();
    }

    /// <summary>Writes the state at most once a second, when it has changed, until the server stops; then once more.</summary>
    /// <exception cref="IOException">The file cannot be written when the server stops.</exception>
    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_interval, services.RealTime, stopping);
                TrySave();
            }
        }
        catch (OperationCanceledException)
        {
            Save();
        }
    }

    // A full disk may have room again a second later; the last attempt reports it.
    private void TrySave()
    {
        try
        {
            Save();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _written = "";
        }
    }

    // A new file that replaces the old one: a process that is killed in between leaves one of the two, complete.
    private void Save()
    {
        var version = Version();
        if (version == _written)
        {
            return;
        }

        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(Snapshot.Write(services));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        _written = version;
    }

    private string Version()
    {
        var status = services.Status();
        return $"{status.Account} {status.Jobs} {status.Webhooks} {services.Clock.Changes}";
    }
}
