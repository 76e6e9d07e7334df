using System;
using System.Threading.RateLimiting;

namespace Gameball.Runtime;

/// <summary>
/// The share of a quota that this process grants by itself while Redis is unavailable. It counts the permits from Redis, too, so that a
/// process that just used its share has none left at the beginning of an outage.
/// </summary>
internal sealed class OwnShare : IDisposable
{
    private readonly GameballRateLimiter _limiter;

    private OwnShare(GameballRateLimiter limiter) => _limiter = limiter;

    /// <summary>Returns the share; <see langword="null"/> when this process stops in an outage.</summary>
    public static OwnShare? Create(QuotaShape shape, GameballRedisLimiterOptions options) =>
        options.FallbackShare <= 0 ? null : new(new GameballRateLimiter(
            Part(shape.PerSecond, options.FallbackShare), Part(shape.Per30Seconds, options.FallbackShare), options.Limits, options.TimeProvider));

    /// <summary>Counts a permit from Redis.</summary>
    public void Count()
    {
        using var lease = _limiter.AttemptAcquire();

        // It is no trial of this process.
        (lease as GameballRateLimitLease)?.OnNoResponse();
    }

    /// <summary>Grants a permit.</summary>
    /// <param name="isImport">Whether the call belongs to an import.</param>
    /// <param name="wait">The time until the next permit, when there is none now.</param>
    /// <returns>The permit; <see langword="null"/> when there is none now.</returns>
    public RateLimitLease? TryTake(bool isImport, out TimeSpan wait)
    {
        var lease = (isImport ? _limiter.Background : _limiter).AttemptAcquire();
        wait = TimeSpan.Zero;
        if (lease.IsAcquired)
        {
            return lease;
        }

        using (lease)
        {
            wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.Zero;
            return null;
        }
    }

    public void Refuse(in GameballRateLimitRefusal refusal) => _limiter.ReportRefusal(refusal);

    public void Dispose() => _limiter.Dispose();

    // A quota that the document does not state has no shares.
    private static int Part(int permits, double share) => permits == int.MaxValue ? permits : Math.Max(1, (int)(permits * share));
}
