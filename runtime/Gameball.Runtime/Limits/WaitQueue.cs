using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>A FIFO queue of the calls of one priority, and the share of the quota that they may use.</summary>
internal sealed class WaitQueue(double share)
{
    private readonly LinkedList<Waiter> _waiting = new();

    public double Share => share;

    public int Count => _waiting.Count;

    public Waiter? First => _waiting.First?.Value;

    public void Add(Waiter waiter) => waiter.Node = _waiting.AddLast(waiter);

    /// <summary>Removes a waiter; returns <see langword="false"/> when it is no longer queued.</summary>
    public bool Remove(Waiter waiter)
    {
        if (waiter.Node is not { } node)
        {
            return false;
        }

        waiter.Node = null;
        _waiting.Remove(node);
        return true;
    }
}
