using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>A delivery is handled once, unless its handler fails.</summary>
public sealed class DuplicateDeliveryTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _handled = [];

    [Fact]
    public async Task ADuplicateDiffersFromTheFirstDeliveryAndFromAnotherEvent()
    {
        var receiver = Receiver();

        (await HandleAsync(receiver, Delivery.Create())).ShouldBe(GameballWebhookVerdict.Accepted);
        (await HandleAsync(receiver, Delivery.Create())).ShouldBe(GameballWebhookVerdict.Duplicate);
        (await HandleAsync(receiver, Delivery.Create(data: "{\"total_points\":1}"))).ShouldBe(GameballWebhookVerdict.Accepted);
        _handled.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ADuplicateIsDetectedUntilItIsTooOldToBeAccepted()
    {
        var receiver = Receiver();
        var early = Delivery.Create(createdAt: "\"2000-01-01T00:05:00Z\"");
        await HandleAsync(receiver, early);

        _time.Advance(new TimeSpan(2, 4, 59));
        (await HandleAsync(receiver, early)).ShouldBe(GameballWebhookVerdict.Duplicate);
        _time.Advance(TimeSpan.FromSeconds(2));
        (await HandleAsync(receiver, early)).ShouldBe(GameballWebhookVerdict.OutsideWindow);
        _handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AHandlersExceptionReachesTheCallerAndTheNextDeliveryIsHandled()
    {
        var receiver = Receiver();
        var delivery = Delivery.Create();

        await Should.ThrowAsync<TimeoutException>(() => receiver.ReceiveAsync(
            delivery.Body, delivery.Signature, (_, _) => throw new TimeoutException()));
        await Should.ThrowAsync<OperationCanceledException>(() => receiver.ReceiveAsync(
            delivery.Body, delivery.Signature, (_, stop) => Task.FromCanceled(new CancellationToken(true))));

        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.Accepted);
    }

    [Fact]
    public async Task AConcurrentDeliveryIsDeferredUntilTheHandlersTimeEnds()
    {
        var receiver = Receiver();
        var delivery = Delivery.Create();
        TaskCompletionSource stuck = new();
        var first = receiver.ReceiveAsync(delivery.Body, delivery.Signature, (_, _) => stuck.Task);

        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.InProgress);
        _time.Advance(TimeSpan.FromMinutes(4));
        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.Accepted);
        stuck.SetResult();
        (await first).Verdict.ShouldBe(GameballWebhookVerdict.Accepted);
        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.Duplicate);
    }

    [Fact]
    public async Task AHandlerThatFailsAfterItsTimeDoesNotAffectAnotherDeliverysResult()
    {
        var receiver = Receiver();
        var delivery = Delivery.Create();
        TaskCompletionSource late = new();
        var first = receiver.ReceiveAsync(delivery.Body, delivery.Signature, (_, _) => late.Task);
        _time.Advance(TimeSpan.FromMinutes(4));
        TaskCompletionSource second = new();
        var other = receiver.ReceiveAsync(delivery.Body, delivery.Signature, (_, _) => second.Task);

        late.SetException(new TimeoutException());
        await Should.ThrowAsync<TimeoutException>(() => first);

        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.InProgress);
        second.SetResult();
        (await other).Verdict.ShouldBe(GameballWebhookVerdict.Accepted);
        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.Duplicate);
    }

    [Fact]
    public async Task AHandlersTokenIsCancelledWhenItsTimeEnds()
    {
        var receiver = Receiver();
        var delivery = Delivery.Create();
        var first = receiver.ReceiveAsync(
            delivery.Body, delivery.Signature, (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop));

        _time.Advance(TimeSpan.FromMinutes(4));

        (await Should.ThrowAsync<TimeoutException>(() => first)).Message.ShouldContain("HandlerTime");
        (await HandleAsync(receiver, delivery)).ShouldBe(GameballWebhookVerdict.Accepted);
    }

    [Fact]
    public async Task OfManyConcurrentDeliveriesOneIsHandled()
    {
        var receiver = Receiver();
        var delivery = Delivery.Create();
        var handled = 0;
        TaskCompletionSource go = new();

        using SemaphoreSlim ended = new(0);

        Task<GameballWebhookResult>[] all = [.. Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            var result = await receiver.ReceiveAsync(
                delivery.Body,
                delivery.Signature,
                (_, _) => Interlocked.Increment(ref handled) == 1 ? go.Task : Task.CompletedTask);
            ended.Release();
            return result;
        }))];
        for (var others = 0; others < 49; others++)
        {
            await ended.WaitAsync();
        }

        go.SetResult();
        (await Task.WhenAll(all)).Count(result => result.Verdict == GameballWebhookVerdict.Accepted).ShouldBe(1);
        handled.ShouldBe(1);
    }

    [Fact]
    public async Task ARejectedDeliveryIsNotRemembered()
    {
        Shared store = new();
        var receiver = Receiver(options => options.Store = store);

        await HandleAsync(receiver, Delivery.Create(secret: "wrong"));
        await HandleAsync(receiver, Delivery.Signed("{}"));
        await HandleAsync(receiver, Delivery.Create(createdAt: "1"));

        store.Calls.ShouldBeEmpty();
        _handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task ACustomStoreReceivesTheClaimAndItsEnd()
    {
        Shared store = new();
        var receiver = Receiver(options => options.Store = store);
        var delivery = Delivery.Create();

        await HandleAsync(receiver, delivery);
        await Should.ThrowAsync<TimeoutException>(() => receiver.ReceiveAsync(
            delivery.Body, delivery.Signature, (_, _) => throw new TimeoutException()));

        store.Calls.ShouldBe(["claim 00:04:00", "complete 02:00:00", "claim 00:04:00", "release 00:04:00"]);
    }

    private async Task<GameballWebhookVerdict> HandleAsync(GameballWebhookReceiver receiver, Delivery delivery)
    {
        var result = await receiver.ReceiveAsync(delivery.Body, delivery.Signature, (received, _) =>
        {
            _handled.Add(received.Topic);
            return Task.CompletedTask;
        });
        return result.Verdict;
    }

    private GameballWebhookReceiver Receiver(Action<GameballWebhookOptions>? configure = null)
    {
        GameballWebhookOptions options = new() { TimeProvider = _time };
        options.SecretKeys.Add(Delivery.Secret);
        configure?.Invoke(options);
        return new GameballWebhookReceiver(options);
    }

    private sealed class Shared : IGameballWebhookStore
    {
        private static readonly DateTimeOffset s_start = new FakeTimeProvider().GetUtcNow();

        public List<string> Calls { get; } = [];

        public ValueTask<GameballWebhookClaim> ClaimAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
        {
            key.Length.ShouldBe(44);
            Calls.Add($"claim {until - s_start}");
            return new(GameballWebhookClaim.Granted);
        }

        public ValueTask CompleteAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
        {
            Calls.Add($"complete {until - s_start}");
            return default;
        }

        public ValueTask ReleaseAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
        {
            Calls.Add($"release {until - s_start}");
            return default;
        }
    }
}
