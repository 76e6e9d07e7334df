using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Package.Tests;

/// <summary>
/// Builds the projects of all waiting tests with one command: most of a small build is its start. Projects that arrive while a command runs
/// wait for the next one; the first command waits for the package.
/// </summary>
internal sealed class BuildQueue(string folder, Func<Dictionary<string, string>> environment, Func<Task> package)
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new();
    private Batch _open = new();
    private int _commands;

    /// <summary>Returns the command's output for a folder: the lines that name it or no project, and whether one of them is an error.</summary>
    public async Task<ToolResult> BuildAsync(string owner, string project)
    {
        Batch batch;
        lock (_gate)
        {
            batch = _open;
            batch.Projects.Add(Path.Combine(owner, project));
        }

        await package();
        await _turn.WaitAsync();
        try
        {
            return Extract(owner, batch.Result ??= await RunAsync(batch));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ToolResult> RunAsync(Batch batch)
    {
        lock (_gate)
        {
            _open = new Batch();
        }

        var solution = Path.Combine(folder, $"All{++_commands}.slnx");
        await File.WriteAllTextAsync(solution, $"<Solution>{string.Concat(batch.Projects.Select(Entry))}</Solution>");
        return await Tool.RunAsync(folder, environment(), "build", solution);
    }

    // In a separate folder, because projects may have the same name.
    private string Entry(string project) =>
        $"<Folder Name=\"/{Path.GetDirectoryName(Path.GetRelativePath(folder, project))}/\"><Project Path=\"{project}\" /></Folder>";

    private static ToolResult Extract(string owner, ToolResult all)
    {
        var lines = all.Output.Split('\n')
            .Where(line => !line.TrimEnd().EndsWith("proj]") || line.Contains($"[{owner}{Path.DirectorySeparatorChar}")).ToArray();
        var failed = lines.Any(line => line.Contains(": error ")) || !all.Output.Contains(": error ");
        return new ToolResult(failed ? all.ExitCode : 0, string.Join('\n', lines));
    }

    private sealed class Batch
    {
        public List<string> Projects { get; } = [];

        public ToolResult? Result { get; set; }
    }
}
