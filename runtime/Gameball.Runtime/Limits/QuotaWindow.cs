using System;

namespace Gameball.Runtime;

/// <summary>One published window of a quota: a maximum number of permits within any time span of its length.</summary>
/// <param name="permits">The maximum number of permits.</param>
/// <param name="span">The length in the clock's ticks.</param>
internal readonly struct QuotaWindow(int permits, long span)
{
    public int Permits => permits;

    public long Span => span;

    /// <summary>Returns the earliest time at which this window permits more grants.</summary>
    /// <param name="log">The past grants.</param>
    /// <param name="count">The number of permits to grant.</param>
    /// <param name="share">The share of the window that may be used, up to 1.</param>
    public long EarliestFor(GrantLog log, int count, double share)
    {
        var usable = Math.Max(count, (int)(permits * share));

        // When the n-th latest grant is out of the window, n - 1 grants remain in it, which leaves room for the requested permits.
        var blocking = usable - count + 1;
        return log.Count < blocking ? long.MinValue : log.Latest(blocking) + span;
    }

    /// <summary>Returns the number of available permits.</summary>
    public int Left(GrantLog log, long now, double share) => Math.Max(0, (int)(permits * share) - log.CountAfter(now - span));
}
