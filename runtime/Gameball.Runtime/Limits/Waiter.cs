using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A call that waits for permits.</summary>
/// <remarks>Continuations run asynchronously: they are the caller's code, and further waiters are granted in the same loop.</remarks>
internal sealed class Waiter(WaitQueue queue, int permits)
    : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public WaitQueue Queue => queue;

    public int Permits => permits;

    /// <summary>The node in the queue; <see langword="null"/> while it is not queued.</summary>
    public LinkedListNode<Waiter>? Node { get; set; }

    /// <summary>Whether the caller cancelled, possibly before the waiter was queued.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Whether the permits were granted.</summary>
    public bool IsGranted { get; set; }

    /// <summary>The registration that ends the wait when the caller cancels.</summary>
    public CancellationTokenRegistration Registration { get; set; }

    /// <summary>Ends the wait. Do not call it while holding a lock that the cancellation callback waits for.</summary>
    public void End(RateLimitLease lease)
    {
        Registration.Dispose();
        TrySetResult(lease);
    }
}
