using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Projects;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Commands;

/// <summary>The commands that pages, comments, help texts and scripts name can be typed as they are.</summary>
public sealed partial class CommandTests
{
    // Options of `dotnet` that the repository's commands use.
    private static readonly HashSet<string> s_options =
    [
        "--project", "-c", "-f", "-r", "-o", "-v", "--filter", "--global", "--tool-path", "--add-source", "--config-file", "--nologo", "--no-build",
        "--no-restore", "--verify-no-changes", "-restore", "--output", "--folder", "--exclude",
    ];

    // What a project must be for a command to make sense.
    private static readonly Dictionary<string, Func<Project, bool>> s_fits = new()
    {
        ["run"] = project => project.IsProgram && !project.IsTest,
        ["test"] = project => project.IsTest,
        ["pack"] = project => project.Property("IsPackable") == "true" || project.Mentions("Package.targets") || project.Mentions("Companion.targets"),
        ["publish"] = project => project.IsProgram,
        ["build"] = _ => true,
    };

    [Fact]
    public void TheCommandsAreFound() => new[]
    {
        "README.md: dotnet run --project samples/QuickStart", "README.md: dotnet test", "samples/Shop/README.md: dotnet run --project samples/Shop",
        "README.md: dotnet run --project samples/Gameball.Local -- --port 5080", ".ci/run: dotnet pack -c Release -o artifacts",
        "samples/QuickStart/Program.cs: dotnet publish samples/QuickStart -r linux-x64",
    }.Except(Command.All.Select(command => command.ToString())).ShouldBeEmpty();

    [Fact]
    public void EveryProjectExistsAndFitsItsCommand() => Command.All
        .Where(command => command.Target is { } target && target != "whitespace" && !(target.EndsWith(".sln") && Files.All.Contains(target)))
        .Where(command => command.Project is not { } project || !s_fits[command.Verb](project))
        .ShouldBeEmpty();

    [Fact]
    public void AProjectWithSeveralTargetsIsRunForOneOfThem() => Command.All
        .Where(command => command.Verb is "run" or "publish" && command.Project is { HasSeveralTargets: true } && command.Value("-f") is null)
        .ShouldBeEmpty();

    [Fact]
    public void EveryOptionOfDotnetIsOne() => Command.All
        .SelectMany(command => command.Switches.Where(option => !s_options.Contains(option) && !IsProperty(option)).Select(option => (command, option)))
        .ShouldBeEmpty();

    [Fact]
    public void EveryFilterNamesTestsOfItsProject() => Command.All
        .Where(command => command.Verb == "test" && command.Value("--filter") is { } filter && !Files.Contain(command.Target!, ".cs", filter))
        .ShouldBeEmpty();

    [Fact]
    public void EveryPropertyIsReadByAProject() => Command.All
        .SelectMany(command => command.Switches.Where(option => option.StartsWith("-p:")).Select(option => (command, Name: option[3..].Split('=')[0])))
        .Where(set => !Files.Contain("", "proj", $"$({set.Name})") && !Files.Contain("", ".targets", $"$({set.Name})"))
        .ShouldBeEmpty();

    [Fact]
    public void EveryVariableInFrontOfACommandIsReadByCode() => Command.All
        .SelectMany(command => command.Variables.Where(name => !name.Contains("__")).Select(name => (command, name)))
        .Where(set => !Files.Contain("", ".cs", $"\"{set.name}\""))
        .ShouldBeEmpty();

    [Fact]
    public void EveryPackageThatACommandAddsIsOneOfOurs() => Command.All
        .Where(command => command.Verb is "add" or "tool")
        .SelectMany(command => command.Operands.Where(word => word.StartsWith("Gameball", StringComparison.Ordinal)))
        .Except(Files.WithExtension(".csproj", ".targets").SelectMany(path => PackageId().Matches(Files.Read(path)).Select(match => match.Groups[1].Value)))
        .ShouldBeEmpty();

    [Fact]
    public void EveryScriptThatIsNamedExistsAndCanBeStarted()
    {
        (string File, string Script)[] named =
        [
            .. Files.WithExtension(".md", ".cs", ".csproj", ".sh").Where(path => !path.StartsWith("tests/Repository.Tests/") && Files.Read(path).Contains(".sh"))
                .SelectMany(path => Script().Matches(Files.Read(path)).Select(match => (path, match.Value))),
        ];

        named.Select(name => name.Script).ShouldContain("tests/Tools/Mutation/run.sh");
        named.Where(name => !Files.All.Any(path => ("/" + path).EndsWith("/" + name.Script))).ShouldBeEmpty();
        Files.WithExtension(".sh").Append(".ci/run").Where(script => !CanBeStarted(script)).ShouldBeEmpty();
    }

    private static bool IsProperty(string option) => option.StartsWith("-p:") || option.StartsWith("-t:");

    private static bool CanBeStarted(string script) =>
        Files.Read(script).StartsWith("#!", StringComparison.Ordinal)
        && (OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Files.Root, script)).HasFlag(UnixFileMode.UserExecute));

    [GeneratedRegex("<PackageId>(.+)</PackageId>")]
    private static partial Regex PackageId();

    [GeneratedRegex(@"(?:[\w.]+/)*[\w-]+\.sh\b|\.ci/run\b")]
    private static partial Regex Script();
}
