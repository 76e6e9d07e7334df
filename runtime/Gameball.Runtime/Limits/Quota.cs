using System;

namespace Gameball.Runtime;

/// <summary>The two windows of a quota, its grants and its recovery after rejections. Not thread-safe.</summary>
internal sealed class Quota
{
    /// <summary>The maximum wait: a longer one exceeds any quota and may overflow a clock.</summary>
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromDays(1);

    private readonly GrantLog _log = new();
    private readonly long _second;
    private readonly QuotaWindow _short;
    private readonly QuotaWindow _long;
    private readonly bool _isEndless;
    private ThrottleRecovery _recovery;
    private long? _lastGrant;

    /// <param name="perSecond">The maximum number of permits within any second.</param>
    /// <param name="per30Seconds">The maximum number of permits within any thirty seconds.</param>
    /// <param name="margin">The largest difference between the delays from grant to arrival of two requests.</param>
    /// <param name="longestPause">The longest requested wait without trial calls.</param>
    /// <param name="frequency">The clock's ticks per second.</param>
    public Quota(int perSecond, int per30Seconds, TimeSpan margin, TimeSpan longestPause, long frequency)
    {
        _second = frequency;
        _isEndless = perSecond == int.MaxValue && per30Seconds == int.MaxValue;
        var more = Units(margin);
        _short = new QuotaWindow(perSecond, frequency + more);
        _long = new QuotaWindow(per30Seconds, (30 * frequency) + more);
        _recovery = new ThrottleRecovery(frequency, Units(longestPause));
    }

    /// <summary>The maximum number of permits that can be granted at once.</summary>
    public int Most => Math.Min(_short.Permits, _long.Permits);

    /// <summary>
    /// The time since which nothing was granted and no pause was in effect; <see langword="null"/> before the first grant.
    /// </summary>
    public long? IdleSince => _lastGrant is { } last ? Math.Max(last, _recovery.Resumes) : null;

    /// <summary>Returns the earliest time at which the permits can be granted, in the current state.</summary>
    public long EarliestFor(int count, double share, long now)
    {
        var usable = share * _recovery.Share(now);
        var earliest = Math.Max(_short.EarliestFor(_log, count, usable), _long.EarliestFor(_log, count, usable));
        return Math.Max(earliest, _recovery.Resumes);
    }

    /// <summary>Grants permits.</summary>
    /// <returns>Whether the permits are for a trial call during a pause.</returns>
    public bool Grant(int count, long now)
    {
        _lastGrant = now;

        // Without a stated quota, nothing is counted and no memory is used.
        for (var i = 0; i < count && !_isEndless; i++)
        {
            _log.Add(now, now - _long.Span);
        }

        return _recovery.Grant(now);
    }

    public void EndTrial(long now, long began) => _recovery.EndTrial(now, began);

    /// <summary>Whether a pause that the server requested is in effect.</summary>
    public bool IsPaused(long now) => _recovery.IsPaused(now);

    public int Left(long now)
    {
        var usable = _recovery.Share(now);
        return _recovery.Resumes > now ? 0
            : _recovery.IsPaused(now) ? 1
            : Math.Min(_short.Left(_log, now, usable), _long.Left(_log, now, usable));
    }

    /// <summary>Returns the time until a change that <see cref="EarliestFor"/> does not consider: a recovering quota.</summary>
    public long TimeToRecovery(long now) => _recovery.Share(now) < 1 ? Math.Max(_second, _recovery.Resumes - now) : long.MaxValue;

    /// <returns>Whether trial calls begin.</returns>
    public bool Refuse(long now, long granted, TimeSpan? retryAfter) =>
        _recovery.Refuse(now, granted, retryAfter is { } requested ? Units(requested < s_longestAsked ? requested : s_longestAsked) : null);

    private long Units(TimeSpan time) => (long)Math.Ceiling(Math.Max(0, time.TotalSeconds) * _second);
}
