using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A call that waits for a permit.</summary>
/// <remarks>Continuations run asynchronously, because they are the caller's code.</remarks>
internal sealed class PermitWaiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>The node in the queue; <see langword="null"/> while it is not queued.</summary>
    public LinkedListNode<PermitWaiter>? Node { get; set; }

    /// <summary>Whether the caller cancelled, possibly before the waiter was queued.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Whether the wait has ended with a permit or a denial.</summary>
    public bool IsTaken { get; set; }

    /// <summary>The registration that ends the wait when the caller cancels.</summary>
    public CancellationTokenRegistration Registration { get; set; }

    /// <summary>Ends the wait. Do not call it while holding a lock that the cancellation callback waits for.</summary>
    public void End(RateLimitLease lease)
    {
        Registration.Dispose();
        TrySetResult(lease);
    }
}
