using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Redis.Tests.Store;
using Gameball.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>The connection of one process to a store that others share, with faults, whose clock follows the test's.</summary>
/// <param name="store">The store.</param>
/// <param name="start">The store's clock at the start of the test's.</param>
/// <param name="time">The test's clock.</param>
internal sealed class LinkedStore(ITestStore store, long start, FakeTimeProvider time) : IQuotaStore
{
    private readonly Queue<TaskCompletionSource> _held = new();

    /// <summary>What the exchanges asked for.</summary>
    public List<QuotaAsk> Asked { get; } = [];

    /// <summary>What exchanges fail with; <see langword="null"/> while they succeed.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether replies wait for <see cref="Release"/>.</summary>
    public bool IsHolding { get; set; }

    /// <summary>The time that a reply takes.</summary>
    public Func<TimeSpan> Latency { get; set; } = static () => TimeSpan.Zero;

    /// <summary>How far the store's clock was set ahead.</summary>
    public TimeSpan Ahead { get; set; }

    public async Task<QuotaReply> ExchangeAsync(string quota, QuotaAsk ask)
    {
        Asked.Add(ask);
        if (Failure is { } failure)
        {
            throw failure;
        }

        store.Now = start + Micros.From(time.GetUtcNow() - time.Start) + Micros.From(Ahead);
        var reply = await store.ExchangeAsync(quota, ask);
        if (IsHolding)
        {
            TaskCompletionSource held = new();
            _held.Enqueue(held);
            await held.Task;
        }

        if (Latency() is var latency && latency > TimeSpan.Zero)
        {
            TaskCompletionSource end = new();
            await using var timer = time.CreateTimer(_ => end.TrySetResult(), null, latency, Timeout.InfiniteTimeSpan);
            await end.Task;
        }

        return reply;
    }

    /// <summary>Lets the oldest held reply arrive.</summary>
    public void Release() => _held.Dequeue().SetResult();
}
