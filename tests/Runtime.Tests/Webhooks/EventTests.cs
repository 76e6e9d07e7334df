using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>Bodies are converted to events, whatever they contain.</summary>
public sealed class EventTests
{
    [Fact]
    public void AProfileIsReadWithNumbersAsNumbersOrStrings()
    {
        var profile = Read(Delivery.Create(
            "customer.profile.updated",
            data: """
                {"email":"ann@example.com","mobile_number":"+20","tier_name":"Gold","tier_order":3,
                 "referral_code":"R","referral_link":"https://r","activated_points":"12.5","pending_points":1,
                 "total_points":13.5,"later":true}
                """,
            more: ",\"client_id\":4,\"customer_id\":\"c1\",\"gb_customer_id\":99")).ShouldBeOfType<GameballProfileEvent>();

        (profile.ClientId, profile.CustomerId, profile.GameballCustomerId).ShouldBe(("4", "c1", "99"));
        (profile.Email, profile.MobileNumber).ShouldBe(("ann@example.com", "+20"));
        (profile.TierName, profile.TierOrder).ShouldBe(("Gold", 3m));
        (profile.ReferralCode, profile.ReferralLink).ShouldBe(("R", "https://r"));
        (profile.ActivatedPoints, profile.PendingPoints, profile.TotalPoints).ShouldBe((12.5m, 1m, 13.5m));
        profile.Json.GetProperty("data").GetProperty("later").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void ANotificationIsReadInEachLanguage()
    {
        var push = Read(Delivery.Create(
            "customer.notification.push",
            data: """[{"local":"en","icon":"i","title":"Hi","body":"Points!"},{"local":"ar","title":"\ud83c"},7]"""))
            .ShouldBeOfType<GameballNotificationEvent>();

        push.Notifications.Count.ShouldBe(3);
        push.Notifications[0].ShouldBe(new GameballNotification { Locale = "en", Icon = "i", Title = "Hi", Body = "Points!" });
        push.Notifications[1].ShouldBe(new GameballNotification { Locale = "ar", Title = "\\ud83c" });
        push.Notifications[2].ShouldBe(new GameballNotification());
    }

    [Theory]
    [InlineData("customer.tier.lost", "{\"tier\":1}")]
    [InlineData("customer.profile.updated", "[]")]
    [InlineData("customer.notification.push", "{}")]
    [InlineData("customer.notification.push", "null")]
    public void UnknownContentIsPreserved(string topic, string data)
    {
        var received = Read(Delivery.Create(topic, data: data));

        received.GetType().ShouldBe(typeof(GameballWebhookEvent));
        received.Topic.ShouldBe(topic);
        received.Json.GetProperty("data").GetRawText().ShouldBe(data);
    }

    private static GameballWebhookEvent Read(Delivery delivery)
    {
        GameballWebhookOptions options = new() { TimeProvider = new FakeTimeProvider() };
        options.SecretKeys.Add(Delivery.Secret);
        var result = new GameballWebhookReceiver(options).Read(delivery.Body, delivery.Signature);
        result.Verdict.ShouldBe(GameballWebhookVerdict.Accepted);
        return result.Event.ShouldNotBeNull();
    }
}
