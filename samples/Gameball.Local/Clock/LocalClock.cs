using System;
using System.Collections.Generic;
using System.Threading;

namespace Gameball.Local;

/// <summary>
/// The server's clock. It follows another clock until a caller sets it, moves it forward or freezes it. Timers follow it: a move fires
/// those that became due, and none fires while the clock is frozen.
/// </summary>
public sealed class LocalClock : TimeProvider
{
    private readonly TimeProvider _inner;
    private readonly long _start;
    private readonly object _gate = new();
    private readonly HashSet<LocalTimer> _timers = [];

    // Replaced as a whole, so that readers need no lock.
    private volatile Reading _reading = new(TimeSpan.Zero, TimeSpan.Zero, FrozenAt: null);
    private long _changes;

    /// <summary>Creates a clock that shows the time of another one.</summary>
    /// <param name="inner">The clock to follow.</param>
    public LocalClock(TimeProvider inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        _inner = inner;
        _start = inner.GetTimestamp();
    }

    /// <summary>Whether the clock is frozen.</summary>
    public bool IsFrozen => _reading.FrozenAt is not null;

    /// <summary>The difference to the clock that it follows; it grows below zero while the clock is frozen.</summary>
    public TimeSpan Offset => GetUtcNow() - _inner.GetUtcNow();

    /// <summary>Timestamps count 100 nanoseconds. They never go back, even when the time is set back.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Coordinated universal time.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The number of changes to the clock so far.</summary>
    internal long Changes => Interlocked.Read(ref _changes);

    /// <summary>Returns the server's time.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        var reading = _reading;
        return reading.FrozenAt is { } frozen ? frozen.Now : _inner.GetUtcNow() + reading.Offset;
    }

    /// <summary>Returns the time since the clock's creation, moves included, in units of 100 nanoseconds.</summary>
    public override long GetTimestamp()
    {
        var reading = _reading;
        return (reading.FrozenAt is { } frozen ? frozen.Elapsed : _inner.GetElapsedTime(_start) + reading.Moved).Ticks;
    }

    /// <summary>Sets the time. Setting it back makes nothing undone.</summary>
    /// <param name="now">The new time.</param>
    public void Set(DateTimeOffset now) => Change(() => Moved(now.ToUniversalTime() - GetUtcNow()));

    /// <summary>Moves the time forward.</summary>
    /// <param name="time">The time to move by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or the clock would leave the range of dates.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - GetUtcNow());
        Change(() => Moved(time));
    }

    /// <summary>Stops the clock. A frozen clock still can be set and moved forward.</summary>
    public void Freeze() => Change(() => _reading with { FrozenAt = new Frozen(GetUtcNow(), new TimeSpan(GetTimestamp())) });

    /// <summary>Lets a frozen clock continue from the time that it shows.</summary>
    public void Run() => Change(() => new Reading(
        GetUtcNow() - _inner.GetUtcNow(), new TimeSpan(GetTimestamp()) - _inner.GetElapsedTime(_start), FrozenAt: null));

    /// <summary>Makes the clock show what a clock of an earlier process showed.</summary>
    internal void Restore(TimeSpan offset, DateTimeOffset? frozenAt) => Change(() =>
    {
        var moved = new TimeSpan(GetTimestamp()) - _inner.GetElapsedTime(_start);
        return new Reading(offset, moved, frozenAt is { } at ? new Frozen(at, new TimeSpan(GetTimestamp())) : null);
    });

    /// <summary>Creates a timer that follows this clock.</summary>
    /// <param name="callback">The callback.</param>
    /// <param name="state">The callback's argument.</param>
    /// <param name="dueTime">The time until the first call.</param>
    /// <param name="period">The time between calls.</param>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new LocalTimer(this, callback, state, dueTime, period);
    }

    // The inner clock gets the true state too, because a clock may treat timers by it.
    internal ITimer CreateInner(TimerCallback callback, object? state, TimeSpan dueTime) =>
        _inner.CreateTimer(callback, state, dueTime, Timeout.InfiniteTimeSpan);

    internal void Add(LocalTimer timer)
    {
        lock (_gate)
        {
            _timers.Add(timer);
        }
    }

    internal void Remove(LocalTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private Reading Moved(TimeSpan by)
    {
        var forward = by > TimeSpan.Zero ? by : TimeSpan.Zero;
        var reading = _reading;
        return reading.FrozenAt is { } frozen
            ? reading with { FrozenAt = new Frozen(frozen.Now + by, frozen.Elapsed + forward) }
            : new Reading(reading.Offset + by, reading.Moved + forward, FrozenAt: null);
    }

    private void Change(Func<Reading> next)
    {
        LocalTimer[] timers;
        lock (_gate)
        {
            _reading = next();
            timers = [.. _timers];
        }

        Interlocked.Increment(ref _changes);
        foreach (var timer in timers)
        {
            timer.Rearm();
        }
    }

    /// <summary>The relation to the inner clock: of the time shown, and of the time elapsed, which does not go back.</summary>
    private sealed record Reading(TimeSpan Offset, TimeSpan Moved, Frozen? FrozenAt);

    private sealed record Frozen(DateTimeOffset Now, TimeSpan Elapsed);
}
