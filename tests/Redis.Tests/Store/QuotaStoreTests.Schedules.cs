using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Store;

/// <content>Random schedules, beside a count of each window and beside the limiter of one process.</content>
public abstract partial class QuotaStoreTests
{
    /// <summary>The number of schedules of each kind.</summary>
    private protected virtual int Seeds => 40;

    [Fact]
    public async Task NoScheduleExceedsAWindowWhateverHappens()
    {
        var granted = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            granted += await RunScheduleAsync(new Random(seed), $"seed {seed}");
        }

        granted.ShouldBeGreaterThan(50 * Seeds);
    }

    [Fact]
    public async Task OneProcessGetsWhatItsOwnLimiterWouldGrant()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            await CompareAsync(new Random(seed), $"seed {seed}");
        }
    }

    [Fact]
    public async Task FourProcessesGetTheSameAndTogetherTheWholeQuota()
    {
        StoreProcess[] processes = [.. "abcd".Select(name => Process(name.ToString(), StoreProcess.Shape(30, 360, interactiveShare: 0)))];
        var random = new Random(1);
        var next = processes.Select(_ => (long)random.Next(50_000)).ToArray();
        var began = _store.Now;
        while (_store.Now - began < 300_000_000)
        {
            var index = Array.IndexOf(next, next.Min());
            _store.Now = began + next[index];
            var reply = await processes[index].AskAsync(imports: 50);

            // The last process is the slowest to ask again.
            next[index] += Math.Max(1, Math.Min(1_000_000, Micros.From(reply.Wait))) + random.Next(500, 1000 + (4000 * index));
        }

        var counts = processes.Select(process => process.Used.Count).ToArray();
        counts.Sum().ShouldBeGreaterThan((int)(0.97 * 3600));
        counts.ShouldAllBe(count => count > 3600 * 0.2 && count < 3600 * 0.3);
    }

    private async Task<int> RunScheduleAsync(Random random, string seed)
    {
        var shape = StoreProcess.Shape(random.Next(1, 12), random.Next(10, 60), random.Next(3) * 0.3);
        var processes = Enumerable.Range(0, random.Next(1, 6)).Select(index => Process($"{seed}-{index}", shape)).ToList();
        List<long> grants = [];
        var quota = seed;
        for (var step = 0; step < 300; step++)
        {
            var micros = random.Next(4) switch { 0 => 0, 1 => random.Next(50_000), 2 => random.Next(1_100_000), _ => random.Next(4_000_000) };
            _store.Now += micros;
            switch (random.Next(150))
            {
                case 0:
                    _store.Restart(random.Next(2) == 0);
                    break;
                case 1:
                    // Back only: a clock that jumps ahead is reported by a process that noticed it.
                    _store.Now -= random.Next(100_000_000);
                    break;
                case 2:
                    processes[random.Next(processes.Count)] = Process($"{seed}-{step}", shape);
                    break;
            }

            var process = processes[random.Next(processes.Count)];
            if (random.Next(100) == 0)
            {
                process.Refuse(_store.Now - random.Next(1_000_000), random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(5)));
            }

            var before = process.Used.Count;
            await process.AskAsync(random.Next(6), random.Next(6), random.Next(3), quota);
            grants.AddRange(Enumerable.Repeat(_store.Passed, process.Used.Count - before));
        }

        Most(grants, shape.ShortSpan).ShouldBeLessThanOrEqualTo(shape.PerSecond, seed);
        Most(grants, shape.LongSpan).ShouldBeLessThanOrEqualTo(shape.Per30Seconds, seed);
        return grants.Count;
    }

    // The reference: for each grant, those in the window that ends with it.
    private static int Most(List<long> grants, long span) =>
        grants.Select(end => grants.Count(time => time > end - span && time <= end)).Max();

    private async Task CompareAsync(Random random, string seed)
    {
        var (perSecond, per30Seconds, interactive) = (random.Next(1, 12), random.Next(10, 60), random.Next(3) * 0.3);
        GameballLimitOptions limits = new() { Margin = TimeSpan.Zero, InteractiveShare = interactive, MaxRetryAfter = TimeSpan.FromSeconds(5) };
        FakeTimeProvider time = new();
        using GameballRateLimiter limiter = new(perSecond, per30Seconds, limits, time);
        var process = Process(seed, StoreProcess.Shape(perSecond, per30Seconds, interactive, maxRetryAfter: 5));
        var (granted, grantedHere) = (0L, 0L);
        for (var step = 0; step < 300; step++)
        {
            var micros = random.Next(3) switch { 0 => 0, 1 => random.Next(300_000), _ => random.Next(2_000_000) };
            _store.Now += micros;
            time.Advance(Micros.ToTime(micros));
            if (random.Next(25) == 0)
            {
                TimeSpan? requested = random.Next(3) == 0 ? null : TimeSpan.FromSeconds(random.Next(1, 12));
                process.Refuse(granted, requested);
                limiter.ReportRefusal(new GameballRateLimitRefusal(default, requested, grantedHere, time.GetTimestamp()));
            }

            var isImport = random.Next(2) == 0;
            var reply = await process.AskAsync(isImport ? 0 : 1, isImport ? 1 : 0, 0, seed);
            using var lease = (isImport ? limiter.Background : limiter).AttemptAcquire();
            (reply.Live + reply.Imports == 1).ShouldBe(lease.IsAcquired, $"{seed}, step {step}");
            if (lease.IsAcquired)
            {
                (granted, grantedHere) = (reply.Now, time.GetTimestamp());
            }

            if (reply.IsTrial && random.Next(2) == 0)
            {
                // The limiter hears of it when its lease is disposed.
                process.EndTrial(reply.Now);
                await process.AskAsync(quota: seed);
            }
            else
            {
                (lease as GameballRateLimitLease)?.OnNoResponse();
            }
        }
    }
}
