using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Pages;

/// <summary>What a page points to is there: links with their headings, and files and folders in code spans.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void EveryLinkOfAPageLeadsToAFileAndAHeading() => Pages()
        .SelectMany(page => Link().Matches(CodeBlock().Replace(page.Text, "")).Select(match => (page.Path, Target: match.Groups[1].Value)))
        .Where(link => !link.Target.Contains(':') && !Exists(link.Path, link.Target))
        .ShouldBeEmpty();

    [Fact]
    public void EveryFileAndFolderThatAPageNamesExists() => Pages()
        .SelectMany(page => Named().Matches(page.Text).Select(match => (page.Path, Target: match.Groups[1].Value.TrimEnd('/'))))
        .Where(name => !IsPattern(name.Target))
        .Where(name => !Files.All.Any(path => ("/" + path).EndsWith("/" + name.Target) || path.StartsWith(name.Target + "/")))
        .ShouldBeEmpty();

    [Fact]
    public void EveryPageThatCodeNamesExists() => Files.WithExtension(".cs", ".csproj", ".props", ".targets", ".sh", ".yaml")
        .SelectMany(path => Page().Matches(Files.Read(path)).Select(match => (path, Target: match.Value)))
        .Where(name => !IsPattern(name.Target) && !Files.All.Contains(name.Target))
        .ShouldBeEmpty();

    [Fact]
    public void ThereArePages() => Pages().Count().ShouldBeGreaterThan(20);

    private static IEnumerable<(string Path, string Text)> Pages() => Files.WithExtension(".md").Select(path => (path, Files.Read(path)));

    // GBxxxx.md, Name.verified.cs, *.cs: names of a kind of file.
    private static bool IsPattern(string name) =>
        name.Contains("xxxx") || name.Contains('*') || name.StartsWith("Name.", StringComparison.Ordinal);

    private static bool Exists(string page, string link)
    {
        var parts = link.Split('#');
        var path = Path.GetRelativePath(
            Files.Root, Path.GetFullPath(parts[0].Length == 0 ? Path.GetFileName(page) : parts[0], Path.Combine(Files.Root, Path.GetDirectoryName(page)!)))
            .Replace('\\', '/').TrimEnd('/');
        return parts.Length == 1
            ? Files.All.Any(file => file == path || file.StartsWith(path + "/"))
            : Files.All.Contains(path) && Heading().Matches(Files.Read(path)).Any(match => Anchor(match.Groups[1].Value) == parts[1]);
    }

    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"`([\w./*-]+\.(?:cs|csproj|targets|props|md|sh|tsv|sln)|(?:docs|specs|tests|samples|runtime|generator|\.ci)/[\w./*-]*)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bdocs/[\w./-]+\.md\b")]
    private static partial Regex Page();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
