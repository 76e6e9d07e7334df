using System;

namespace Gameball;

/// <summary>
/// Exponential backoff with jitter: the n-th wait is random between the minimum and the minimum × 2ⁿ, and never above the maximum. The
/// jitter spreads clients that were rejected at the same moment.
/// </summary>
internal sealed class BackOff(TimeSpan minimum, TimeSpan maximum, Random random)
{
    // More doublings would overflow; every maximum is reached long before.
    private const int MaxDoublings = 30;

    public TimeSpan Delay(int attempt)
    {
        var ceiling = Math.Min(maximum.TotalSeconds, minimum.TotalSeconds * (1L << Math.Min(attempt, MaxDoublings)));
        return TimeSpan.FromSeconds(minimum.TotalSeconds + (Roll() * (ceiling - minimum.TotalSeconds)));
    }

    public TimeSpan AtLeast(TimeSpan delay) => delay < minimum ? minimum : delay;

    public TimeSpan Clamp(TimeSpan delay) => delay < minimum ? minimum : delay > maximum ? maximum : delay;

    private double Roll()
    {
        // Random is not thread-safe.
        lock (random)
        {
            return random.NextDouble();
        }
    }
}
