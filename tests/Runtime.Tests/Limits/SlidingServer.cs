using System;
using System.Collections.Generic;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>A server with exact sliding windows of one second and thirty seconds.</summary>
internal sealed class SlidingServer(int perSecond, int per30Seconds)
{
    private readonly Queue<TimeSpan> _second = new();
    private readonly Queue<TimeSpan> _half = new();

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    public bool Take(TimeSpan now)
    {
        Forget(_second, now - TimeSpan.FromSeconds(1));
        Forget(_half, now - TimeSpan.FromSeconds(30));
        if (_second.Count >= perSecond || _half.Count >= per30Seconds)
        {
            Refused++;
            return false;
        }

        _second.Enqueue(now);
        _half.Enqueue(now);
        Taken++;
        return true;
    }

    private static void Forget(Queue<TimeSpan> times, TimeSpan upTo)
    {
        while (times.TryPeek(out var oldest) && oldest <= upTo)
        {
            times.Dequeue();
        }
    }
}
