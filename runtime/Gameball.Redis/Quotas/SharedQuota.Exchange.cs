using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <content>The exchanges with Redis.</content>
internal sealed partial class SharedQuota
{
    /// <summary>After this time Redis counts as unavailable.</summary>
    private static readonly TimeSpan s_replyTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The time between two exchanges while calls wait: a third of the lease that says so, and the time to hear of a pause that ended early.
    /// </summary>
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_retryDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The store keeps grants no longer, and the others have paused without an older rejection.</summary>
    private static readonly TimeSpan s_reportLifetime = TimeSpan.FromMinutes(1);

    /// <summary>A clock that advances this much more than ours was set forward, or is another machine's.</summary>
    private static readonly TimeSpan s_clockJump = TimeSpan.FromSeconds(1);

    private List<QuotaReport> _reports = [];
    private QuotaReply? _reply;
    private long _replied;
    private long _asked;
    private long _sentBefore;
    private string _last = "";
    private long _lastGranted;
    private bool _isAsking;
    private bool _isDue;
    private bool _isDistrusted;
    private bool _isKnownToWait;
    private bool _wasHeld;
    private bool _wasLongPause;

    /// <summary>Starts an exchange if it is time for one.</summary>
    /// <param name="isTimer">Whether the timer calls: then the process asks for all its waiting calls again.</param>
    private void Wake(bool isTimer)
    {
        QuotaAsk? ask;
        Ends ends = new();
        lock (_gate)
        {
            if (IsOnOwn)
            {
                // Calls need not wait for the next attempt at Redis.
                _isDue = _time.GetElapsedTime(_asked) >= s_retryDelay;
                Sleep(GrantOwn(ends));
            }
            else
            {
                _isDue |= isTimer;
            }

            ask = !_isAsking && !_isDisposed && IsAskNeeded() ? CreateAsk() : null;
        }

        ends.Run();
        if (ask is not null)
        {
            _ = ExchangeAsync(ask);
        }
    }

    // A rejection must reach the others at once. In an outage it waits for the next attempt.
    private bool IsAskNeeded() =>
        (_isDue && (_live.Count + _imports.Count + _reports.Count > 0 || _isKnownToWait || _outage.IsActive)) || (_reports.Count > 0 && !_outage.IsActive);

    private QuotaAsk CreateAsk()
    {
        _isAsking = true;
        _isDue = false;
        _asked = _time.GetTimestamp();
        _reports.RemoveAll(report => _time.GetElapsedTime(report.At) > s_reportLifetime);
        var reports = _reports;
        _reports = [];
        return new QuotaAsk(
            _process, _shape, _live.Count, _imports.Count, reports, at => Micros.From(_time.GetElapsedTime(at)),
            Micros.From(_time.GetElapsedTime(_lastGranted)) < _shape.LongSpan ? _last : "", _isDistrusted);
    }

