using System;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class WebhookControlTests
{
    [Fact]
    public async Task TheReceiverOfTheClientAcceptsAnEvent()
    {
        await using var shop = await LocalShop.OpenAsync();
        await using var inbox = await WebhookInbox.OpenAsync();
        await shop.PostAsync("orders", Rows.Order("o1"));
        (await RegisterAsync(shop, inbox)).Status.ShouldBe(201);

        await shop.PostAsync("/_local/webhooks/events", """{"topic":"customer.profile.updated","customerId":"c1"}""");
        await shop.PostAsync("/_local/webhooks/events", """{"topic":"customer.notification.push","customerId":"c1"}""");

        GameballWebhookReceiver receiver = new(new GameballWebhookOptions { SecretKeys = { shop.Server.SecretKey }, TimeProvider = shop.Server.Clock });
        GameballWebhookEvent[] events = [await ReadAsync(receiver, inbox), await ReadAsync(receiver, inbox)];
        events.OfType<GameballProfileEvent>().Single().ActivatedPoints.ShouldBe(100);
        events.OfType<GameballNotificationEvent>().Single().Notifications.ShouldHaveSingleItem().Locale.ShouldBe("en");
        events.ShouldAllBe(received => received.CustomerId == "c1");
    }

    [Fact]
    public async Task AFailedDeliveryIsRepeatedAfter5And20And60Minutes()
    {
        await using var shop = await LocalShop.OpenAsync();
        await using var inbox = await WebhookInbox.OpenAsync(500, 302, 404, 503);
        await RegisterAsync(shop, inbox);
        await shop.PostAsync("/_local/webhooks/events", """{"topic":"customer.profile.updated","customerId":"c1"}""");
        var first = await inbox.NextAsync();

        foreach (var minutes in new[] { 5, 20, 60 })
        {
            var next = (await SettledAsync(shop)).NextAt!.Value;
            (next - shop.Server.Clock.GetUtcNow()).ShouldBe(TimeSpan.FromMinutes(minutes));
            await shop.PostAsync("/_local/clock", $$"""{"advanceSeconds":{{minutes * 60}}}""");
            (await inbox.NextAsync()).Body.ShouldBe(first.Body, "a retry is the same event");
        }

        var delivery = await SettledAsync(shop);
        delivery.State.ShouldBe("failed");
        delivery.Attempts.Select(attempt => attempt.Status).ShouldBe([500, 302, 404, 503]);
        var listed = (await shop.GetAsync("/_local/webhooks/deliveries")).Body.GetProperty("deliveries")[0];
        listed.GetProperty("attempts").GetArrayLength().ShouldBe(4);
        listed.GetProperty("signature").GetString().ShouldBe(first.Signature);
    }

    [Fact]
    public async Task AnAddressWithoutAServerIsAnErrorInTheDelivery()
    {
        await using var shop = await LocalShop.OpenAsync();
        Uri closed;
        await using (var inbox = await WebhookInbox.OpenAsync())
        {
            closed = inbox.Address;
        }

        shop.Server.Webhooks.Add(closed);
        shop.Server.Webhooks.Send(LocalWebhooks.ProfileTopic, "c1", "data");

        (await SettledAsync(shop)).Attempts.ShouldHaveSingleItem().Error.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task AnAddressIsRemoved()
    {
        await using var shop = await LocalShop.OpenAsync();
        await using var inbox = await WebhookInbox.OpenAsync();
        var id = (await RegisterAsync(shop, inbox)).Body.GetProperty("id").GetInt64();
        (await RegisterAsync(shop, inbox)).Body.GetProperty("id").GetInt64().ShouldBe(id, "the address is known");

        (await shop.DeleteAsync($"/_local/webhooks/{id}")).Status.ShouldBe(204);

        (await shop.DeleteAsync($"/_local/webhooks/{id}")).Status.ShouldBe(404);
        (await shop.PostAsync("/_local/webhooks/events", """{"topic":"customer.profile.updated","customerId":"c1"}""")).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("""{"url":"ftp://localhost/x"}""", "url")]
    [InlineData("""{"url":"/hook"}""", "url")]
    [InlineData("""{"url":"not an address"}""", "url")]
    [InlineData("{}", "url")]
    public async Task AWrongAddressNamesTheMember(string body, string member)
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.PostAsync("/_local/webhooks", body);

        (response.Status, response.Body.GetProperty("member").GetString()).ShouldBe((422, member));
        shop.Server.Webhooks.Targets.ShouldBeEmpty();
    }

    private static Task<ApiResponse> RegisterAsync(LocalShop shop, WebhookInbox inbox) =>
        shop.PostAsync("/_local/webhooks", $$"""{"url":"{{inbox.Address.AbsoluteUri}}"}""");

    private static async Task<GameballWebhookEvent> ReadAsync(GameballWebhookReceiver receiver, WebhookInbox inbox)
    {
        var received = await inbox.NextAsync();
        received.Version.ShouldBe("v4");
        var result = receiver.Read(received.Body, received.Signature);
        result.Verdict.ShouldBe(GameballWebhookVerdict.Accepted, result.Reason);
        return result.Event!;
    }

    // Waits until the last attempt is recorded and the delivery waits for the next one, or has ended.
    private static async Task<WebhookDelivery> SettledAsync(LocalShop shop)
    {
        while (true)
        {
            var delivery = shop.Server.Webhooks.Deliveries[^1];
            if (delivery.State != "waiting" || delivery.NextAt > shop.Server.Clock.GetUtcNow())
            {
                return delivery;
            }

            await Task.Yield();
        }
    }
}
