using System;
using System.Text;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>The checks of a delivery: signature, time window and body.</summary>
public sealed class ReceiverTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("fc7fe38c87e2e1b5ed29c6ea8a1b9d4a6d5b1d49", false)]
    [InlineData("dbb982f1c25f98282eaf8779ddba0234f9a94311", true)]
    public void TheSignatureIsTheHashOfRawBodyColonAndKey(string signature, bool isGood)
    {
        var body = Encoding.UTF8.GetBytes(
            "{\"event\":\"customer.profile.updated\",\"created_at\":\"2000-01-01T00:00:00Z\",\"note\":\"é\"}");

        Verdict(new(body, signature)).ShouldBe(isGood ? GameballWebhookVerdict.Accepted : GameballWebhookVerdict.BadSignature);
        Verdict(new(body, " " + signature.ToUpperInvariant())).ShouldBe(
            isGood ? GameballWebhookVerdict.Accepted : GameballWebhookVerdict.BadSignature);
    }

    [Fact]
    public void ABodySignedForATestIsGenuine()
    {
        byte[] body = [.. "{}"u8];

        // SHA-1 of "{}:the-secret-key".
        GameballWebhookReceiver.Sign(body, "the-secret-key").ShouldBe("7d78a2f5313f2bdb6d185302cd557127c46f59c6");
        Should.Throw<ArgumentException>(() => GameballWebhookReceiver.Sign(body, " "));
    }

    [Fact]
    public void EveryChangeOfBodyOrSignatureIsRejected()
    {
        var good = Delivery.Create();
        Verdict(good).ShouldBe(GameballWebhookVerdict.Accepted);
        for (var i = 0; i < good.Body.Length; i++)
        {
            byte[] changed = [.. good.Body];
            changed[i] ^= 1;
            Verdict(good with { Body = changed }).ShouldBe(GameballWebhookVerdict.BadSignature, $"byte {i}");
        }

        for (var i = 0; i < good.Signature!.Length; i++)
        {
            var changed = good.Signature.ToCharArray();
            changed[i] = changed[i] == '0' ? '1' : '0';
            Verdict(good with { Signature = new string(changed) }).ShouldBe(GameballWebhookVerdict.BadSignature, $"digit {i}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("00")]
    [InlineData("zz39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd8070")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    public void AMalformedSignatureIsRejected(string? signature) =>
        Verdict(Delivery.Create() with { Signature = signature }).ShouldBe(GameballWebhookVerdict.BadSignature);

    [Fact]
    public void TheOldAndTheNewKeyAreValidDuringRotationAndAThirdIsNot()
    {
        var receiver = Receiver(options => options.SecretKeys.Add("new"));

        Verdict(Delivery.Create(), receiver).ShouldBe(GameballWebhookVerdict.Accepted);
        Verdict(Delivery.Create(secret: "new"), receiver).ShouldBe(GameballWebhookVerdict.Accepted);
        Verdict(Delivery.Create(secret: "third"), receiver).ShouldBe(GameballWebhookVerdict.BadSignature);
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(7200, true)]
    [InlineData(7201, false)]
    public void AnEventIsValidUntilTheLastRetryAndNotFromTheFuture(int age, bool isGood)
    {
        var created = _time.GetUtcNow().AddSeconds(-age).ToUnixTimeSeconds();

        var result = Read(Delivery.Create(createdAt: created.ToString()));

        result.Verdict.ShouldBe(isGood ? GameballWebhookVerdict.Accepted : GameballWebhookVerdict.OutsideWindow);
        result.Event!.CreatedAt.ToUnixTimeSeconds().ShouldBe(created);
    }

    [Theory]
    [InlineData("\"2000-01-01T02:00:00+02:00\"")]
    [InlineData("\"2000-01-01T00:00:00\"")]
    [InlineData("\"2000-01-01 00:00:00.000\"")]
    [InlineData("946684800")]
    [InlineData("\"946684800\"")]
    [InlineData("946684800000")]
    public void APointInTimeIsReadInAnyFormat(string createdAt) =>
        Read(Delivery.Create(createdAt: createdAt)).Event!.CreatedAt.ShouldBe(_time.GetUtcNow());

    [Theory]
    [InlineData("", "the body is not JSON (line 1, byte 1)")]
    [InlineData("{\n \"event\": no json }", "the body is not JSON (line 2, byte 12)")]
    [InlineData("[]", "the body is JSON, but not an object (it is an array)")]
    [InlineData("null", "the body is JSON, but not an object (it is null)")]
    [InlineData("{\"created_at\":\"2000-01-01T00:00:00Z\"}", "the body has no \"event\", which must be a topic's name as a string")]
    [InlineData("{\"Event\":\"a\"}", "the body has no \"event\", which must be a topic's name as a string")]
    [InlineData("{\"event\":{}}", "\"event\" in the body must be a topic's name as a string; it is an object")]
    [InlineData("{\"event\":\"\"}", "\"event\" in the body must be a topic's name as a string; it is empty")]
    [InlineData("{\"event\":7,\"created_at\":\"yesterday\"}", "\"created_at\" in the body must be a point in time: ISO 8601, or seconds or "
        + "milliseconds since 1970; it is another string")]
    [InlineData("{\"event\":\"a\",\"created_at\":9223372036854775807}", "\"created_at\" in the body must be a point in time: ISO 8601, or "
        + "seconds or milliseconds since 1970; it is another number")]
    [InlineData("{\"event\":\"a\"}", "the body has no \"created_at\", which must be a point in time: ISO 8601, or seconds or milliseconds since "
        + "1970")]
    public void ASignedBodyThatIsNotAnEventIsUnreadableAndTheReasonNamesTheMember(string body, string reason)
    {
        var result = Read(Delivery.Signed(body));

        (result.Verdict, result.Reason).ShouldBe((GameballWebhookVerdict.Unreadable, reason));
    }

    [Fact]
    public void NothingOfKeySignatureOrPersonIsPrinted()
    {
        var receiver = Receiver();
        var delivery = Delivery.Create(data: "{\"email\":\"ann@example.com\"}", more: ",\"customer_id\":\"c-17\"");
        string[] printed =
        [
            receiver.ToString()!, receiver.Read(delivery.Body, delivery.Signature).ToString(), new GameballWebhookOptions().ToString()!,
            receiver.Read(delivery.Body, delivery.Signature).Event!.ToString(), receiver.Read(delivery.Body, "00").ToString(),
        ];

        printed.ShouldAllBe(text => !text.Contains(Delivery.Secret) && !text.Contains(delivery.Signature!) && !text.Contains("ann@")
            && !text.Contains("c-17"));
    }

    [Fact]
    public void AReceiverNeedsAUsableKey()
    {
        Should.Throw<ArgumentException>(() => new GameballWebhookReceiver(new GameballWebhookOptions()))
            .Message.ShouldContain("SecretKeys");
        Should.Throw<ArgumentException>(() => Receiver(options => options.SecretKeys.Add(" "))).Message.ShouldContain("SecretKeys");
        Should.Throw<ArgumentException>(() => Receiver(options => options.MaxAge = TimeSpan.Zero)).Message.ShouldContain("MaxAge");
        Should.Throw<ArgumentException>(() => Receiver(options => options.MaxBodySize = 0)).Message.ShouldContain("MaxBodySize");
    }

    private GameballWebhookVerdict Verdict(Delivery delivery, GameballWebhookReceiver? receiver = null) => Read(delivery, receiver).Verdict;

    private GameballWebhookResult Read(Delivery delivery, GameballWebhookReceiver? receiver = null) =>
        (receiver ?? Receiver()).Read(delivery.Body, delivery.Signature);

    private GameballWebhookReceiver Receiver(Action<GameballWebhookOptions>? configure = null)
    {
        GameballWebhookOptions options = new() { TimeProvider = _time };
        options.SecretKeys.Add(Delivery.Secret);
        configure?.Invoke(options);
        return new GameballWebhookReceiver(options);
    }
}
