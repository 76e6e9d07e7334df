using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Generator.Tests.Problems;

/// <summary>
/// A page of docs/problems. The code blocks under <c>## Example</c> are the files of a project that has the problem; those under
/// <c>## Corrected</c> replace the files of the same name. A line with a file's name in backticks may precede a block.
/// </summary>
internal sealed partial class ProblemPage
{
    /// <summary>The name of an <c>xml</c> block: a part of the project file.</summary>
    public const string ProjectFile = "App.csproj";

    private ProblemPage(string text)
    {
        Text = text;
        Example = Files(Section(text, "Example"));
        Corrected = Files(Section(text, "Corrected"));
    }

    public string Text { get; }

    public IReadOnlyDictionary<string, MarkedText> Example { get; }

    /// <summary>The blocks under <c>## Corrected</c> alone.</summary>
    public IReadOnlyDictionary<string, MarkedText> Corrected { get; }

    /// <summary>All files after the correction.</summary>
    public IReadOnlyDictionary<string, MarkedText> Whole =>
        Corrected.Concat(Example.Where(file => !Corrected.ContainsKey(file.Key))).ToDictionary(file => file.Key, file => file.Value);

    public static string Folder(string root) => Path.Combine(root, "docs", "problems");

    public static ProblemPage Read(string root, string id) => new(File.ReadAllText(Path.Combine(Folder(root), id + ".md")).ReplaceLineEndings("\n"));

    private static string Section(string page, string heading) =>
        page.Split($"\n## {heading}\n").ElementAtOrDefault(1)?.Split("\n## ")[0] ?? "";

    private static Dictionary<string, MarkedText> Files(string section) => Block().Matches(section).ToDictionary(
        block => block.Groups["name"] is { Success: true, Value: var name } ? name : DefaultName(block.Groups["language"].Value),
        block => MarkedText.Parse(block.Groups["text"].Value));

    private static string DefaultName(string language) => language switch
    {
        "yaml" => "api.yaml",
        "json" => "api.json",
        "xml" => ProjectFile,
        "csharp" => "Program.cs",
        _ => throw new NotSupportedException($"A block of an example is '{language}'; write yaml, json, xml or csharp."),
    };

    [GeneratedRegex("(?:^`(?<name>[^`\n]+)`:?\n\n)?^```(?<language>\\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
