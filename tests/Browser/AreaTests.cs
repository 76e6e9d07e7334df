using System;
using System.Threading.Tasks;
using Gameball.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gameball.Browser.Tests;

[Collection(Chromium.Collection)]
public sealed class AreaTests(Chromium chromium)
{
    [Fact]
    public async Task AJobShowsItsProgressAndItsRowsByState()
    {
        await using var site = await Site.OpenAsync(chromium, "jobs", before: server => server.Clock.Freeze());
        var job = await site.JobAsync(20);
        await Expect(site.Page.GetByText("queued")).ToBeVisibleAsync();

        site.Server.Clock.Advance(TimeSpan.FromMinutes(1));

        await Expect(site.Page.GetByText("20 of 20")).ToBeVisibleAsync();
        await site.Button($"{job}").ClickAsync();
        var rows = site.Details("Rows of a job");
        await Expect(rows).ToContainTextAsync("20 rows");
        await rows.GetByLabel("State").SelectOptionAsync("failed");
        await Expect(rows).ToContainTextAsync("2 rows");
        await Expect(rows).ToContainTextAsync("customerId is missing.");
    }

    [Theory]
    [InlineData("Stop", "stopped")]
    [InlineData("Fail", "failed")]
    [InlineData("Hang", "hangs")]
    public async Task AButtonEndsAJob(string button, string state)
    {
        await using var site = await Site.OpenAsync(chromium, "jobs", before: server => server.Clock.Freeze());
        await site.JobAsync(20);

        await site.Button(button).ClickAsync();

        await Expect(site.Page.Locator(".tag", new PageLocatorOptions { HasText = state })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ACustomerShowsBalanceAndLedger()
    {
        await using var site = await Site.OpenAsync(chromium, "customers", before: server => server.Seed(30));
        await site.OrderAsync("o-1", "someone");

        await site.Field("Search").FillAsync("someo");
        await site.Button("someone").ClickAsync();

        var details = site.Details("Customer");
        await Expect(details).ToContainTextAsync("o-1");
        await Expect(details).ToContainTextAsync("No holds.");
        await Expect(site.Page.GetByText("1 customers")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ASwitchMakesTheResponseOfABatchGetLost()
    {
        await using var site = await Site.OpenAsync(chromium, "faults");
        var control = site.Page.GetByRole(AriaRole.Switch, new PageGetByRoleOptions { Name = "Lost response for batch/orders" });
        await Expect(control).ToHaveAttributeAsync("aria-checked", "false");

        await control.ClickAsync();

        await Expect(control).ToHaveAttributeAsync("aria-checked", "true");
        await Should.ThrowAsync<System.Net.Http.HttpRequestException>(() => site.JobAsync(3));
        await Expect(site.Page.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = "Faults" })).ToContainTextAsync("lostResponse");
        await control.ClickAsync();
        await Expect(control).ToHaveAttributeAsync("aria-checked", "false");
        (await site.JobAsync(3)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task AFaultOfTheFormWaitsAndIsRemoved()
    {
        await using var site = await Site.OpenAsync(chromium, "faults");

        await site.Field("Fault").SelectOptionAsync("status");
        await site.Field("Operation").FillAsync("POST orders");
        await site.Button("Add").ClickAsync();
        await Expect(site.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("status is missing.");
        await site.Field("Status").FillAsync("503");
        await site.Button("Add").ClickAsync();

        await Expect(site.Page.GetByText("status 503")).ToBeVisibleAsync();
        site.Server.Faults.Rules.Count.ShouldBe(1);
        await site.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove fault" }).ClickAsync();
        await Expect(site.Page.GetByText("No faults: the server")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ADeliveryIsRepeatedWhenTheClockMoves()
    {
        await using var site = await Site.OpenAsync(chromium, "webhooks", before: server => server.Seed(1));

        // The server itself responds with 404 to this path, so the first attempt has no success.
        await site.Field("Address").FillAsync($"{site.Server.Address}hook");
        await site.Button("Register").ClickAsync();
        await site.Button("Send").ClickAsync();
        await Expect(site.Page.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = "Deliveries" })).ToContainTextAsync("401");
        await site.Button("Move the clock").ClickAsync();

        await Expect(site.Page.Locator(".attempt")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task TheClockIsFrozenAndMoved()
    {
        await using var site = await Site.OpenAsync(chromium, "data");

        await site.Page.GetByRole(AriaRole.Switch, new PageGetByRoleOptions { Name = "Frozen" }).ClickAsync();
        await Expect(site.Page.Locator("#clock")).ToContainTextAsync("frozen");
        var before = site.Server.Clock.GetUtcNow();
        await site.Button("1 day").ClickAsync();
        await site.Field("Time (UTC)").FillAsync("2031-05-06T07:08:09");
        await Expect(site.Page.Locator(".big")).ToContainTextAsync(before.AddDays(1).ToString("yyyy-MM-dd"));
        await site.Button("Set").ClickAsync();

        await Expect(site.Page.Locator(".big")).ToHaveTextAsync("2031-05-06 07:08:09 UTC");
        site.Server.Clock.GetUtcNow().ShouldBe(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));
    }

    [Fact]
    public async Task SeedAndResetFillAndEmptyTheAccount()
    {
        await using var site = await Site.OpenAsync(chromium, "data");

        await site.Button("Seed").ClickAsync();
        await Expect(site.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("20 customers and 60 orders.");
        site.Server.BalanceOf("seed-20").ShouldNotBeNull();
        await site.Button("Reset …").ClickAsync();
        await site.Button("Cancel").ClickAsync();
        site.Server.BalanceOf("seed-20").ShouldNotBeNull();
        await site.Button("Reset …").ClickAsync();
        await site.Button("Reset").ClickAsync();

        await Expect(site.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The account is empty.");
        site.Server.BalanceOf("seed-20").ShouldBeNull();
    }
}
