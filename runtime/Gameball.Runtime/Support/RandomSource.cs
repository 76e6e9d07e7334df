using System;

namespace Gameball.Runtime;

/// <summary>A thread-safe source of random numbers for the waits of production, where nothing may be predictable. Tests pass a seed instead.</summary>
internal static class RandomSource
{
#pragma warning disable RS0030 // The one place without a seed: the processes of an application must not wait in step.
    /// <summary>Creates a source for one thread at a time.</summary>
    public static Random Create() => new();

#if NET8_0_OR_GREATER
    /// <summary>Returns a number from 0 up to 1. Many threads may call it at once.</summary>
    public static double Roll() => Random.Shared.NextDouble();
#else
    private static readonly Random s_random = new();

    /// <summary>Returns a number from 0 up to 1. Many threads may call it at once.</summary>
    public static double Roll()
    {
        lock (s_random)
        {
            return s_random.NextDouble();
        }
    }
#endif
#pragma warning restore RS0030
}
