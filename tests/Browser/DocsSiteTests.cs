using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Gameball.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gameball.Browser.Tests;

/// <summary>The documentation site: its search, its width, its colours, and nothing from another host.</summary>
[Collection(Chromium.Collection)]
public sealed partial class DocsSiteTests(Chromium chromium)
{
    private static readonly string[] s_pages =
    [
        "index.html", "guides/checkout.html", "problems/GB2039.html", "problems/README.html", "reference/orders.html", "errors.html",
        "api/Gameball.BatchImportOptions.html", "api/Gameball.IOrdersClient.html",
    ];

    [Theory]
    [InlineData("GB1017", "problems/GB1017.html")]
    [InlineData("GB2039", "problems/GB2039.html")]
    [InlineData("GBA2003", "problems/GBA2003.html")]
    [InlineData("GBB1001", "problems/GBB1001.html")]
    public async Task TheFirstHitOfAProblemsIdIsItsPage(string id, string page)
    {
        await using var site = await DocsSite.OpenAsync(chromium);
        await SearchAsync(site, id);

        await Expect(site.Page.Locator("#search-results .sr-item a").First).ToHaveAttributeAsync("href", new Regex(Regex.Escape(page)));
        await site.Page.ScreenshotAsync(Screenshot($"search-{id}"));
    }

    // Guides that mention the method may come first.
    [Fact]
    public async Task TheSearchFindsAnOperationByItsName()
    {
        await using var site = await DocsSite.OpenAsync(chromium);
        await SearchAsync(site, "CancelHoldAsync");

        await Expect(site.Page.Locator("#search-results a[href*='reference/transactions.html']").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1600, ColorScheme.Light)]
    [InlineData(1600, ColorScheme.Dark)]
    public async Task NoPageIsWiderThanTheWindow(int width, ColorScheme scheme)
    {
        await using var site = await DocsSite.OpenAsync(chromium, width, 900, scheme);
        foreach (var page in s_pages)
        {
            await site.GoToAsync(page);

            await site.Page.ScreenshotAsync(Screenshot($"{Path.GetFileNameWithoutExtension(page)}-{width}-{scheme}"));
            await Expect(site.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", scheme.ToString().ToLowerInvariant());
            (await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, page);
        }
    }

    [Fact]
    public void EveryTypeAndMemberOfTheApiHasASummary()
    {
        var files = Directory.GetFiles(Path.Combine(DocsSite.Root, "docs", "api"), "*.yml").Where(path => Path.GetFileName(path) != "toc.yml");
        var items = files.SelectMany(path => File.ReadAllText(path).Split("\nreferences:\n")[0].Split("\n- uid: ").Skip(1)).ToArray();

        items.Length.ShouldBeGreaterThan(2_000);
        items.Where(item => !item.Contains("\n  summary: ") && !SaysItself().IsMatch(item)).Select(item => item.Split('\n')[0]).ShouldBeEmpty();
    }

    private static async Task SearchAsync(DocsSite site, string words)
    {
        await site.GoToAsync("index.html");
        await site.Page.Locator("#search-query").FillAsync(words);
    }

    private static PageScreenshotOptions Screenshot(string name)
    {
        var folder = Path.Combine(DocsSite.Root, "artifacts", "browser");
        Directory.CreateDirectory(folder);
        return new PageScreenshotOptions { Path = Path.Combine(folder, $"site-{name}.png".ToLowerInvariant()) };
    }

    // A namespace; a value of an enum whose document says no more than its name; an override of a member of .NET.
    [GeneratedRegex(@"\n  type: Namespace\n|\n    content: public static (\w+) \w+ \{ get; \}\n[\s\S]*\n  overload: Gameball\.\1\.|\n  overridden: System\.")]
    private static partial Regex SaysItself();
}
