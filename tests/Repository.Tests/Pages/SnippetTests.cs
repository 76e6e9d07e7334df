using System;
using System.Collections.Generic;
using System.Linq;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Pages;

/// <summary>The C# of pages is code of tests, so that it compiles and runs. A block marked <c>cs</c> is an outline.</summary>
public sealed class SnippetTests
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
    public void TheMapOfTheSiteNamesEveryGuideOnce()
    {
        var named = Files.Read("docs/llms.txt").Split('\n').Where(line => line.Contains("](")).Select(line => line.Split("](")[1].Split(')')[0]).ToArray();

        named.Select(name => "docs/" + name.Replace(".html", ".md")).Except(Files.All).ShouldBeEmpty();
        Files.WithExtension(".md").Where(path => path.StartsWith("docs/guides/", StringComparison.Ordinal))
            .Except(named.Select(name => "docs/" + name.Replace(".html", ".md"))).ShouldBeEmpty();
        named.ShouldBeUnique();
    }
}
