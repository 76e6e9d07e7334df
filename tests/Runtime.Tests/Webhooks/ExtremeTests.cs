using System;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>Extreme times: a handler that succeeded is never called again because of them.</summary>
public sealed class ExtremeTests
{
    [Theory]
    [InlineData(long.MaxValue, "\"2000-01-01T00:00:00Z\"")]
    [InlineData(long.MaxValue, "\"0001-01-01T00:00:00Z\"")]
    [InlineData(long.MaxValue, "\"9999-12-31T23:59:59Z\"")]
    [InlineData(long.MaxValue, "253402300799")]
    [InlineData(long.MaxValue / 2, "\"2000-01-01T00:00:00+14:00\"")]
    [InlineData(25 * TimeSpan.TicksPerHour, "\"9999-12-31T10:00:00+14:00\"")]
    [InlineData(1, "\"9999-12-31T23:59:59.9999999Z\"")]
    public async Task AnEventOfAnyAgeIsHandledOnce(long ticks, string createdAt)
    {
        GameballWebhookOptions options = new()
        {
            TimeProvider = new FakeTimeProvider(),
            MaxAge = TimeSpan.FromTicks(ticks),
            MaxClockSkew = TimeSpan.MaxValue,
        };
        options.SecretKeys.Add(Delivery.Secret);
        GameballWebhookReceiver receiver = new(options);
        var delivery = Delivery.Create(createdAt: createdAt);
        var handled = 0;

        Task<GameballWebhookResult> ReceiveAsync() => receiver.ReceiveAsync(delivery.Body, delivery.Signature, (_, _) =>
        {
            handled++;
            return Task.CompletedTask;
        });

        (await ReceiveAsync()).Verdict.ShouldBe(GameballWebhookVerdict.Accepted);
        (await ReceiveAsync()).Verdict.ShouldBe(GameballWebhookVerdict.Duplicate);
        handled.ShouldBe(1);
    }

    [Fact]
    public void AHandlersTimeFitsIntoATimer()
    {
        GameballWebhookOptions options = new() { HandlerTime = TimeSpan.MaxValue };
        options.SecretKeys.Add(Delivery.Secret);

        Should.Throw<ArgumentException>(() => new GameballWebhookReceiver(options)).Message.ShouldContain("HandlerTime");
    }
}
