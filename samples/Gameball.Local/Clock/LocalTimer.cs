using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>A timer of <see cref="LocalClock"/>: a timer of the inner clock that is set anew at each change of the clock.</summary>
internal sealed class LocalTimer : ITimer
{
    // The longest time that a timer of the system accepts is 49 days. A longer one is set anew when this has passed.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(24);

    private readonly LocalClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly object _gate = new();
    private readonly ITimer _inner;
    private long? _dueAt;
    private TimeSpan _period;
    private bool _isDisposed;

    public LocalTimer(LocalClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        lock (_gate)
        {
            Plan(dueTime, period);
            _inner = clock.CreateInner(_ => Fire(), state, Remaining() ?? Timeout.InfiniteTimeSpan);
        }

        clock.Add(this);
        Rearm(); // The clock may have changed in between.
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return false;
            }

            Plan(dueTime, period);
            Arm();
            return true;
        }
    }

    /// <summary>Sets the inner timer after a change of the clock.</summary>
    public void Rearm()
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                Arm();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _inner.Dispose();
        }

        _clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return _inner.DisposeAsync();
    }

    private void Plan(TimeSpan dueTime, TimeSpan period)
    {
        _dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetTimestamp() + dueTime.Ticks;
        _period = period;
    }

    // A timer that is due fires on a thread of its own: a callback must not run under the lock of this timer.
    private void Arm()
    {
        if (Remaining() is { } remaining)
        {
            _inner.Change(remaining, Timeout.InfiniteTimeSpan);
        }
        else
        {
            ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
        }
    }

    /// <summary>Returns the time to wait by the inner clock; <see langword="null"/> for a timer that is due.</summary>
    private TimeSpan? Remaining()
    {
        if (_dueAt is not { } dueAt)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var remaining = new TimeSpan(dueAt - _clock.GetTimestamp());
        return remaining <= TimeSpan.Zero ? null
            : _clock.IsFrozen ? Timeout.InfiniteTimeSpan
            : remaining < s_longest ? remaining : s_longest;
    }

    private void Fire()
    {
        lock (_gate)
        {
            if (_isDisposed || _dueAt is not { } dueAt)
            {
                return;
            }

            if (dueAt > _clock.GetTimestamp())
            {
                Arm(); // Frozen in between, or longer than the longest time.
                return;
            }

            _dueAt = _period > TimeSpan.Zero ? dueAt + _period.Ticks : null;
            Arm();
        }

        _callback(_state);
    }
}
