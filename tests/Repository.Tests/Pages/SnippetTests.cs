using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Pages;

/// <summary>The C# of pages is code of tests, so that it compiles and runs. A block marked <c>cs</c> is an outline.</summary>
public sealed partial class SnippetTests
{
    private const string Guides = "tests/Guides.Tests";

    // A page or a folder of pages, and the folder of the tests that have its code.
    private static readonly Dictionary<string, string> s_sources = new()
    {
        ["docs/testing.md"] = "tests/Generated.Tests/UserTests",
        ["docs/index.md"] = Guides,
        ["docs/AGENTS.md"] = Guides,
        ["docs/guides/fleet.md"] = "tests/Fleet.Tests",
        ["docs/guides/"] = Guides,
    };

    public static TheoryData<string, string> Pages
    {
        get
        {
            TheoryData<string, string> pages = [];
            foreach (var path in Files.WithExtension(".md"))
            {
                if (s_sources.FirstOrDefault(source => path.StartsWith(source.Key, StringComparison.Ordinal)) is { Value: { } folder })
                {
                    pages.Add(path, folder);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryExampleIsCodeOfATest(string page, string folder)
    {
        var wrong = Snippet.Of(page).Where(snippet => snippet.Language is "csharp" && !snippet.IsPartOf(Snippet.Source(folder, snippet.Language)));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void TheDocumentsOfGuidesAreThoseOfTheTests()
    {
        Snippet[] whole = [.. Files.WithExtension(".md").Where(path => path.StartsWith("docs/guides/", StringComparison.Ordinal))
            .SelectMany(Snippet.Of).Where(snippet => snippet.Language == "yaml" && (snippet.Text.StartsWith("openapi:") || snippet.Text.StartsWith("overlay:")))];

        whole.Length.ShouldBe(2);
        whole.ShouldAllBe(snippet => snippet.IsPartOf(Snippet.Source(Guides, "yaml")));
    }

    [Fact]
    public void EveryGuideHasCode() => Files.WithExtension(".md").Where(path => path.StartsWith("docs/guides/", StringComparison.Ordinal))
        .Where(path => !Snippet.Of(path).Any(snippet => snippet.Language == "csharp")).ShouldBeEmpty();

    [Fact]
    public void TheMapOfTheSiteNamesEveryPageOnce()
    {
        var named = Files.Read("docs/llms.txt").Split('\n').Where(line => line.Contains("](")).Select(line => line.Split("](")[1].Split(')')[0])
            .Select(name => "docs/" + name.Replace(".html", ".md")).ToArray();

        // A page of a group of operations, or of a problem, is linked from the list of all.
        Files.WithExtension(".md").Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && !OfAList().IsMatch(path))
            .ShouldBe(named, ignoreOrder: true);
    }

    [Theory]
    [InlineData("docs/llms.txt")]
    [InlineData("docs/AGENTS.md")]
    public void TheFirstAndTheLastProblemOfAKindAreNamed(string page)
    {
        var ids = Files.WithExtension(".md").Select(path => Problem().Match(path)).Where(match => match.Success).Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal).GroupBy(id => id.TrimEnd("0123456789".ToCharArray())).ToDictionary(kind => kind.Key, kind => kind.ToArray());
        var ranges = Range().Matches(Files.Read(page)).Select(match => (First: match.Groups[1].Value, Last: match.Groups[2].Value)).ToArray();

        ranges.ShouldBe([(ids["GB"][0], ids["GB"][^1]), (ids["GBA"][0], ids["GBA"][^1])], ignoreOrder: true);
    }

    [GeneratedRegex("^docs/(reference|problems)/(?!README)")]
    private static partial Regex OfAList();

    [GeneratedRegex("docs/problems/(GBA?\\d+)\\.md")]
    private static partial Regex Problem();

    [GeneratedRegex("(GBA?\\d+) to (GBA?\\d+)")]
    private static partial Regex Range();
}
