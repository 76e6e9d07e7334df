using System;

namespace Gameball;

/// <summary>The server reported success, but its response is empty or does not match the document. A write has been applied.</summary>
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
