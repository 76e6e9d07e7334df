using System.Threading.Tasks;
using Gameball.Browser.Tests.Support;
using Gameball.Local;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gameball.Browser.Tests;

[Collection(Chromium.Collection)]
public sealed class RequestsTests(Chromium chromium)
{
    [Fact]
    public async Task ARequestAppearsWithItsBodiesAndIsSentAgain()
    {
        await using var site = await Site.OpenAsync(chromium);
        await site.OrderAsync("o-1");

        await Row(site, "orders").ClickAsync();

        var details = site.Details("Request");
        await Expect(details).ToContainTextAsync("\"orderId\": \"o-1\"");
        await Expect(details).ToContainTextAsync("\"rewardedPoints\": 100");
        await site.Button("Send again").ClickAsync();
        await Expect(site.Page.GetByText("2 requests", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        site.Server.Ledger.TimesApplied("trackOrder", "o-1").ShouldBe(2);
    }

    [Fact]
    public async Task TheFilterFindsRequestsByPathAndStatus()
    {
        await using var site = await Site.OpenAsync(chromium);
        await site.OrderAsync("o-1");
        await site.PostAsync("unknown", "{}");
        await Expect(site.Page.GetByText("2 requests", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();

        await site.Field("Filter").FillAsync("unknown");
        await Expect(site.Page.GetByText("1 of 2 requests")).ToBeVisibleAsync();
        await Expect(Row(site, "unknown")).ToContainTextAsync("404");
        await site.Field("Filter").FillAsync("");
        await site.Field("Status").SelectOptionAsync("2xx");
        await Expect(site.Page.GetByText("1 of 2 requests")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AFaultIsShownWithItsRequest()
    {
        await using var site = await Site.OpenAsync(chromium, before: server => server.Faults.Next(Fault.WithStatusAfterApplying(502)));

        await site.OrderAsync("o-1");

        await Expect(Row(site, "orders")).ToContainTextAsync("status");
        await Expect(Row(site, "orders")).ToContainTextAsync("502");
    }

    [Fact]
    public async Task AHundredThousandRequestsAreAFewElements()
    {
        await using var site = await Site.OpenAsync(chromium, before: server =>
        {
            for (var i = 0; i < RequestLog.Capacity; i++)
            {
                server.Requests.Add(new RequestEntry([], 0, [], 0)
                {
                    At = server.Clock.GetUtcNow(),
                    Method = "GET",
                    Path = $"/api/v4.0/integrations/customers/c-{i}",
                    Operation = "GET customers/{customerId}",
                    Status = 200,
                    Duration = default,
                });
            }
        });
        await Expect(site.Page.GetByText("100,000 requests")).ToBeVisibleAsync();
        var rows = site.Page.GetByRole(AriaRole.Row);

        (await rows.CountAsync()).ShouldBeLessThan(100);
        await site.Page.GetByRole(AriaRole.Grid).PressAsync("End");
        await Expect(site.Page.Locator(".row.current").GetByText("customers/c-0", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await site.Field("Filter").FillAsync("customers/c-77777");
        await Expect(site.Page.GetByText("1 of 100,000 requests")).ToBeVisibleAsync();
    }

    private static ILocator Row(Site site, string path) =>
        site.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = path }).First;
}
