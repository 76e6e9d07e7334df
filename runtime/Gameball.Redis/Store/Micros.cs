using System;

namespace Gameball.Runtime;

/// <summary>Microseconds, the unit of times in the store.</summary>
internal static class Micros
{
    private const long TicksPerMicro = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>The maximum wait: a longer one exceeds any quota.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>Returns the microseconds of a time from zero to a day, rounded up.</summary>
    public static long From(TimeSpan time)
    {
        var limited = time < TimeSpan.Zero ? TimeSpan.Zero : time > s_longest ? s_longest : time;
        return (limited.Ticks + TicksPerMicro - 1) / TicksPerMicro;
    }

    public static TimeSpan ToTime(long micros) => TimeSpan.FromTicks(micros * TicksPerMicro);
}
