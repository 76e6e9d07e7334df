using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// No complete response arrived: the connection was not established or broke, the call timed out, or a handler of the <c>HttpClient</c>
/// threw. <see cref="GameballException.MayHaveBeenApplied"/> says whether the server may have applied the call.
/// </summary>
public sealed class GameballTransportException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="kind"><see cref="GameballFailureKind.NotSent"/> or <see cref="GameballFailureKind.ResponseLost"/>.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballTransportException(GameballFailureKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException)
    {
    }

    internal GameballTransportException(string message, ErrorDetails details)
        : base(message, details)
    {
    }
}
