using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// A quota of Gameball's: so many requests within any second and so many within any thirty. It remembers when each was granted, so it
/// never grants more than the server takes, whenever that begins to count, and nearly all that it takes. Calls that wait are served in
/// the order in which they came.
/// </summary>
public sealed partial class GameballRateLimiter : RateLimiter
{
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly Quota _quota;
    private readonly WaitQueue _live = new(1);
    private readonly WaitQueue _background;
    private readonly ITimer _alarm;
    private readonly long _made;
    private long _granted;
    private long _refused;
    private bool _isDisposed;
    private TimeSpan? _asked;

    /// <summary>Begins with the whole quota.</summary>
    /// <param name="perSecond">The most requests within any second.</param>
    /// <param name="per30Seconds">The most requests within any thirty seconds.</param>
    /// <param name="options">The margin, the share of live calls, and the longest pause.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">A number is not positive, or an option cannot be used.</exception>
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
        _alarm = _time.CreateTimer(static limiter => ((GameballRateLimiter)limiter!).GrantWaiting(), this,
            Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Background = new BackgroundLimiter(this);
    }

    /// <summary>Grants each request at once, whatever the quota: for a server without one.</summary>
    public static PartitionedRateLimiter<GameballRateLimitRequest> Unlimited { get; } = new NoLimiter();

    /// <summary>The same quota for work that can wait: it leaves the live calls' share alone and goes after calls that wait.</summary>
    public RateLimiter Background { get; }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                long now = _time.GetTimestamp();
                return _live.Count + _background.Count > 0 ? null : _time.GetElapsedTime(Math.Min(now, _quota.IdleSince ?? _made), now);
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
                CurrentQueuedCount = _live.Count + _background.Count,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <summary>
    /// Tells that the server refused a call for its quota (429). All calls pause, then go on with half of the quota, and win the rest
    /// back within a minute. Of a pause that is longer than <see cref="GameballLimitOptions.MaxRetryAfter"/> one permit is granted each
    /// time that this passes: when its lease is disposed of and no refusal was reported since, the pause is over.
    /// </summary>
    /// <param name="retryAfter">How long the server asks to wait; <see langword="null"/> when it does not say.</param>
    public void ReportRefusal(TimeSpan? retryAfter = null) => ReportRefusal(_time.GetTimestamp(), retryAfter);

    /// <summary>Tells that the server refused a call for its quota (429). Calls under way together count as one refusal.</summary>
    /// <param name="refusal">The call and what the server said, by the clock of this limiter.</param>
    public void ReportRefusal(in GameballRateLimitRefusal refusal) => ReportRefusal(refusal.GrantedTimestamp, refusal.RetryAfter);

    /// <param name="granted">Not before the refused call was granted, by the clock's timestamps.</param>
    /// <param name="retryAfter">How long the server asks to wait.</param>
    /// <returns>Whether the pause is so long that trial calls begin.</returns>
    internal bool ReportRefusal(long granted, TimeSpan? retryAfter)
    {
        bool isLong;
        lock (_gate)
        {
            _asked = retryAfter;
            isLong = _quota.Refuse(_time.GetTimestamp(), granted, retryAfter);
        }

        GrantWaiting();
        return isLong;
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Attempt(_live, permitCount);

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        AcquireAsync(_live, permitCount, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        List<Waiter> left = [];
        lock (_gate)
        {
            _isDisposed = true;
            while ((_live.First ?? _background.First) is { } waiter)
            {
                waiter.Line.Remove(waiter);
                left.Add(waiter);
            }
        }

        _alarm.Dispose();
        left.ForEach(static waiter => waiter.End(new RefusedLease(TimeSpan.Zero)));
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
