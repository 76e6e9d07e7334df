using System;

namespace Gameball.Runtime;

/// <summary>Both windows of a quota, what was granted from it, and what the server made of that. Not safe for several threads.</summary>
internal sealed class Quota
{
    /// <summary>A longer wait than this is never kept: it is beyond any quota, and beyond what clocks can count.</summary>
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromDays(1);

    private readonly GrantLog _log = new();
    private readonly long _second;
    private readonly QuotaWindow _short;
    private readonly QuotaWindow _long;
    private readonly bool _isEndless;
    private ThrottleRecovery _slowdown;
    private long? _lastGrant;

    /// <param name="perSecond">The most permits of any second.</param>
    /// <param name="per30Seconds">The most permits of any thirty.</param>
    /// <param name="margin">By how much a request may arrive sooner after its grant than another one did.</param>
    /// <param name="longestPause">How long the server may ask to wait before trial calls begin.</param>
    /// <param name="frequency">The clock's units of a second.</param>
    public Quota(int perSecond, int per30Seconds, TimeSpan margin, TimeSpan longestPause, long frequency)
    {
        _second = frequency;
        _isEndless = perSecond == int.MaxValue && per30Seconds == int.MaxValue;
        long more = Units(margin);
        _short = new QuotaWindow(perSecond, frequency + more);
        _long = new QuotaWindow(per30Seconds, (30 * frequency) + more);
        _slowdown = new ThrottleRecovery(frequency, Units(longestPause));
    }

    /// <summary>The most permits that can ever be granted at once.</summary>
    public int Most => Math.Min(_short.Permits, _long.Permits);

    /// <summary>Since when nothing was granted and no pause held anybody up; <see langword="null"/> before the first grant.</summary>
    public long? IdleSince => _lastGrant is { } last ? Math.Max(last, _slowdown.Resumes) : null;

    /// <summary>When so many permits can be granted at the earliest, as things stand.</summary>
    public long EarliestFor(int count, double share, long now)
    {
        double usable = share * _slowdown.Share(now);
        long earliest = Math.Max(_short.EarliestFor(_log, count, usable), _long.EarliestFor(_log, count, usable));
        return Math.Max(earliest, _slowdown.Resumes);
    }

    /// <summary>Takes permits out.</summary>
    /// <returns>Whether they are for a trial call within a pause.</returns>
    public bool Grant(int count, long now)
    {
        _lastGrant = now;

        // Where no quota is stated there is nothing to count, and no memory to spend on it.
        for (int i = 0; i < count && !_isEndless; i++)
        {
            _log.Add(now, now - _long.Span);
        }

        return _slowdown.Grant(now);
    }

    public void EndTrial(long now, long began) => _slowdown.EndTrial(now, began);

    /// <summary>Whether a pause that the server asked for is not over yet.</summary>
    public bool IsPaused(long now) => _slowdown.IsPaused(now);

    public int Left(long now)
    {
        double usable = _slowdown.Share(now);
        return _slowdown.Resumes > now ? 0
            : _slowdown.IsPaused(now) ? 1
            : Math.Min(_short.Left(_log, now, usable), _long.Left(_log, now, usable));
    }

    /// <summary>How long until something may change that <see cref="EarliestFor"/> does not foresee: a quota that recovers.</summary>
    public long Foreseen(long now) => _slowdown.Share(now) < 1 ? Math.Max(_second, _slowdown.Resumes - now) : long.MaxValue;

    /// <returns>Whether trial calls begin with it.</returns>
    public bool Refuse(long now, long granted, TimeSpan? retryAfter) =>
        _slowdown.Refuse(now, granted, retryAfter is { } asked ? Units(asked < s_longestAsked ? asked : s_longestAsked) : null);

    private long Units(TimeSpan time) => (long)Math.Ceiling(Math.Max(0, time.TotalSeconds) * _second);
}