    private async Task ExchangeAsync(QuotaAsk? ask)
    {
        while (ask is not null)
        {
            var sent = _asked;
            Ends ends = new();
            try
            {
                var exchange = _store.ExchangeAsync(_name, ask);
                if (!await IsInTimeAsync(exchange).ConfigureAwait(false))
                {
                    _ = ReturnLateAsync(exchange);
                    throw new TimeoutException($"Redis did not reply within {s_replyTimeout.TotalSeconds} seconds.");
                }

                Take(ask, await exchange.ConfigureAwait(false), sent, ends);
            }
#pragma warning disable CA1031 // Whatever fails, the calls must not wait for ever.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Fail(ask, error, ends);
            }

            ends.Run();
            ask = Next();
        }
    }

    private QuotaAsk? Next()
    {
        lock (_gate)
        {
            _isAsking = false;
            return !_isDisposed && IsAskNeeded() ? CreateAsk() : null;
        }
    }

    private async Task<bool> IsInTimeAsync(Task exchange)
    {
        if (exchange.IsCompleted)
        {
            return true;
        }

        TaskCompletionSource<bool> end = new();
        using (_time.CreateTimer(static end => ((TaskCompletionSource<bool>)end!).TrySetResult(true), end, s_replyTimeout, Timeout.InfiniteTimeSpan))
        {
            return await Task.WhenAny(exchange, end.Task).ConfigureAwait(false) == exchange;
        }
    }

    /// <summary>Gives back the permits of a reply that nobody waits for any more.</summary>
    private async Task ReturnLateAsync(Task<QuotaReply> exchange)
    {
        try
        {
            var reply = await exchange.ConfigureAwait(false);
            lock (_gate)
            {
                for (var i = 0; i < reply.Live + reply.Imports && !_shape.IsEndless; i++)
                {
                    _reports.Add(QuotaReport.Returned(_time.GetTimestamp(), reply.Grant(i)));
                }
            }

            Wake(isTimer: false);
        }
#pragma warning disable CA1031 // The exchange already counts as failed.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Take(QuotaAsk ask, QuotaReply reply, long sent, Ends ends)
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            var passed = _time.GetElapsedTime(_sentBefore, now);
            var hasJumped = _reply is { } earlier && passed < s_reportLifetime
                && Micros.ToTime(reply.Now - earlier.Now) - passed > s_clockJump;
            (_reply, _replied, _sentBefore, _isDistrusted) = (reply, now, sent, hasJumped);
            _last = reply.IsLost ? "" : _last;
            _outage.Ended();
            LogChanges(reply);

            // The permits of a late reply, and of a clock that cannot be trusted, are of another time.
            var isUsable = !hasJumped && (_shape.IsEndless || _time.GetElapsedTime(sent, now) <= _options.MaxLatency);
            Grant(_live, 0, reply.Live, isUsable, ends);
            Grant(_imports, reply.Live, reply.Imports, isUsable, ends);
            _isKnownToWait = ask.Live > reply.Live || ask.Imports > reply.Imports;
            _isDue |= !isUsable || HasNewWaiters(_live, ask.Live - reply.Live) || HasNewWaiters(_imports, ask.Imports - reply.Imports);
            Sleep(IsOnOwn ? GrantOwn(ends) : reply.Wait);
        }
    }

    private void Fail(QuotaAsk ask, Exception error, Ends ends)
    {
        lock (_gate)
        {
            _reports.InsertRange(0, ask.Reports);
            _outage.Failed(error);
            if (_outage.Reason is { } reason)
            {
                Deny(ends, reason);
            }

            Sleep(IsOnOwn ? GrantOwn(ends) : s_retryDelay);
        }
    }

    // Calls that came during the exchange, when it left none that the store knows of.
    private static bool HasNewWaiters(PermitQueue queue, int left) => queue.Count > 0 && left <= 0;

    private void Grant(PermitQueue queue, int first, int count, bool isUsable, Ends ends)
    {
        for (var i = first; i < first + count; i++)
        {
            var id = _reply!.Grant(i);
            if (isUsable && queue.Take() is { } waiter)
            {
                _granted++;
                _own?.Count();
                RedisInstruments.Permits.Add(1, new KeyValuePair<string, object?>("gameball.limiter.bucket", _bucket));
                (_last, _lastGranted) = (_shape.IsEndless ? "" : id, _time.GetTimestamp());
                ends.Add(waiter, new SharedLease(this, _reply.Now, _reply.IsTrial));
            }
            else if (!_shape.IsEndless)
            {
                _reports.Add(QuotaReport.Returned(_time.GetTimestamp(), id));
            }
        }
    }

    private void Deny(Ends ends, string? reason)
    {
        while ((_live.Take() ?? _imports.Take()) is { } waiter)
        {
            _denied++;
            ends.Add(waiter, GameballRateLimitLease.Denied(TimeSpan.Zero, reason));
        }
    }

    private void LogChanges(QuotaReply reply)
    {
        if (reply.Hold > TimeSpan.Zero && !_wasHeld)
        {
            RedisLog.GrantsUnknown(_logger, _bucket, reply.Hold);
        }

        if (reply.IsLongPause && !_wasLongPause)
        {
            RedisLog.QuotaPaused(_logger, _bucket, reply.Requested, _options.Limits.MaxRetryAfter);
        }

        _wasHeld = reply.Hold > TimeSpan.Zero;
        _wasLongPause = reply.IsLongPause;
    }

    /// <summary>Sets the timer for the next exchange, if there is anything to ask for or to report.</summary>
    private void Sleep(TimeSpan wait)
    {
        if (_isDisposed)
        {
            return;
        }

        // Timers have whole milliseconds, so the time is rounded up.
        var milliseconds = Math.Ceiling(Math.Min(Math.Max(1, wait.TotalMilliseconds), s_longestSleep.TotalMilliseconds));
        _timer.Change(
            _live.Count + _imports.Count + _reports.Count > 0 ? TimeSpan.FromMilliseconds(milliseconds) : Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }
}
