using System;

namespace Gameball.Runtime;

/// <summary>Calculations with points in time.</summary>
internal static class DateTimeOffsetExtensions
{
    /// <summary>Returns the UTC time after a duration, limited to <see cref="DateTimeOffset.MaxValue"/>.</summary>
    public static DateTimeOffset AddClamped(this DateTimeOffset start, TimeSpan time) =>
        DateTimeOffset.MaxValue.UtcTicks - start.UtcTicks < time.Ticks
            ? DateTimeOffset.MaxValue
            : new DateTimeOffset(start.UtcTicks + time.Ticks, TimeSpan.Zero);
}
