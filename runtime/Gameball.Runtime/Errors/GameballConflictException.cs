using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The call collides with what the server has, or with what it does at the moment: a transaction of the same id or time, a customer who
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
    /// Whether an earlier attempt of this very call was acted on: its answer was lost, and the repeat was refused as a duplicate. There is
    /// nothing left to do but to look up what the answer would have said.
    /// </summary>
    public bool WasAppliedBefore { get; init; }
}
