using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The resource that the call names does not exist on the server.</summary>
public sealed class GameballNotFoundException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballNotFoundException(string message, Exception? innerException = null)
        : base(GameballFailureKind.Refused, message, innerException)
    {
    }

    internal GameballNotFoundException(string message, ErrorDetails details)
        : base(message, details)
    {
    }
}
