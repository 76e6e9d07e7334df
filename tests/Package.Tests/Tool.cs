using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Package.Tests;

/// <summary>Runs <c>dotnet</c>, or a program that it made, as a user would, and gives back what was printed.</summary>
internal static class Tool
{
    // What hangs; a publication alone takes minutes on a machine that others use too.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    public static Task<ToolResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartAsync("dotnet", folder, environment, arguments);

    public static async Task<ToolResult> StartAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test runner's own settings must not leak into the build of a stranger's project, and no build server outlives the tests.
        foreach (var name in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        CompilerServer.Serve(start.Environment);
        // Processes that are over before what the just-in-time compiler would count for a better version pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {s_limit}:\n{output}");
        }

        return new ToolResult(process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}

/// <summary>How a command ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public ToolResult ShouldSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"The command ended with {ExitCode}:\n{Start(Output)}");

    private static string Start(string text) => text.Length <= 4_000 ? text : text[..4_000] + " …";
}
