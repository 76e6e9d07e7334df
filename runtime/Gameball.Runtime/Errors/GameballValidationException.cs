using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The server rejected the request's content. Change it before you send it again.</summary>
public sealed class GameballValidationException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballValidationException(string message, Exception? innerException = null)
        : base(GameballFailureKind.Refused, message, innerException)
    {
    }

    internal GameballValidationException(string message, ErrorDetails details)
        : base(message, details)
    {
    }
}
