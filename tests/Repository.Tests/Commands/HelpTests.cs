using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Repository.Tests.Projects;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Commands;

/// <summary>Every program says what it takes, and commands use no other options and verbs.</summary>
public sealed partial class HelpTests
{
    private static readonly ConcurrentDictionary<string, Task<ToolResult>> s_help = new();

    /// <summary>All programs but the web shop, which takes the options of every web application, and the content of templates.</summary>
    public static TheoryData<string> Programs => [.. Project.All.Where(project => project is { IsProgram: true, IsTest: false } && project.Name != "Shop")
        .Where(project => !project.Folder.Contains("/content/"))
        .Select(project => project.Folder)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramPrintsItsHelpAndEveryCommandKeepsToIt(string folder)
    {
        Project project = Project.All.Single(project => project.Folder == folder);
        var help = await HelpAsync(project);

        help.ExitCode.ShouldBe(0, help.Output);
        foreach (var command in Command.All.Where(command => command.Project == project))
        {
            var words = command.Arguments.Where(word => IsWord().IsMatch(word) && !Says(help, word)).ToArray();
            if (words.Length > 0)
            {
                // The verb has a help of its own.
                var ofVerb = await HelpAsync(project, command.Arguments[0]);
                words.Where(word => !Says(ofVerb, word)).ShouldBeEmpty($"{command}\n{ofVerb.Output}");
            }
        }
    }

    [Fact]
    public async Task ThePlainCommandRunsASample()
    {
        var run = await Tool.RunAsync(
            "run", "--no-build", "-c", Files.Configuration, "--project", "samples/Gameball.Local", "--", "--help");

        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("--port");
    }

    [Fact]
    public async Task EveryOptionOfTheImportCommandIsInItsHelp()
    {
        Project project = Project.All.Single(project => project.Name == "BulkImport");
        var all = await HelpAsync(project);
        var orders = await HelpAsync(project, "orders");

        IEnumerable<(string Path, string Word)> uses = Files.WithExtension(".md").Append("samples/BulkImport/Program.cs")
            .SelectMany(path => ImportCommand().Matches(Files.Read(path)).SelectMany(match => match.Groups[1].Value.Split(' '))
                .Select(word => (path, word)));
        IEnumerable<(string Path, string Word)> described = OptionSpan().Matches(Files.Read("docs/import-tool.md"))
            .Select(match => ("docs/import-tool.md", match.Groups[1].Value));

        described.Count().ShouldBeGreaterThan(5);
        uses.Concat(described).Where(use => IsWord().IsMatch(use.Word) && use.Word != "orders.csv" && !Says(orders, use.Word) && !Says(all, use.Word))
            .ShouldBeEmpty(orders.Output);
    }

    private static Task<ToolResult> HelpAsync(Project project, params string[] verb) =>
        s_help.GetOrAdd(string.Join(' ', [project.Folder, .. verb]), _ => Tool.RunAsync(["exec", project.Program, .. verb, "--help"]));

    private static bool Says(ToolResult help, string word) => Regex.IsMatch(help.Output, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])");

    // An option or a verb; FOLDER, 5000 and '*.Json.*' are values.
    [GeneratedRegex("^-{0,2}[a-z][a-z-]*$")]
    private static partial Regex IsWord();

    // Not "dotnet new gameball-import", which is a template.
    [GeneratedRegex(@"(?<!new )gameball-import ((?:(?!  )[^`#""<>|&\r\n])*)")]
    private static partial Regex ImportCommand();

    [GeneratedRegex("`(--[a-z][a-z-]*)")]
    private static partial Regex OptionSpan();
}
