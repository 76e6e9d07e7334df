using System;
using System.Collections.Generic;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>Callers that always want more, against a server that counts exactly, over ten minutes.</summary>
public sealed class GreedyCallerTests
{
    private static readonly TimeSpan s_tenMinutes = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData(30, 360, 1)]
    [InlineData(30, 360, 2)]
    [InlineData(100, 1200, 3)]
    [InlineData(1000, 15000, 4)]
    public void GetNearlyTheWholeQuotaAndNoRejection(int perSecond, int per30Seconds, int seed)
    {
        Run run = new(perSecond, per30Seconds, seed);

        run.Go(limiter => limiter, s_tenMinutes);

        run.Server.Refused.ShouldBe(0);
        run.Server.Taken.ShouldBeGreaterThanOrEqualTo((int)(0.99 * per30Seconds * 20));
    }

    [Fact]
    public void LeaveInteractiveCallsTheirShareWhenTheyAreAnImport()
    {
        Run run = new(30, 360, seed: 5);

        run.Go(limiter => limiter.Background, s_tenMinutes, beside: limiter =>
        {
            using var lease = limiter.AttemptAcquire();
            lease.IsAcquired.ShouldBeTrue("a live call had to wait");
        });

        run.Server.Refused.ShouldBe(0);
        run.Server.Taken.ShouldBeGreaterThanOrEqualTo((int)(0.89 * 360 * 20));
    }

    [Fact]
    public void FindTheRemainderWhenOthersUseTheSameQuota()
    {
        Run run = new(30, 360, seed: 6) { ReportsRefusals = true };
        run.Every(TimeSpan.FromSeconds(0.2), () => run.Server.Take(run.Time.Now));

        run.Go(limiter => limiter, s_tenMinutes);

        // The other caller uses 150 of each 360. A rejection causes a pause and no series of rejections.
        run.Server.Refused.ShouldBeLessThan(run.Server.Taken / 20);
        run.Granted.ShouldBeGreaterThan(20 * 100);
    }

    private sealed class Run(int perSecond, int per30Seconds, int seed)
    {
        private const int AtOnce = 64;

        private readonly Random _dice = new(seed);

        public VirtualTime Time { get; } = new();

        public SlidingServer Server { get; } = new(perSecond, per30Seconds);

        public bool ReportsRefusals { get; init; }

        public int Granted { get; private set; }

        public void Every(TimeSpan period, Action action) => Time.At(period.TotalSeconds + Time.Now.TotalSeconds, () =>
        {
            action();
            if (Time.Now < s_tenMinutes)
            {
                Every(period, action);
            }
        });

        public void Go(Func<GameballRateLimiter, RateLimiter> line, TimeSpan duration, Action<GameballRateLimiter>? beside = null)
        {
            using GameballRateLimiter limiter = new(perSecond, per30Seconds, null, Time);
            if (beside is not null)
            {
                Every(TimeSpan.FromSeconds(1), () =>
                {
                    beside(limiter);
                    Send(limiter);
                });
            }

            Time.Run(async () =>
            {
                List<Task<RateLimitLease>> waiting = [];
                while (Time.Now < duration)
                {
                    foreach (var granted in waiting.FindAll(task => task.IsCompleted))
                    {
                        Granted++;
                        Send(limiter);
                    }

                    waiting.RemoveAll(task => task.IsCompleted);
                    while (waiting.Count < AtOnce)
                    {
                        waiting.Add(line(limiter).AcquireAsync().AsTask());
                    }

                    await Time.DelayAsync(TimeSpan.FromMilliseconds(2));
                }

                return true;
            });
        }

        // A request's latency is random up to the margin, so that some overtake others.
        private void Send(GameballRateLimiter limiter)
        {
            var granted = Time.GetTimestamp();
            Time.At(Time.Now.TotalSeconds + (_dice.NextDouble() * 0.24), () =>
            {
                if (!Server.Take(Time.Now) && ReportsRefusals)
                {
                    limiter.ReportRefusal(granted, null);
                }
            });
        }
    }
}
