using System;

namespace Gameball.Runtime;

/// <summary>Both windows of a quota, what was granted from it, and what the server made of that. Not safe for several threads.</summary>
internal sealed class Quota
{
    private readonly GrantLog _log = new();
    private readonly long _second;
    private readonly QuotaWindow _short;
    private readonly QuotaWindow _long;
    private Slowdown _slowdown;

    /// <param name="perSecond">The most permits of any second.</param>
    /// <param name="per30Seconds">The most permits of any thirty.</param>
    /// <param name="margin">By how much a request may arrive sooner after its grant than another one did.</param>
    /// <param name="frequency">The clock's units of a second.</param>
    public Quota(int perSecond, int per30Seconds, TimeSpan margin, long frequency)
    {
        _second = frequency;
        long more = (long)Math.Ceiling(margin.TotalSeconds * frequency);
        _short = new QuotaWindow(perSecond, frequency + more);
        _long = new QuotaWindow(per30Seconds, (30 * frequency) + more);
        _slowdown = new Slowdown(frequency);
    }

    /// <summary>The most permits that can ever be granted at once.</summary>
    public int Most => Math.Min(_short.Permits, _long.Permits);

    /// <summary>When the last permit was granted; <see langword="null"/> before the first.</summary>
    public long? LastGrant => _log.Count == 0 ? null : _log.Latest(1);

    /// <summary>When so many permits can be granted at the earliest, as things stand.</summary>
    public long EarliestFor(int count, double share, long now)
    {
        double usable = share * _slowdown.Share(now);
        long earliest = Math.Max(_short.EarliestFor(_log, count, usable), _long.EarliestFor(_log, count, usable));
        return Math.Max(earliest, _slowdown.Resumes);
    }

    public void Grant(int count, long now)
    {
        for (int i = 0; i < count; i++)
        {
            _log.Add(now, now - _long.Span);
        }
    }

    public int Left(long now)
    {
        double usable = _slowdown.Share(now);
        return _slowdown.Resumes > now ? 0 : Math.Min(_short.Left(_log, now, usable), _long.Left(_log, now, usable));
    }

    /// <summary>How long until something may change that <see cref="EarliestFor"/> does not foresee: a quota that recovers.</summary>
    public long Foreseen(long now) => _slowdown.Share(now) < 1 ? Math.Max(_second, _slowdown.Resumes - now) : long.MaxValue;

    public void Refuse(long now, long granted, TimeSpan? retryAfter) =>
        _slowdown.Refuse(now, granted, retryAfter is { } asked ? (long)Math.Ceiling(Math.Max(0, asked.TotalSeconds) * _second) : null);
}
