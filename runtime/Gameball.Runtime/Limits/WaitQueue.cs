using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>Calls of one priority, first come, first served, and the share of the quota that they may use.</summary>
internal sealed class WaitQueue(double share)
{
    private readonly LinkedList<Waiter> _waiting = new();

    public double Share => share;

    public int Count => _waiting.Count;

    public Waiter? First => _waiting.First?.Value;

    public void Add(Waiter waiter) => waiter.Place = _waiting.AddLast(waiter);

    /// <summary>Takes a waiter out; <see langword="false"/> when it is no longer in.</summary>
    public bool Remove(Waiter waiter)
    {
        if (waiter.Place is not { } place)
        {
            return false;
        }

        waiter.Place = null;
        _waiting.Remove(place);
        return true;
    }
}
