using System;

namespace Gameball.Runtime;

/// <summary>One published window of a quota: so many permits in any span of that length.</summary>
/// <param name="permits">The most permits.</param>
/// <param name="span">The length, in the clock's units.</param>
internal readonly struct QuotaWindow(int permits, long span)
{
    public int Permits => permits;

    public long Span => span;

    /// <summary>When so many more permits may be granted at the earliest, as far as this window is concerned.</summary>
    /// <param name="log">What was granted.</param>
    /// <param name="count">How many more.</param>
    /// <param name="share">The share of the window that may be used, up to 1.</param>
    public long EarliestFor(GrantLog log, int count, double share)
    {
        int usable = Math.Max(count, (int)(permits * share));

        // With the n-th latest grant out of the window, n - 1 of those in it leave room for the rest.
        int inTheWay = usable - count + 1;
        return log.Count < inTheWay ? long.MinValue : log.Latest(inTheWay) + span;
    }

    /// <summary>The permits that are left.</summary>
    public int Left(GrantLog log, long now, double share) => Math.Max(0, (int)(permits * share) - log.CountAfter(now - span));
}
