using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Support;

namespace Repository.Tests.Pages;

/// <summary>A block of code of a page.</summary>
/// <param name="Language">The language behind the fence.</param>
/// <param name="Text">The code, each line trimmed: a page begins it at the margin.</param>
internal sealed partial record Snippet(string Language, string Text)
{
    public static IEnumerable<Snippet> Of(string page) => Block().Matches(Files.Read(page).ReplaceLineEndings("\n"))
        .Select(match => new Snippet(match.Groups[1].Value, Trim(match.Groups[2].Value)));

    /// <summary>Whether a file has these lines one after the other; directives at the beginning may be anywhere in it.</summary>
    public bool IsPartOf(string code)
    {
        var directives = Text.Split('\n').TakeWhile(line => line.Length == 0 || IsDirective(line)).ToArray();
        return directives.All(line => code.Contains($"\n{line}\n")) && code.Contains($"\n{string.Join('\n', Text.Split('\n').Skip(directives.Length))}\n");
    }

    /// <summary>The text of all files that may have a page's snippets, by language.</summary>
    public static string Source(string folder, string language) => "\n" + string.Join('\n', Files.All
        .Where(path => Path.GetDirectoryName(path)!.Replace('\\', '/') == folder && path.EndsWith(language == "yaml" ? ".yaml" : ".cs", StringComparison.Ordinal))
        .Select(path => Trim(Files.Read(path).ReplaceLineEndings("\n")))) + "\n";

    private static bool IsDirective(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using var", StringComparison.Ordinal)
        && line.EndsWith(';') && !line.Contains('=') && !line.Contains('(');

    private static string Trim(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("^```(\\w+)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
