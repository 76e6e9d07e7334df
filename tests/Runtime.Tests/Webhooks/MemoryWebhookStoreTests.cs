using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>The memory of the in-process store is limited.</summary>
public sealed class MemoryWebhookStoreTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task AboveTheCapacityTheOldestEntriesAreRemoved()
    {
        MemoryWebhookStore memory = new(_time, capacity: 3);
        for (var i = 0; i < 10; i++)
        {
            await HandleAsync(memory, $"k{i}");
        }

        memory.Count.ShouldBe(3);
        (await ClaimAsync(memory, "k9")).ShouldBe(GameballWebhookClaim.Handled);
        (await ClaimAsync(memory, "k7")).ShouldBe(GameballWebhookClaim.Handled);
        (await ClaimAsync(memory, "k6")).ShouldBe(GameballWebhookClaim.Granted);
    }

    [Fact]
    public async Task ExpiredAndReleasedEntriesAreRemovedSoon()
    {
        MemoryWebhookStore memory = new(_time, capacity: 1000);
        for (var i = 0; i < 100; i++)
        {
            await ClaimAsync(memory, "same");
            await ReleaseAsync(memory, "same");
        }

        memory.Count.ShouldBe(1);
        for (var i = 0; i < 100; i++)
        {
            await HandleAsync(memory, $"k{i}");
        }

        _time.Advance(TimeSpan.FromHours(1));
        (await ClaimAsync(memory, "k99")).ShouldBe(GameballWebhookClaim.Granted);
        memory.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AReleasedAndRenewedClaimOutlivesItsFirstEntry()
    {
        MemoryWebhookStore memory = new(_time, capacity: 3);
        await ClaimAsync(memory, "a");
        await ReleaseAsync(memory, "a");
        await HandleAsync(memory, "b");
        await HandleAsync(memory, "a");
        await HandleAsync(memory, "c");

        (await ClaimAsync(memory, "a")).ShouldBe(GameballWebhookClaim.Handled);
        (await ClaimAsync(memory, "b")).ShouldBe(GameballWebhookClaim.Handled);
    }

    [Fact]
    public async Task AnEventHandledAfterItsClaimExpiredIsRemembered()
    {
        MemoryWebhookStore memory = new(_time, capacity: 2);
        await memory.CompleteAsync("late", _time.GetUtcNow().AddHours(1), CancellationToken.None);

        (await ClaimAsync(memory, "late")).ShouldBe(GameballWebhookClaim.Handled);
    }

    private ValueTask<GameballWebhookClaim> ClaimAsync(MemoryWebhookStore memory, string key) =>
        memory.ClaimAsync(key, _time.GetUtcNow().AddMinutes(4), CancellationToken.None);

    private ValueTask ReleaseAsync(MemoryWebhookStore memory, string key) =>
        memory.ReleaseAsync(key, _time.GetUtcNow().AddMinutes(4), CancellationToken.None);

    private async Task HandleAsync(MemoryWebhookStore memory, string key)
    {
        (await ClaimAsync(memory, key)).ShouldBe(GameballWebhookClaim.Granted);
        await memory.CompleteAsync(key, _time.GetUtcNow().AddHours(1), CancellationToken.None);
    }
}
