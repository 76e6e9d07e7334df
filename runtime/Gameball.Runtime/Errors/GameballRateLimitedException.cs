using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The quota is used up: the server refused the call (429), or it waited for a permit until its time was over. It was not acted on.
/// </summary>
public sealed class GameballRateLimitedException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">
    /// <see cref="GameballFailureKind.Refused"/> by the server, <see cref="GameballFailureKind.NotSent"/> by this client's own limiter.
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
