using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Gameball.FleetProof.Servers;

namespace Gameball.FleetProof.Chaos;

/// <summary>A coordinator or a worker of samples/Fleet.</summary>
internal sealed class FleetProcess(string name, string log, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
{
    private Process? _process;

    public string Name => name;

    public bool HasExited => _process is null or { HasExited: true };

    public int ExitCode => _process!.ExitCode;

    public void Start()
    {
        if (_process is { } ended)
        {
            AtExit.RemoveGroup(ended.Id);
        }

        ProcessStartInfo start = new("sh") { ArgumentList = { "-c", $"exec setsid dotnet \"$@\" >> {log} 2>&1", "sh" } };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        _process = Process.Start(start)!;
        AtExit.AddGroup(_process.Id);
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task WaitAsync()
    {
        await _process!.WaitForExitAsync();
        if (ExitCode != 0)
        {
            throw new InvalidOperationException($"{name} ended with {ExitCode}:\n{Log()}");
        }
    }

    /// <summary>Ends it without a chance to write anything.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Ends it as an operator would; a process that does not end is killed.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"])!;
            await signal.WaitForExitAsync();
            try
            {
                await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            }
            catch (TimeoutException)
            {
                await KillAsync();
            }
        }
    }

    /// <summary>The end of its log, for a message about a failure.</summary>
    public string Log() => File.Exists(log) ? string.Join('\n', File.ReadAllLines(log)[^Math.Min(20, File.ReadAllLines(log).Length)..]) : "";
}
