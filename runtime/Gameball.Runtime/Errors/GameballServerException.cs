using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The server failed. For a write, <see cref="GameballException.MayHaveBeenApplied"/> says whether the server may have applied it.
/// </summary>
public sealed class GameballServerException : GameballException
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public GameballServerException(string message, Exception? innerException = null)
        : base(GameballFailureKind.Refused, message, innerException)
    {
    }

    internal GameballServerException(string message, ErrorDetails details)
        : base(message, details)
    {
    }
}
