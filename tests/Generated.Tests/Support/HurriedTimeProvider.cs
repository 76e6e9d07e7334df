using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Support;

/// <summary>
/// A clock for tests over real sockets: each wait ends at once, and its time has passed. Timers that cancel a token, and those
/// longer than any wait, are limits on something that should not happen: they never fire. FakeTimeProvider fires a timer only when a test
/// moves the clock, and a test over sockets does not know when the program waits.
/// </summary>
public sealed class HurriedTimeProvider : TimeProvider
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);
    private long _now = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(HurriedTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isDisposed;
        private Task _fired = Task.CompletedTask;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (state is not CancellationTokenSource && dueTime >= TimeSpan.Zero && dueTime <= s_longestWait)
            {
                Interlocked.Add(ref clock._now, dueTime.Ticks);
                var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _fired = fired.Task;
                ThreadPool.QueueUserWorkItem(_ => Fire(fired));
            }

            return true;
        }

        public void Dispose() => _isDisposed = true;

        // Like the system's timer: after this completes, no callback runs.
        public ValueTask DisposeAsync()
        {
            Dispose();
            return new ValueTask(_fired);
        }

        private void Fire(TaskCompletionSource fired)
        {
            if (!_isDisposed)
            {
                callback(state);
            }

            fired.SetResult();
        }
    }
}
