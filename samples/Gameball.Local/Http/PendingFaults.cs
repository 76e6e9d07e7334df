using System;
using System.Collections.Generic;
using System.Threading;

namespace Gameball.Local;

/// <summary>Faults that wait for a matching subject. Each occurs once; the first that matches is taken.</summary>
internal sealed class PendingFaults<TFault, TSubject>
    where TFault : class
{
    private readonly object _gate = new();
    private readonly List<(TFault Fault, Func<TSubject, bool> When)> _waiting = [];

    public void Add(TFault fault, int times, Func<TSubject, bool>? when)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        lock (_gate)
        {
            for (var i = 0; i < times; i++)
            {
                _waiting.Add((fault, when ?? (_ => true)));
            }
        }
    }

    public TFault? Take(TSubject subject)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(entry => entry.When(subject));
            if (index < 0)
            {
                return null;
            }

            var fault = _waiting[index].Fault;
            _waiting.RemoveAt(index);
            return fault;
        }
    }
}
