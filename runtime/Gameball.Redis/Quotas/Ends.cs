using System.Collections.Generic;
using System.Threading.RateLimiting;

namespace Gameball.Runtime;

/// <summary>Waits that have ended. They are completed outside of the lock that their cancellation waits for.</summary>
internal sealed class Ends
{
    private readonly List<(PermitWaiter Waiter, RateLimitLease Lease)> _ends = [];

    public void Add(PermitWaiter waiter, RateLimitLease lease) => _ends.Add((waiter, lease));

    public void Run() => _ends.ForEach(static end => end.Waiter.End(end.Lease));
}
