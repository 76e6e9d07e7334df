using System;

namespace Gameball;

/// <summary>
/// Waits that grow: for the n-th try anything from the minimum to the minimum × 2ⁿ, never above the maximum. The dice spread
/// many clients that were turned away at the same moment.
/// </summary>
internal sealed class BackOff(TimeSpan minimum, TimeSpan maximum, Random random)
{
    // Doubling further would overflow; every maximum is reached long before.
    private const int MostDoublings = 30;

    public TimeSpan Delay(int attempt)
    {
        var ceiling = Math.Min(maximum.TotalSeconds, minimum.TotalSeconds * (1L << Math.Min(attempt, MostDoublings)));
        return TimeSpan.FromSeconds(minimum.TotalSeconds + (Roll() * (ceiling - minimum.TotalSeconds)));
    }

    public TimeSpan AtLeast(TimeSpan delay) => delay < minimum ? minimum : delay;

    public TimeSpan Clamp(TimeSpan delay) => delay < minimum ? minimum : delay > maximum ? maximum : delay;

    private double Roll()
    {
        // Random is not made for several threads.
        lock (random)
        {
            return random.NextDouble();
        }
    }
}
