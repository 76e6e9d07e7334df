using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Projects;
using Repository.Tests.Support;

namespace Repository.Tests.Commands;

/// <summary>A command of <c>dotnet</c> as a page, a comment, a help text or a script has it.</summary>
/// <param name="File">The file that has it.</param>
/// <param name="Text">The command as it is written.</param>
/// <param name="Verb">What <c>dotnet</c> is to do.</param>
/// <param name="Variables">The environment variables in front of it.</param>
/// <param name="Options">The words for <c>dotnet</c>.</param>
/// <param name="Arguments">The words for the program, after <c>--</c>.</param>
internal sealed partial record Command(
    string File, string Text, string Verb, IReadOnlyList<string> Variables, IReadOnlyList<string> Options, IReadOnlyList<string> Arguments)
{
    private static readonly string[] s_withValue = ["--project", "-c", "-f", "-r", "-o", "-v", "--filter", "--tool-path", "--add-source", "--config-file"];

    public static IReadOnlyList<Command> All { get; } =
    [
        .. Files.WithExtension(".md", ".cs", ".csproj", ".props", ".targets", ".sh").Append(".ci/run")
            .Where(path => !path.EndsWith(".verified.cs") && !path.StartsWith("tests/Repository.Tests/"))
            .SelectMany(path => Written().Matches(Files.Read(path)).Select(match => Parse(path, match))),
    ];

    /// <summary>The project that it names, from the root; <see langword="null"/> for the solution, and for a project of the reader's.</summary>
    public string? Target => Value("--project")
        ?? (Verb is "add" or "tool" or "stryker" ? null : Operands.FirstOrDefault())
        ?? (Verb == "run" && Folder is var folder && Projects.Project.All.Any(project => project.Folder == folder) ? folder : null);

    private string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/');

    public Project? Project => Projects.Project.All.FirstOrDefault(project => project.Folder == Target || project.Path == Target);

    /// <summary>The words that belong to no option.</summary>
    public IEnumerable<string> Operands => Options.Where((word, i) => !word.StartsWith('-') && (i == 0 || !s_withValue.Contains(Options[i - 1])));

    public IEnumerable<string> Switches => Options.Where(word => word.StartsWith('-'));

    public string? Value(string option) => Options.SkipWhile(word => word != option).Skip(1).FirstOrDefault()?.Trim('\'');

    public override string ToString() => $"{File}: {Text}";

    private static Command Parse(string path, Match match)
    {
        // Brackets say that a part may be left out; it is checked all the same.
        var words = match.Groups["rest"].Value.Replace("[", "").Replace("]", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Command(
            path,
            match.Value.Trim(),
            match.Groups["verb"].Value,
            [.. match.Groups["variable"].Captures.Select(capture => capture.Value)],
            [.. words.TakeWhile(word => word != "--")],
            [.. words.SkipWhile(word => word != "--").Skip(1)]);
    }

    // It ends with a code span, a string, an element, a comment, or the column of its explanation.
    [GeneratedRegex(@"(?:(?<variable>\b[A-Z]\w+)=\S+ )*dotnet (?<verb>run|test|pack|publish|build|add|tool|format|stryker)\b(?<rest>(?:(?!  |\d>)[^`#""<>|&\r\n])*)")]
    private static partial Regex Written();
}
