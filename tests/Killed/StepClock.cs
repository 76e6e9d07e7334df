using System;
using System.Threading;

namespace Gameball.Killed;

/// <summary>A server's clock that goes on by a millisecond whenever it is looked at: jobs end because they are asked for, not because a test waits.</summary>
internal sealed class StepClock : TimeProvider
{
    private long _looks = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks / TimeSpan.TicksPerMillisecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Increment(ref _looks) * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
}
