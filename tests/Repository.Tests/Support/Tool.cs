using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Repository.Tests.Support;

/// <summary>Runs <c>dotnet</c> at the root of the repository.</summary>
internal static class Tool
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    public static async Task<ToolResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using CancellationTokenSource limit = new(s_limit, TimeProvider.System);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {s_limit}.");
        }
    }

    public static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = Files.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Short processes: code compiled for later would not pay. The samples bring a Gameball of their own where there is no key.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["GAMEBALL_API_KEY"] = start.Environment["GAMEBALL_SECRET_KEY"] = "";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}

/// <summary>How a command ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output);
