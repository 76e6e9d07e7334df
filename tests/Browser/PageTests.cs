using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Gameball.Browser.Tests.Support;
using Gameball.Local;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gameball.Browser.Tests;

[Collection(Chromium.Collection)]
public sealed class PageTests(Chromium chromium)
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly string[] s_areas = ["requests", "jobs", "customers", "faults", "webhooks", "data"];

    [Fact]
    public async Task AScriptInACustomersNameIsShownAndNotRun()
    {
        await using var site = await Site.OpenAsync(chromium, "customers");

        await site.OrderAsync("<img src=x onerror=alert(2)>", Script);

        await site.Button(Script).ClickAsync();
        await Expect(site.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = Script })).ToBeVisibleAsync();
        await Expect(site.Details("Customer")).ToContainTextAsync("<img src=x onerror=alert(2)>");
        await site.Tab("Requests").ClickAsync();
        await site.Page.GetByRole(AriaRole.Row).First.ClickAsync();
        await Expect(site.Details("Request")).ToContainTextAsync(Script);
        (await site.Page.Locator("main script, main img").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task TheKeyboardAloneReachesEverything()
    {
        await using var site = await Site.OpenAsync(chromium, before: server => server.Seed(2));
        await site.OrderAsync("o-1");
        await site.OrderAsync("o-2");
        await Expect(site.Page.GetByText("2 requests", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        var keyboard = site.Page.Keyboard;
        await site.Page.Locator("body").PressAsync("Tab");
        await Expect(site.Page.Locator("#theme")).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Expect(site.Tab("Requests")).ToBeFocusedAsync();
        for (var i = 0; i < 5; i++)
        {
            await keyboard.PressAsync("Tab");
        }

        await Expect(site.Page.GetByRole(AriaRole.Grid)).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        var details = site.Details("Request");
        await Expect(details).ToContainTextAsync("o-1");
        await Expect(details).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(details).ToBeHiddenAsync();
        await Expect(site.Page.GetByRole(AriaRole.Grid)).ToBeFocusedAsync();
        await site.Tab("Requests").FocusAsync();
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        await Expect(site.Tab("Customers")).ToHaveAttributeAsync("aria-selected", "true");
        await site.Button("seed-1").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(site.Details("Customer")).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(site.Button("seed-1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TheThemeFollowsTheSystemAndTheSwitch()
    {
        await using var site = await Site.OpenAsync(chromium, scheme: ColorScheme.Dark);
        var root = site.Page.Locator("html");
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");

        await site.Page.Locator("#theme").ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await site.Page.ReloadAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1600, ColorScheme.Light)]
    [InlineData(1600, ColorScheme.Dark)]
    public async Task NothingIsWiderThanTheWindow(int width, ColorScheme scheme)
    {
        await using var site = await Site.OpenAsync(chromium, width: width, height: width == 360 ? 740 : 900, scheme: scheme, before: Fill);
        await site.OrderAsync("a-very-long-order-id-without-any-space-that-has-to-be-cut-somewhere-in-the-list");
        await site.OrderAsync("o-2");
        var job = await site.JobAsync(1000);
        await site.JobAsync(30);
        site.Server.Faults.Next(Fault.ResetAfterApplying());
        await Should.ThrowAsync<HttpRequestException>(() => site.OrderAsync("o-3", "c-9"));
        await site.PostAsync("orders", "{}");
        await site.PostAsync("unknown", "{}");
        site.Server.Webhooks.Send(LocalWebhooks.ProfileTopic, "seed-1", "data");
        foreach (var area in s_areas)
        {
            await site.Page.GotoAsync($"{site.Server.Address}#{area}");
            if (area is "requests")
            {
                await Expect(site.Page.GetByText("8 requests", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
                await CheckAsync(site, area, width, scheme);
                await site.Page.GetByRole(AriaRole.Row).Nth(3).ClickAsync();
                await Expect(site.Button("Send again")).ToBeVisibleAsync();
            }

            if (area is "customers")
            {
                await site.Button("seed-1").ClickAsync();
            }

            if (area is "jobs")
            {
                await CheckAsync(site, area, width, scheme);
                await site.Button($"{job}").ClickAsync();
            }

            await CheckAsync(site, area is "requests" or "jobs" ? area + "-details" : area, width, scheme);
        }
    }

    private static void Fill(LocalGameball server)
    {
        server.Seed(30, 6);
        server.Faults.Add(Fault.ResetAfterApplying(), new FaultScope { Operation = "DELETE batch/{jobId}", Times = null });
        server.Webhooks.Add(new Uri(server.Address, "hook"));
    }

    private static async Task CheckAsync(Site site, string name, int width, ColorScheme scheme)
    {
        var folder = Path.Combine(Metadata("RepositoryRoot"), "artifacts", "browser");
        Directory.CreateDirectory(folder);
        await site.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png".ToLowerInvariant()) });
        (await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
        (await site.Page.Locator("[role=tabpanel]:not([hidden])").EvaluateAsync<int>("panel => panel.scrollWidth - panel.clientWidth"))
            .ShouldBeLessThanOrEqualTo(0, name);
    }

    private static string Metadata(string key) =>
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
