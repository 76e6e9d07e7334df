using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Hex1b;
using Hex1b.Automation;

namespace Gameball.ImportTool;

/// <summary>
/// Types command lines into the shells that this machine has, presses the tabulator key, and compares what the shell completes. The scripts are those
/// that gameball-import writes.
/// </summary>
internal static partial class ShellRun
{
    private const string Install = "gameball-import completion";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private static readonly (string Shell, string[] Arguments, string Setup)[] s_shells =
    [
        ("bash", ["--noprofile", "--norc", "-i"], $"eval \"$({Install} bash)\""),
        ("zsh", ["-f", "-i"], $"autoload -Uz compinit; compinit -u; eval \"$({Install} zsh)\""),
        ("pwsh", ["-NoProfile", "-NoLogo"], $"{Install} pwsh | Out-String | Invoke-Expression"),
    ];

    // What is typed before the key, and what the screen shows after it.
    private static readonly (string Typed, string Shown)[] s_cases =
    [
        ("gameball-import redem", "gameball-import redemptions"),
        ("gameball-import orders --cul", "gameball-import orders --culture"),
        ("gameball-import orders --culture de-D", "gameball-import orders --culture de-DE"),
        ("gameball-import orders --culture=de-D", "gameball-import orders --culture=de-DE"),
        ("gameball-import orders --output j", "gameball-import orders --output json"),
        ("gameball-import orders export.csv --format \t", "parquet"),
        ("cd . && gameball-import redem", "gameball-import redemptions"),
        ("gameball-import orders 'my orders.csv' --prev", "gameball-import orders 'my orders.csv' --preview"),
        ("gameball-import orders exp", "export.csv"),
        ("cd . && gameball-import completion z", "cd . && gameball-import completion zsh"),
    ];

    /// <summary>Returns 1 if a shell completes something else.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gameball-shells-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "export.csv"), "");
            var wrong = 0;
            foreach (var (shell, arguments, setup) in s_shells)
            {
                if (Find(shell) is not { } program)
                {
                    Console.WriteLine($"{shell}: not on this machine");
                    continue;
                }

                foreach (var (typed, shown) in s_cases)
                {
                    var (isRight, line) = await TryAsync(folder, program, arguments, setup, typed, shown);
                    Console.WriteLine($"{shell}: {(isRight ? "right" : "WRONG")}: {typed.Trim()}[Tab] shows {line}");
                    wrong += isRight ? 0 : 1;
                }
            }

            return wrong == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A shell for each case: what is typed while another completion ends gets lost.
    private static async Task<(bool IsRight, string Line)> TryAsync(
        string folder, string program, string[] arguments, string setup, string typed, string shown)
    {
        using var stop = new CancellationTokenSource();
        await using var terminal = Hex1bTerminal.CreateBuilder()
            .WithHeadless()
            .WithDimensions(120, 40)
            .WithPtyProcess(options =>
            {
                options.FileName = program;
                options.Arguments = arguments;
                options.WorkingDirectory = folder;
                // The program beside this one is the first in the path.
                options.Environment = new Dictionary<string, string>
                {
                    ["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                    ["HOME"] = folder,
                };
            })
            .Build();
        _ = terminal.RunAsync(stop.Token);
        var keys = new Hex1bTerminalAutomator(terminal, s_limit);
        await keys.WaitUntilAsync(screen => Prompt().IsMatch(screen.GetText().TrimEnd()), s_limit, "a prompt");
        await keys.TypeAsync(setup + "; echo rea''dy");
        await keys.EnterAsync();
        await keys.WaitUntilTextAsync("ready");
        await keys.TypeAsync(typed);
        await keys.TabAsync();
        var isRight = await ShowsAsync(keys, shown);
        using var screen = terminal.CreateSnapshot();
        await stop.CancelAsync();
        return (isRight, string.Join(" / ", Enumerable.Range(0, screen.Height).Select(screen.GetLineTrimmed).Where(text => text.Length > 0).Skip(2)));
    }

    private static async Task<bool> ShowsAsync(Hex1bTerminalAutomator keys, string shown)
    {
        try
        {
            await keys.WaitUntilTextAsync(shown);
            return true;
        }
        catch (Hex1bAutomationException)
        {
            return false;
        }
    }

    [GeneratedRegex("[#$%>]$")]
    private static partial Regex Prompt();

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
