using System;

namespace Gameball.Runtime;

/// <summary>A thread-safe source of random numbers.</summary>
internal static class RandomSource
{
#if NET8_0_OR_GREATER
    public static double Roll() => Random.Shared.NextDouble();
#else
    private static readonly Random s_random = new();

    public static double Roll()
    {
        lock (s_random)
        {
            return s_random.NextDouble();
        }
    }
#endif
}
