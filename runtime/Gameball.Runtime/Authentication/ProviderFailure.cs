using System;
using Polly.CircuitBreaker;

namespace Gameball.Runtime;

/// <summary>A failure of the caller's provider of keys or tokens, as a failure of the call that asked for them.</summary>
internal static class ProviderFailure
{
    /// <summary>
    /// Whatever the provider threw, this call was not sent. That holds for a <see cref="GameballException"/> of another call too, whose
    /// kind, status and code say nothing of this one. It is no transport's failure: the server is not to blame.
    /// </summary>
    public static GameballException Create(string setting, OperationInfo operation, Exception cause, SecretScrubber scrubber)
    {
        bool isLate = cause is OperationCanceledException or TimeoutException;
        string what = $"{setting} failed, so {operation.Id} was not sent: {scrubber.Scrub(cause.Message)}";
        Exception clean = scrubber.Clean(cause);
        return new GameballException(GameballFailureKind.NotSent, what, isLate ? new TimeoutException(what, clean) : clean)
        {
            OperationId = operation.Id,

            // Such a call was repeated already, and an open circuit is open for a while.
            IsOfHandler = cause is GameballException or BrokenCircuitException,
        };
    }
}
