using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class LocalClockTests
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _inner = new(s_start);

    [Fact]
    public void AClockFollowsTheOtherOneUntilItIsMoved()
    {
        LocalClock clock = new(_inner);
        _inner.Advance(TimeSpan.FromMinutes(1));
        clock.GetUtcNow().ShouldBe(s_start.AddMinutes(1));

        clock.Advance(TimeSpan.FromHours(1));
        _inner.Advance(TimeSpan.FromMinutes(1));

        clock.GetUtcNow().ShouldBe(s_start.AddMinutes(62));
        clock.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void AFrozenClockMovesOnlyByHandAndThenContinues()
    {
        LocalClock clock = new(_inner);
        clock.Freeze();
        _inner.Advance(TimeSpan.FromMinutes(1));
        clock.GetUtcNow().ShouldBe(s_start);

        clock.Advance(TimeSpan.FromSeconds(5));
        clock.GetUtcNow().ShouldBe(s_start.AddSeconds(5));
        clock.Run();
        _inner.Advance(TimeSpan.FromSeconds(1));

        clock.GetUtcNow().ShouldBe(s_start.AddSeconds(6));
    }

    [Fact]
    public void TimestampsNeverGoBack()
    {
        LocalClock clock = new(_inner);
        clock.Advance(TimeSpan.FromHours(1));
        var before = clock.GetTimestamp();

        clock.Set(s_start.AddYears(-1));

        clock.GetTimestamp().ShouldBe(before);
        clock.GetUtcNow().ShouldBe(s_start.AddYears(-1));
        _inner.Advance(TimeSpan.FromSeconds(1));
        clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task ATimerFiresWhenTheClockIsMovedBeyondItsTime()
    {
        LocalClock clock = new(_inner);
        var wait = Task.Delay(TimeSpan.FromMinutes(10), clock);

        clock.Advance(TimeSpan.FromMinutes(9));
        _inner.Advance(TimeSpan.FromSeconds(59));
        wait.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));

        await wait;
    }

    [Fact]
    public async Task ATimerOfAFrozenClockWaits()
    {
        LocalClock clock = new(_inner);
        var wait = Task.Delay(TimeSpan.FromMinutes(10), clock);
        clock.Freeze();
        _inner.Advance(TimeSpan.FromHours(1));
        wait.IsCompleted.ShouldBeFalse();

        clock.Run();
        _inner.Advance(TimeSpan.FromMinutes(10));

        await wait;
    }

    [Fact]
    public void ATimerWithAPeriodFiresAgainAndNotAfterItsEnd()
    {
        LocalClock clock = new(_inner);
        var fired = 0;
        var timer = clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        for (var second = 1; second <= 3; second++)
        {
            _inner.Advance(TimeSpan.FromSeconds(1));
            fired.ShouldBe(second);
        }

        timer.Dispose();
        _inner.Advance(TimeSpan.FromSeconds(5));
        fired.ShouldBe(3);
    }

    [Fact]
    public void AClockDoesNotMoveBackByAdvance() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new LocalClock(_inner).Advance(TimeSpan.FromTicks(-1)));
}
