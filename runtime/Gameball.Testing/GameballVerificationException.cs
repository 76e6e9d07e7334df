using System;

namespace Gameball.Testing;

/// <summary>A local Gameball did not see what a test expects. The message says what it saw. Every test framework reports it as a failure.</summary>
public sealed class GameballVerificationException : Exception
{
    /// <summary>Describes a difference.</summary>
    /// <param name="message">What was expected, and what was seen.</param>
    public GameballVerificationException(string message)
        : base(message)
    {
    }
}
