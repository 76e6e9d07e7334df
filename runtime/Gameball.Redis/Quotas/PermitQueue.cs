using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>The waiting calls of one priority, first in, first out.</summary>
internal sealed class PermitQueue
{
    private readonly LinkedList<PermitWaiter> _waiting = new();

    public int Count => _waiting.Count;

    public void Add(PermitWaiter waiter) => waiter.Node = _waiting.AddLast(waiter);

    /// <summary>Removes and returns the first waiter; <see langword="null"/> when there is none.</summary>
    public PermitWaiter? Take()
    {
        var first = _waiting.First?.Value;
        if (first is not null)
        {
            Remove(first);
            first.IsTaken = true;
        }

        return first;
    }

    public void Remove(PermitWaiter waiter)
    {
        if (waiter.Node is { } node)
        {
            waiter.Node = null;
            _waiting.Remove(node);
        }
    }
}
