using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// A limiter for a quota of a maximum number of requests within any second and within any thirty seconds. It remembers the time of each
/// grant, so it never grants more than the server accepts, wherever the server's window begins, and it grants nearly the whole quota.
/// Waiting calls are served in the order of their arrival. Its leases are <see cref="GameballRateLimitLease"/>s, so it hears of rejections
/// inside of limiters of <see cref="PartitionedRateLimiter.Create"/>, too.
/// </summary>
public sealed partial class GameballRateLimiter : RateLimiter
{
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly Quota _quota;
    private readonly WaitQueue _interactive = new(1);
    private readonly WaitQueue _background;
    private readonly ITimer _timer;
    private readonly GrantedLease _lease;
    private readonly long _made;
    private long _granted;
    private long _refused;
    private bool _isDisposed;
    private TimeSpan? _requestedWait;

    /// <summary>Creates a limiter with an unused quota.</summary>
    /// <param name="perSecond">The maximum number of requests within any second.</param>
    /// <param name="per30Seconds">The maximum number of requests within any thirty seconds.</param>
    /// <param name="options">The margin, the share of interactive calls, and the longest pause.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> uses the system's clock.</param>
    /// <exception cref="ArgumentException">A number is not positive, or an option is invalid.</exception>
    public GameballRateLimiter(
        int perSecond, int per30Seconds, GameballLimitOptions? options = null, TimeProvider? timeProvider = null)
    {
        options ??= new GameballLimitOptions();
        options.Validate();
        _time = timeProvider ?? TimeProvider.System;
        _quota = new Quota(Positive(perSecond, nameof(perSecond)), Positive(per30Seconds, nameof(per30Seconds)), options.Margin,
            options.MaxRetryAfter, _time.TimestampFrequency);
        _background = new WaitQueue(1 - options.InteractiveShare);
        _made = _time.GetTimestamp();
        _timer = _time.CreateTimer(static limiter => ((GameballRateLimiter)limiter!).GrantWaiting(), this,
            Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Background = new BackgroundLimiter(this);
        _lease = new GrantedLease(this);
    }

    /// <summary>A limiter that grants each request at once, for a server without a quota.</summary>
    public static PartitionedRateLimiter<GameballRateLimitRequest> Unlimited { get; } = new NoLimiter();

    /// <summary>
    /// A limiter of the same quota for background work: it does not use the interactive calls' share and is served after waiting
    /// interactive calls.
    /// </summary>
    public RateLimiter Background { get; }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                var now = _time.GetTimestamp();
                return _interactive.Count + _background.Count > 0 ? null : _time.GetElapsedTime(Math.Min(now, _quota.IdleSince ?? _made), now);
            }
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _quota.Left(_time.GetTimestamp()),
                CurrentQueuedCount = _interactive.Count + _background.Count,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <summary>
    /// Reports that the server rejected a call for its quota (429). All calls pause, then continue with half of the quota, which recovers
    /// within a minute. During a pause longer than <see cref="GameballLimitOptions.MaxRetryAfter"/>, one trial permit is granted per
    /// interval of that length. When its lease is disposed and no rejection was reported since the grant, the pause ends.
    /// </summary>
    /// <param name="retryAfter">The wait that the server requests; <see langword="null"/> when it requests none.</param>
    public void ReportRefusal(TimeSpan? retryAfter = null) => ReportRefusal(_time.GetTimestamp(), retryAfter);

    /// <summary>
    /// Reports that the server rejected a call for its quota (429). Rejections of calls that were in flight together count as one.
    /// </summary>
    /// <param name="refusal">The call and the server's <c>Retry-After</c>, with timestamps of this limiter's clock.</param>
    public void ReportRefusal(in GameballRateLimitRefusal refusal) => ReportRefusal(refusal.GrantedTimestamp, refusal.RetryAfter);

    /// <param name="granted">A timestamp of the clock not before the grant of the rejected call.</param>
    /// <param name="retryAfter">The wait that the server requests.</param>
    /// <returns>Whether trial calls begin because the pause is long.</returns>
    internal bool ReportRefusal(long granted, TimeSpan? retryAfter)
    {
        bool isLong;
        lock (_gate)
        {
            _requestedWait = retryAfter;
            isLong = _quota.Refuse(_time.GetTimestamp(), granted, retryAfter);
        }

        GrantWaiting();
        return isLong;
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Attempt(_interactive, permitCount);

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        AcquireAsync(_interactive, permitCount, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        List<Waiter> left = [];
        lock (_gate)
        {
            _isDisposed = true;
            while ((_interactive.First ?? _background.First) is { } waiter)
            {
                waiter.Queue.Remove(waiter);
                left.Add(waiter);
            }
        }

        _timer.Dispose();
        left.ForEach(static waiter => waiter.End(new DeniedLease(TimeSpan.Zero)));
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return default;
    }

    private static int Positive(int value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A quota grants at least one request.");
}
