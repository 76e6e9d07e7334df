using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The server rejected the keys, or they do not permit the operation. Later calls with the same keys fail too.</summary>
public sealed class GameballAuthenticationException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballAuthenticationException(string message, Exception? innerException = null)
        : base(GameballFailureKind.Refused, message, innerException)
    {
    }

    internal GameballAuthenticationException(string message, ErrorDetails details)
        : base(message, details)
    {
    }
}
