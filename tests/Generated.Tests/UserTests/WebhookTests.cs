using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Gameball.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>Webhooks as Gameball signs them.</summary>
public sealed class WebhookTests
{
    private const string SecretKey = "secret";

    [Fact]
    public void AReceiverAcceptsASignedEvent()
    {
        var webhook = TestWebhook.Create(SecretKey, "customer.profile.updated", "c-1", new JsonObject { ["tier_name"] = "Gold" });
        GameballWebhookOptions options = new();
        options.SecretKeys.Add(SecretKey);

        var result = new GameballWebhookReceiver(options).Read(webhook.Body, webhook.Signature);

        result.Verdict.ShouldBe(GameballWebhookVerdict.Accepted);
        result.Event.ShouldBeOfType<GameballProfileEvent>().TierName.ShouldBe("Gold");
    }

    [Fact]
    public async Task ARequestCarriesBodyAndSignature()
    {
        var webhook = TestWebhook.Create(SecretKey, "{}");
        using var request = webhook.ToRequest("http://shop.test/webhooks/gameball");

        request.Headers.GetValues("X-GB-Signature").ShouldBe([webhook.Signature]);
        (await request.Content!.ReadAsByteArrayAsync()).ShouldBe(webhook.Body.ToArray());
    }

    [Fact]
    public void AnOldEventIsOutsideOfTheWindow()
    {
        var webhook = TestWebhook.Create(SecretKey, "customer.profile.updated", "c-1", null, DateTimeOffset.UnixEpoch);
        GameballWebhookOptions options = new();
        options.SecretKeys.Add(SecretKey);

        new GameballWebhookReceiver(options).Read(webhook.Body, webhook.Signature).Verdict.ShouldBe(GameballWebhookVerdict.OutsideWindow);
    }
}
