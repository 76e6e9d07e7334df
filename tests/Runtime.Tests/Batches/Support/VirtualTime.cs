using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>
/// Virtual time that advances only when no other work is left. All timers fire on the thread of the test, and continuations run where their
/// timer fires, so a scenario is single-threaded and the same seed gives the same run.
/// FakeTimeProvider does not say when its next timer is due.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly SortedSet<Timer> _timers = new(Comparer<Timer>.Create((a, b) => (a.Due, a.Order).CompareTo((b.Due, b.Order))));
    private readonly object _gate = new();
    private long _order;

    public TimeSpan Now { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs the work to its end, and advances the time to the next timer whenever the work waits.</summary>
    public T Run<T>(Func<Task<T>> work)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                if (!FireNext())
                {
                    AwaitOtherThreads(task);
                }
            }

            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>
    /// A delay whose continuation runs synchronously at its end or cancellation, unlike that of a cancelled
    /// <see cref="Task.Delay(TimeSpan)"/>.
    /// </summary>
    public async Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        var end = new TaskCompletionSource();
        using var timer = CreateTimer(_ => end.TrySetResult(), null, delay, Timeout.InfiniteTimeSpan);
        using var registration = cancellationToken.Register(() => end.TrySetCanceled(cancellationToken));
        await end.Task;
    }

    /// <summary>Runs an action at a time.</summary>
    public void At(double seconds, Action action) =>
        CreateTimer(_ => action(), null, TimeSpan.FromSeconds(seconds) - Now, Timeout.InfiniteTimeSpan);

    private bool FireNext()
    {
        Timer? next;
        lock (_gate)
        {
            next = _timers.Min;
            if (next is null)
            {
                return false;
            }

            _timers.Remove(next);
            Now = next.Due > Now ? next.Due : Now;
        }

        next.Fire();
        return true;
    }

    // Only work on another thread can still be in progress here.
    private void AwaitOtherThreads(Task task)
    {
        var began = System.GetTimestamp();
        while (!task.IsCompleted && !HasTimers())
        {
            if (System.GetElapsedTime(began) > TimeSpan.FromSeconds(10))
            {
                throw new InvalidOperationException($"Nothing is due after {Now}, and the work has not ended.");
            }

            Thread.Yield();
        }
    }

    private bool HasTimers()
    {
        lock (_gate)
        {
            return _timers.Count > 0;
        }
    }

    private sealed class Timer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; }

        public long Order { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            // A due time that a system timer rejects is rejected here, too.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, uint.MaxValue - 1.0, nameof(dueTime));
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    (Due, Order, _period) = (time.Now + (dueTime > TimeSpan.Zero ? dueTime : TimeSpan.Zero), time._order++, period);
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Fire()
        {
            if (_period > TimeSpan.Zero && _period != Timeout.InfiniteTimeSpan)
            {
                Change(_period, _period);
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
