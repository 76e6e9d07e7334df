using System;

namespace Gameball;

/// <summary>
/// The server reported success, but its answer is empty or is not what the operation promises. A write has been acted on.
/// </summary>
public sealed class GameballInvalidResponseException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballInvalidResponseException(string message, Exception? innerException = null)
        : base(GameballFailureKind.Unreadable, message, innerException)
    {
    }
}
