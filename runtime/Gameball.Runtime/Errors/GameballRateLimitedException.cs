using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The quota is exhausted: the server rejected the call (429), or the call's time ended while it waited for a permit. The server did not
/// apply it.
/// </summary>
public sealed class GameballRateLimitedException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">
    /// <see cref="GameballFailureKind.Refused"/> for a rejection by the server, <see cref="GameballFailureKind.NotSent"/> for one by this
    /// client's limiter.
    /// </param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballRateLimitedException(GameballFailureKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException)
    {
    }

    internal GameballRateLimitedException(string message, ErrorDetails details)
        : base(message, details)
    {
    }
}
