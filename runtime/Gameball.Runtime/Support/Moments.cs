using System;

namespace Gameball.Runtime;

/// <summary>Points in time that options lead to.</summary>
internal static class Moments
{
    /// <summary>The time so much later; the last there is when that lies beyond it.</summary>
    public static DateTimeOffset After(this DateTimeOffset start, TimeSpan time) =>
        time.Ticks > 0 && DateTimeOffset.MaxValue.UtcTicks - start.UtcTicks < time.Ticks ? DateTimeOffset.MaxValue : start + time;
}
