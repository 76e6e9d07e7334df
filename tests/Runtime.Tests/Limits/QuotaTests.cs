using System;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>A quota in isolation, with a clock of a thousand ticks per second.</summary>
public sealed class QuotaTests
{
    private const int Second = 1000;

    private readonly Quota _quota = new(32, 960, TimeSpan.Zero, TimeSpan.FromMinutes(1), Second);

    [Fact]
    public void PredictsNoChangeWithoutRejections() => _quota.TimeToRecovery(5 * Second).ShouldBe(long.MaxValue);

    [Fact]
    public void PredictsTheEndOfAPauseAndThenACheckEachSecondUntilRecovery()
    {
        _quota.Refuse(Second, Second, TimeSpan.FromSeconds(7));

        _quota.TimeToRecovery(Second).ShouldBe(7 * Second);
        _quota.TimeToRecovery(3 * Second).ShouldBe(5 * Second);
        _quota.TimeToRecovery(8 * Second).ShouldBe(Second);
        _quota.TimeToRecovery(20 * Second).ShouldBe(Second);
        _quota.TimeToRecovery(200 * Second).ShouldBe(long.MaxValue);
    }

    [Fact]
    public void AClockMayStartAnywhere() => _quota.EarliestFor(32, 1, -100 * Second).ShouldBeLessThanOrEqualTo(-100 * Second);

    [Fact]
    public void AQueueReportsWhetherAWaiterWasQueued()
    {
        WaitQueue line = new(1);
        Waiter waiter = new(line, 1);

        line.Remove(waiter).ShouldBeFalse();
        line.Add(waiter);
        line.First.ShouldBeSameAs(waiter);
        line.Remove(waiter).ShouldBeTrue();
        line.Remove(waiter).ShouldBeFalse();
        line.Count.ShouldBe(0);
    }
}
