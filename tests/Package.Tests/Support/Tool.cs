using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Package.Tests;

/// <summary>Runs <c>dotnet</c>, or a program that it built, as a user would, and returns the output.</summary>
internal static class Tool
{
    // For a hanging process; publishing alone takes minutes on a shared machine.
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

        // The test runner's own settings must not affect the build of a user's project, and no build server may outlive the tests.
        foreach (var name in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        CompilerServer.Serve(start.Environment);
        // These processes end before profile-guided optimisation pays off.
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
        using var limit = new CancellationTokenSource(s_limit, System.TimeProvider.System);
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

/// <summary>The result of a command.</summary>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public ToolResult ShouldSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"The command ended with {ExitCode}:\n{Start(Output)}");

    private static string Start(string text) => text.Length <= 4_000 ? text : text[..4_000] + " …";
}
