using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The call conflicts with data on the server or with a request in progress: a transaction with the same id or time exists, or the customer
/// is busy.
/// </summary>
public sealed class GameballConflictException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballConflictException(string message, Exception? innerException = null)
        : base(GameballFailureKind.Refused, message, innerException)
    {
    }

    internal GameballConflictException(string message, ErrorDetails details)
        : base(message, details)
    {
    }

    /// <summary>
    /// Whether the server applied an earlier attempt of this same call: the response was lost, and the server rejected the retry as a
    /// duplicate. Do not send the call again; look up the values that the lost response contained.
    /// </summary>
    public bool WasAppliedBefore { get; init; }
}
