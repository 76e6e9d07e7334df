using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A call that waits for permits.</summary>
/// <remarks>What follows a grant runs elsewhere: it is the caller's code, and others are granted in the same breath.</remarks>
internal sealed class Waiter(WaitQueue line, int permits)
    : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public WaitQueue Line => line;

    public int Permits => permits;

    /// <summary>Its place in the line; <see langword="null"/> before and after.</summary>
    public LinkedListNode<Waiter>? Place { get; set; }

    /// <summary>Whether the caller gave up, be it before there was a place.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Whether the permits were granted.</summary>
    public bool IsGranted { get; set; }

    /// <summary>Ends the wait when the caller does not want it any more.</summary>
    public CancellationTokenRegistration Registration { get; set; }

    /// <summary>Ends the wait. Not to be called with a lock held that a cancelled token's callback waits for.</summary>
    public void End(RateLimitLease lease)
    {
        Registration.Dispose();
        TrySetResult(lease);
    }
}
