using System;

namespace Gameball.Local;

/// <summary>One thing that goes wrong with a request.</summary>
public sealed record Fault
{
    private Fault()
    {
    }

    /// <summary>Whether the request takes effect all the same.</summary>
    public bool Applies { get; private init; }

    /// <summary>The HTTP status that is answered; <see langword="null"/> for the true one.</summary>
    public int? Status { get; private init; }

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>How much of the answer's body is sent before the connection breaks; <see langword="null"/>: it does not break.</summary>
    public double? BreaksAt { get; private init; }

    /// <summary>Refuses the request: it takes no effect.</summary>
    /// <param name="status">The HTTP status, 400 or above.</param>
    public static Fault WithStatus(int status) => new() { Status = Refusal.OfStatus(status).Status };

    /// <summary>Lets the request take effect and answers as if it had not.</summary>
    /// <param name="status">The HTTP status, 400 or above.</param>
    public static Fault WithStatusAfterApplying(int status) => WithStatus(status) with { Applies = true };

    /// <summary>Breaks the connection before the request takes effect.</summary>
    public static Fault Reset() => new() { BreaksAt = 0 };

    /// <summary>Lets the request take effect, then breaks the connection instead of answering.</summary>
    public static Fault ResetAfterApplying() => new() { Applies = true, BreaksAt = 0 };

    /// <summary>Lets the request take effect, then breaks the connection in the middle of the answer's body.</summary>
    public static Fault Truncate() => new() { Applies = true, BreaksAt = 0.5 };

    /// <summary>Lets the request take effect and holds the answer back.</summary>
    /// <param name="delay">How long, by the server's clock.</param>
    public static Fault Slow(TimeSpan delay) => new() { Applies = true, Delay = delay };
}
