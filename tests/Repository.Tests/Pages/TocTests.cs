using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Pages;

/// <summary>The tables of contents of the documentation site.</summary>
public sealed partial class TocTests
{
    private static readonly string[] s_listed =
    [
        .. from toc in Files.All
           where toc.StartsWith("docs/", StringComparison.Ordinal) && !toc.StartsWith("docs/api/", StringComparison.Ordinal) && toc.EndsWith("/toc.yml")
           from match in Page().Matches(Files.Read(toc))
           select Path.GetRelativePath(
               Files.Root, Path.GetFullPath(match.Groups[1].Value, Path.Combine(Files.Root, Path.GetDirectoryName(toc)!))).Replace('\\', '/'),
    ];

    [Fact]
    public void EveryPageIsInATableOfContents() => Files.WithExtension(".md")
        .Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).Except(s_listed).ShouldBeEmpty();

    [Fact]
    public void EveryEntryIsAPage() => s_listed.Except(Files.All).ShouldBeEmpty();

    [Fact]
    public void AProblemHasTheTitleOfItsPage()
    {
        var entries = Entry().Matches(Files.Read("docs/problems/toc.yml")).Select(match => (Page: match.Groups[2].Value, Title: match.Groups[1].Value.Replace("''", "'")));

        entries.Where(entry => Files.Read("docs/problems/" + entry.Page).Split('\n')[0] != "# " + entry.Title).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\s*href: (\S+\.md)\s*$", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"name: '(.*)'\s+href: (\w+\.md)")]
    private static partial Regex Entry();
}
