using System;
using System.IO;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Corpus.Reference;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reference;

/// <summary>The pages in <c>docs/reference</c> are those of the bundled documents, and their C# compiles.</summary>
public sealed class BundledReferenceTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "reference");

    private static readonly Lazy<ApiDescription> s_description = new(() => ApiDescription.OfFolder(Path.Combine(Repository.Root, "specs")));

    [Fact]
    public void ThePagesAreThoseOfTheDocuments()
    {
        const string Remedy = $"docs/reference is not what specs/ says. Write it anew: {ReferencePages.Command}";
        var pages = ReferencePages.Write(s_description.Value);

        Directory.GetFiles(s_folder, "*.md").Select(Path.GetFileName).ShouldBe(pages.Keys, ignoreOrder: true, Remedy);
        foreach (var (name, text) in pages)
        {
            (File.ReadAllText(Path.Combine(s_folder, name)) == text).ShouldBeTrue($"{name}: {Remedy}");
        }
    }

    [Fact]
    public void EverySnippetCompilesAgainstTheClient()
    {
        var client = s_description.Value.Client;
        var calls = client.Tags.Sum(tag => tag.Batches.Count + tag.Operations.Count + tag.Operations.Count(operation => operation.Page is not null));

        Snippets.Compile(s_description.Value).ShouldBe(calls);
    }

    [Fact]
    public void EveryLinkInsideOfThePagesLeadsToAHeading()
    {
        var pages = ReferencePages.Write(s_description.Value);
        foreach (var (page, link) in pages.SelectMany(page => Links.Find(page.Value).Select(link => (page.Key, link))))
        {
            Links.LeadsSomewhere(pages, page, link, Path.Combine(Repository.Root, "docs")).ShouldBeTrue($"{page}: {link}");
        }
    }
}
