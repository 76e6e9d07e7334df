using System;

namespace Gameball.Runtime;

/// <summary>The windows of a quota and how this process uses them. Times are microseconds.</summary>
internal sealed class QuotaShape(GameballRateLimitRequest request, GameballRedisLimiterOptions options)
{
    private readonly long _more = Micros.From(options.Limits.Margin + options.MaxLatency);

    /// <summary>Whether the document states no quota: nothing is counted, but a rejection pauses all processes.</summary>
    public bool IsEndless => request.PerSecond == int.MaxValue && request.Per30Seconds == int.MaxValue;

    // Values of a document are limited to the valid range.
    public int PerSecond { get; } = Math.Max(1, request.PerSecond);

    public int Per30Seconds { get; } = Math.Max(1, request.Per30Seconds);

    public long ShortSpan => 1_000_000 + _more;

    public long LongSpan => 30_000_000 + _more;

    /// <summary>The share of the quota that imports may use.</summary>
    public double ImportShare { get; } = 1 - options.Limits.InteractiveShare;

    /// <summary>The longest pause without a trial call.</summary>
    public long LongestPause { get; } = Micros.From(options.Limits.MaxRetryAfter);
}
