using System;

namespace Gameball.Runtime;

/// <summary>Points in time that options lead to.</summary>
internal static class Moments
{
    /// <summary>The time so much later, as UTC; the last there is when that lies beyond it.</summary>
    public static DateTimeOffset After(this DateTimeOffset start, TimeSpan time) =>
        DateTimeOffset.MaxValue.UtcTicks - start.UtcTicks < time.Ticks
            ? DateTimeOffset.MaxValue
            : new DateTimeOffset(start.UtcTicks + time.Ticks, TimeSpan.Zero);
}
