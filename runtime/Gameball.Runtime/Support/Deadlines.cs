using System;
using System.Threading;
#if !NET8_0_OR_GREATER
using System.Threading.Tasks;
#endif

namespace Gameball.Runtime;

/// <summary>One token for two reasons to stop.</summary>
internal static class Deadlines
{
    /// <summary>Is cancelled after a time on this clock.</summary>
    public static CancellationTokenSource Deadline(this TimeProvider clock, TimeSpan time) =>
#if NET8_0_OR_GREATER
        new(time, clock);
#else
        clock.CreateCancellationTokenSource(time);
#endif

    /// <summary>
    /// Cancels a deadline with its caller, until what is returned is disposed, which must be before the deadline is. Costs less than a
    /// source of its own that is linked to both.
    /// </summary>
    public static CancellationTokenRegistration EndWith(this CancellationTokenSource deadline, CancellationToken callers) =>
        callers.Register(static deadline => ((CancellationTokenSource)deadline!).Cancel(), deadline);
}
