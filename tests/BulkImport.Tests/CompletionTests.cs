using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Completion in shells.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("gameball-import or", "orders order-transactions orderTransactions")]
    [InlineData("gameball-import orders --cul", "--culture")]
    [InlineData("gameball-import orders x.csv --format ", "csv jsonl xlsx parquet")]
    [InlineData("gameball-import orders --culture de-", "de-AT de-CH de-DE")]
    [InlineData("gameball-import orders --culture=de-", "de-AT de-CH de-DE")]
    [InlineData("gameball-import orders --map=a=b --output j", "json")]
    [InlineData("gameball-import completion ", "bash zsh pwsh")]
    public async Task TheProgramSuggestsWords(string line, string words)
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunBareAsync($"[suggest:{line.Length}]", line)).ShouldBe(ExitCode.Succeeded, desk.Error);

        var last = line[(line.LastIndexOfAny([' ', '=']) + 1)..];
        var suggested = desk.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        suggested.Where(word => word.StartsWith(last, StringComparison.Ordinal) && !(last.Length == 0 && word[0] is '-' or '/'))
            .ShouldBe(words.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _gameball_import gameball-import")]
    [InlineData("zsh", "compdef _gameball_import gameball-import")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName gameball-import")]
    public async Task AScriptForEachShellRegistersTheProgram(string shell, string line)
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunBareAsync("completion", shell)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Output.ShouldContain(line);
        desk.Output.ShouldStartWith("# gameball-import: completion for ");
    }

    [Fact]
    public async Task AnUnknownShellIsReported()
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunBareAsync("completion", "csh")).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain("csh");
    }

    [Theory]
    [InlineData("gameball-import redem", "redemptions")]
    [InlineData("gameball-import orders --cul", "--culture")]
    [InlineData("gameball-import orders --culture de-D", "de-DE")]
    [InlineData("gameball-import orders --culture=de-D", "de-DE")]
    [InlineData("gameball-import completion z", "zsh")]
    [InlineData("gameball-import orders some-file-o", "")]
    public async Task BashCompletesWithTheScript(string line, string word)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var desk = await Desk.OpenAsync();
        (await desk.RunBareAsync("completion", "bash")).ShouldBe(ExitCode.Succeeded, desk.Error);
        var assembly = typeof(CommandLine).Assembly.Location;
        // Bash takes '=' for a word.
        var words = line.Replace("=", " = ");
        var script = desk.Write(
            "try.bash",
            $"gameball-import() {{ dotnet exec '{assembly}' \"$@\"; }}",
            desk.Output,
            $"COMP_WORDS=({words}); COMP_CWORD={words.Count(letter => letter == ' ')}; COMP_LINE='{line}'; COMP_POINT={line.Length}",
            "_gameball_import",
            "printf '%s\\n' \"${COMPREPLY[@]}\"");

        using var bash = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();

        output.Trim().ShouldBe(word, await bash.StandardError.ReadToEndAsync());
    }
}
