using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Conventions;

/// <summary>Files, types and links that pages name exist, so that a rename cannot leave a page behind.</summary>
public sealed partial class PageReferenceTests
{
    [Fact]
    public void EveryFileThatThePageOfArchitectureNamesExists()
    {
        string[] named = [.. Code().Matches(Pages.Read("docs/architecture.md")).Select(match => match.Groups[1].Value).Where(IsFile).Distinct()];

        named.Length.ShouldBeGreaterThan(50);
        named.Where(name => !Pages.Files.Any(path => ("/" + path).EndsWith("/" + name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void EveryTypeThatTheGlossaryNamesExists()
    {
        HashSet<string> types = [.. Pages.Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(DeclaredTypes)];
        string[] named = [.. Rows("docs/glossary.md", cells: 3).SelectMany(row => Code().Matches(row[2])).Select(match => match.Groups[1].Value)];

        named.Length.ShouldBeGreaterThan(30);
        named.Where(name => !types.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryWordOfTheGlossaryIsExplainedOnce()
    {
        string[] words = [.. Rows("docs/glossary.md", cells: 3).SelectMany(row => row[0].Split(", ")).Where(word => word != "word")];

        words.ShouldBeUnique();
    }

    [Fact]
    public void EveryLinkOfAPageLeadsToAHeadingOrFile()
    {
        var broken = from page in Pages.All
                     from link in Link().Matches(Pages.Read(page)).Select(match => match.Groups[1].Value)
                     where !link.Contains("://") && !Leads(page, link)
                     select $"{page} links to {link}";

        broken.ShouldBeEmpty();
    }

    private static bool IsFile(string name) => FileName().IsMatch(name);

    private static IEnumerable<string> DeclaredTypes(string path) => Declaration().Matches(Pages.Read(path)).Select(match => match.Groups[1].Value);

    private static IEnumerable<string[]> Rows(string page, int cells) => Pages.Read(page).Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Where(row => row.Length == cells);

    private static bool Leads(string page, string link)
    {
        var parts = link.Split('#');
        var target = parts[0].Length == 0
            ? Path.Combine(Pages.Root, page)
            : Path.Combine(Pages.Root, Path.GetDirectoryName(page)!, parts[0]);
        return (File.Exists(target) || Directory.Exists(target))
            && (parts.Length == 1 || File.ReadLines(target).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]));
    }

    // As GitHub makes anchors of headings.
    private static string Anchor(string heading) =>
        NoAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[\w./-]+\.(cs|csproj|targets|props|yaml|md|sh)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\b(?:class|record struct|record class|record|struct|interface|enum) (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
