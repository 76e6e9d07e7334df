using System;
using System.Threading;

namespace Gameball.Killed;

/// <summary>A server's clock that advances by 20 milliseconds at each reading: jobs end
/// because they are polled, not because a test waits.</summary>
internal sealed class StepClock : TimeProvider
{
    private const long Step = 20 * TimeSpan.TicksPerMillisecond;
    private long _now = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _now, Step), TimeSpan.Zero);
}
