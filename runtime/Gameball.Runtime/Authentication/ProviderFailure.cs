using System;
using Polly.CircuitBreaker;

namespace Gameball.Runtime;

/// <summary>Converts a failure of the caller's provider of keys or tokens to a failure of the call.</summary>
internal static class ProviderFailure
{
    /// <summary>
    /// Whatever the provider threw, this call was not sent. This is true also for a <see cref="GameballException"/> of another call, whose
    /// kind, status and code do not apply to this call. The failure is not a network failure, and the server is not at fault.
    /// </summary>
    public static GameballException Create(string setting, OperationInfo operation, Exception cause, SecretScrubber scrubber)
    {
        var isLate = cause is OperationCanceledException or TimeoutException;
        var message = $"{setting} failed, so {operation.Id} was not sent: {scrubber.Scrub(cause.Message)}";
        var clean = scrubber.Clean(cause);
        return new GameballException(GameballFailureKind.NotSent, message, isLate ? new TimeoutException(message, clean) : clean)
        {
            OperationId = operation.Id,

            // Such a call was already retried, and an open circuit stays open for some time.
            IsHandlerError = cause is GameballException or BrokenCircuitException,
        };
    }
}
