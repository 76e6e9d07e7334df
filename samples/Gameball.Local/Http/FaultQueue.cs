using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>What shall go wrong next. A request takes the first fault that concerns it, and each fault strikes once.</summary>
public sealed class FaultQueue
{
    private readonly object _gate = new();
    private readonly List<(Fault Fault, Func<HttpRequest, bool> When)> _waiting = [];

    /// <summary>Lets something go wrong.</summary>
    /// <param name="fault">What.</param>
    /// <param name="times">With how many requests.</param>
    /// <param name="when">With which requests; <see langword="null"/>: with any.</param>
    public void Next(Fault fault, int times = 1, Func<HttpRequest, bool>? when = null)
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

    internal Fault? Take(HttpRequest request)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(entry => entry.When(request));
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
