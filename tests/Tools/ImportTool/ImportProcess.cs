using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.ImportTool;

/// <summary>The result of a run of gameball-import.</summary>
internal sealed record ImportResult(int ExitCode, JsonElement Summary, TimeSpan Elapsed, long PeakBytes);

/// <summary>gameball-import as a process of its own, so that its time and its memory are known.</summary>
internal static class ImportProcess
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(100);

    /// <summary>The program, which the build copies beside this one.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "gameball-import.dll");

    /// <summary>Imports a file into a local Gameball and waits for the end.</summary>
    public static async Task<ImportResult> RunAsync(LocalGameball server, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. words, "--output", "json", "--base-address", server.Address.ToString()])
        {
            RedirectStandardOutput = true,
            Environment = { ["GAMEBALL_API_KEY"] = server.ApiKey, ["GAMEBALL_SECRET_KEY"] = server.SecretKey },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var end = process.WaitForExitAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
            await Task.WhenAny(end, Task.Delay(s_every));
        }

        var elapsed = watch.Elapsed;
        return new ImportResult(process.ExitCode, JsonDocument.Parse(await output).RootElement, elapsed, peak);
    }
}
