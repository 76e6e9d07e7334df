using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>
/// A quota that all processes share, as one process uses it: its waiting calls, and the exchanges with Redis that get permits for them.
/// </summary>
/// <remarks>
/// One exchange is in progress at a time. It asks for all waiting calls together, so a process needs one round trip for any number of them.
/// </remarks>
internal sealed partial class SharedQuota : IDisposable
{
    private readonly object _gate = new();
    private readonly IQuotaStore _store;
    private readonly string _name;
    private readonly string _process;
    private readonly string _bucket;
    private readonly QuotaShape _shape;
    private readonly GameballRedisLimiterOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly OwnShare? _own;
    private readonly Outage _outage;
    private readonly ITimer _timer;
    private readonly PermitQueue _live = new();
    private readonly PermitQueue _imports = new();
    private long _granted;
    private long _denied;
    private long _lastUse;
    private bool _isDisposed;

    /// <param name="store">The store.</param>
    /// <param name="name">The quota's name in the store.</param>
    /// <param name="process">The process's id.</param>
    /// <param name="request">A request for the quota.</param>
    /// <param name="options">Checked options.</param>
    /// <param name="logger">The logger.</param>
    public SharedQuota(
        IQuotaStore store, string name, string process, in GameballRateLimitRequest request, GameballRedisLimiterOptions options, ILogger logger)
    {
        _store = store;
        _name = name;
        _process = process;
        _bucket = request.Bucket;
        _options = options;
        _logger = logger;
        _time = options.TimeProvider;
        _shape = new QuotaShape(request, options);
        _own = OwnShare.Create(_shape, options);
        _outage = new Outage(_bucket, options, logger);
        _lastUse = _time.GetTimestamp();
        _timer = _time.CreateTimer(
            static quota => ((SharedQuota)quota!).Wake(isTimer: true), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public string Bucket => _bucket;

    /// <summary>
    /// What is left of the quota as the last exchange found it; <see langword="null"/> when that is not known: without a limit, during an
    /// outage, and after a window without an exchange.
    /// </summary>
    public long? Available
    {
        get
        {
            lock (_gate)
            {
                return _shape.IsEndless || _outage.IsActive || Micros.From(_time.GetElapsedTime(_replied)) > _shape.LongSpan ? null : _reply?.Left;
            }
        }
    }

    /// <summary>The time since the last call; zero while calls wait.</summary>
    public TimeSpan IdleTime
    {
        get
        {
            lock (_gate)
            {
                return _live.Count + _imports.Count > 0 || _isAsking ? TimeSpan.Zero : _time.GetElapsedTime(_lastUse);
            }
        }
    }

    public RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _outage.IsActive || _reply is null ? 0 : _reply.Left,
                CurrentQueuedCount = _live.Count + _imports.Count,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _denied,
            };
        }
    }

    /// <summary>Returns the denial of a call that does not wait. Only an exchange grants permits, and an exchange takes time.</summary>
    public RateLimitLease Attempt()
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            return GameballRateLimitLease.Denied(TimeSpan.Zero, _outage.Reason ?? PauseReason());
        }
    }

    /// <summary>Waits for a permit.</summary>
    public ValueTask<RateLimitLease> AcquireAsync(bool isImport, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new(Task.FromCanceled<RateLimitLease>(cancellationToken));
        }

        var queue = isImport ? _imports : _live;
        PermitWaiter waiter = new();

        // Registered before the waiter is queued, so that a grant finds the registration that it must dispose.
        waiter.Registration = cancellationToken.Register(() => Cancel(queue, waiter, cancellationToken));
        lock (_gate)
        {
            ThrowIfDisposed();
            _lastUse = _time.GetTimestamp();
            if (!waiter.IsCancelled)
            {
                queue.Add(waiter);

                // The other waiting calls of its kind have asked already.
                _isDue |= queue.Count == 1;
            }
        }

        Wake(isTimer: false);
        return new(waiter.Task);
    }

    /// <summary>Reports a rejection by Gameball's server to all processes.</summary>
    /// <param name="refusal">The rejection.</param>
    /// <param name="granted">The store's time at the grant of the call.</param>
    public void Refuse(in GameballRateLimitRefusal refusal, long granted)
    {
        _own?.Refuse(refusal);
        Report(QuotaReport.Refused(_time.GetTimestamp(), granted, refusal.RetryAfter));
    }

    /// <summary>Reports the end of a trial call with a response.</summary>
    public void EndTrial(long began) => Report(QuotaReport.TrialEnded(_time.GetTimestamp(), began));

    public void Dispose()
    {
        Ends ends = new();
        lock (_gate)
        {
            _isDisposed = true;
            Deny(ends, reason: null);
        }

        _timer.Dispose();
        _own?.Dispose();
        ends.Run();
    }

    private void Report(QuotaReport report)
    {
        lock (_gate)
        {
            _reports.Add(report);
        }

        Wake(isTimer: false);
    }

    private void Cancel(PermitQueue queue, PermitWaiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.IsTaken)
            {
                return;
            }

            queue.Remove(waiter);
            waiter.IsCancelled = true;
            _denied++;

            // The other processes must not wait for calls that have left.
            _isDue |= _isKnownToWait && queue.Count == 0;
        }

        waiter.TrySetCanceled(cancellationToken);
        Wake(isTimer: false);
    }

    private string? PauseReason() => _reply is { } reply && reply.Pause > _time.GetElapsedTime(_replied)
        ? "the server rejected a call for it (429)" + (reply.Requested is { } wait ? $" and requested a wait of {wait}" : "")
        : null;

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(GameballRedisLimiter));
        }
    }
}
