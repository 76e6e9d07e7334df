using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <content>The granting of permits.</content>
public sealed partial class GameballRateLimiter
{
    private RateLimitLease Attempt(WaitQueue queue, int permits)
    {
        lock (_gate)
        {
            return TryGrant(queue, permits, out var wait) ?? Refuse(wait);
        }
    }

    private DeniedLease Refuse(TimeSpan wait)
    {
        _refused++;
        return new DeniedLease(wait, _quota.IsPaused(_time.GetTimestamp()) ? Reason(_requestedWait) : null);
    }

    private static string Reason(TimeSpan? requested) =>
        "the server rejected a call for it (429)" + (requested is { } wait ? $" and requested a wait of {wait}" : "");

    private ValueTask<RateLimitLease> AcquireAsync(WaitQueue queue, int permits, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new(Task.FromCanceled<RateLimitLease>(cancellationToken));
        }

        lock (_gate)
        {
            if (TryGrant(queue, permits, out _) is { } lease)
            {
                return new(lease);
            }
        }

        return WaitAsync(new Waiter(queue, permits), cancellationToken);
    }

    private ValueTask<RateLimitLease> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        // Registered before the waiter is queued, so that a grant finds the registration that it must dispose.
        waiter.Registration = cancellationToken.Register(() => Cancel(waiter, cancellationToken));
        lock (_gate)
        {
            if (!waiter.IsCancelled)
            {
                waiter.Queue.Add(waiter);
            }
        }

        GrantWaiting();
        return new(waiter.Task);
    }

    private void Cancel(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            waiter.IsCancelled = waiter.Queue.Remove(waiter) || !waiter.IsGranted;
            _refused += waiter.IsCancelled ? 1 : 0;
        }

        if (waiter.IsCancelled)
        {
            waiter.TrySetCanceled(cancellationToken);
            GrantWaiting();
        }
    }

    /// <summary>Grants waiting calls as far as the quota permits, and sets the timer for the next grant.</summary>
    private void GrantWaiting()
    {
        List<(Waiter Waiter, RateLimitLease Lease)>? granted = null;
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            while (!_isDisposed && (_interactive.First ?? _background.First) is { } next)
            {
                var earliest = _quota.EarliestFor(Math.Max(1, next.Permits), next.Queue.Share, now);
                if (earliest > now)
                {
                    _timer.Change(Sleep(Math.Min(earliest - now, _quota.TimeToRecovery(now))), Timeout.InfiniteTimeSpan);
                    break;
                }

                next.Queue.Remove(next);
                next.IsGranted = true;
                (granted ??= []).Add((next, Grant(next.Permits, now)));
            }
        }

        granted?.ForEach(static grant => grant.Waiter.End(grant.Lease));
    }

    private RateLimitLease? TryGrant(WaitQueue queue, int permits, out TimeSpan wait)
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(GameballRateLimiter));
        }

        if (permits > _quota.Most)
        {
            throw new ArgumentOutOfRangeException(nameof(permits), permits, $"The quota never grants more than {_quota.Most} at once.");
        }

        var now = _time.GetTimestamp();
        var earliest = _quota.EarliestFor(Math.Max(1, permits), queue.Share, now);
        var isFirst = _interactive.Count == 0 && (queue == _interactive || _background.Count == 0);
        wait = earliest <= now ? TimeSpan.Zero : _time.GetElapsedTime(now, earliest);
        return isFirst && earliest <= now ? Grant(permits, now) : null;
    }

    private RateLimitLease Grant(int permits, long now)
    {
        _granted++;
        return _quota.Grant(permits, now) ? new TrialLease(this, () => EndTrial(now)) : _lease;
    }

    private void EndTrial(long began)
    {
        lock (_gate)
        {
            _quota.EndTrial(_time.GetTimestamp(), began);
        }

        GrantWaiting();
    }

    /// <summary>Timers have whole milliseconds, so the time is rounded up.</summary>
    private TimeSpan Sleep(long ticks)
    {
        var milliseconds = Math.Ceiling(ticks * 1000.0 / _time.TimestampFrequency);
        return TimeSpan.FromMilliseconds(Math.Min(Math.Max(1, milliseconds), s_longestSleep.TotalMilliseconds));
    }

    private sealed class BackgroundLimiter(GameballRateLimiter owner) : RateLimiter
    {
        public override TimeSpan? IdleDuration => owner.IdleDuration;

        public override RateLimiterStatistics? GetStatistics() => owner.GetStatistics();

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => owner.Attempt(owner._background, permitCount);

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
            owner.AcquireAsync(owner._background, permitCount, cancellationToken);
    }
}
