using System;
using System.Threading;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.Generated.Tests.Support;

/// <summary>
/// <see cref="FakeTimeProvider"/> that counts the timers that were started: a test over a real socket waits for one before it moves the clock.
/// </summary>
public sealed class WatchedTimeProvider() : FakeTimeProvider(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero))
{
    private int _timers;

    public int Timers => Volatile.Read(ref _timers);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        return timer;
    }
}
