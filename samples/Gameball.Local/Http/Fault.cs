using System;

namespace Gameball.Local;

/// <summary>One fault of a request.</summary>
public sealed record Fault
{
    private Fault()
    {
    }

    /// <summary>Whether the request takes effect in spite of the fault.</summary>
    public bool Applies { get; private init; }

    /// <summary>The HTTP status of the response; <see langword="null"/> for the true one.</summary>
    public int? Status { get; private init; }

    /// <summary>The delay of the response.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>The share of the response's body that is sent before the connection breaks; <see langword="null"/>: it does not break.</summary>
    public double? BreaksAt { get; private init; }

    /// <summary>Rejects the request: it takes no effect.</summary>
    /// <param name="status">The HTTP status, 400 or above.</param>
    public static Fault WithStatus(int status) => new() { Status = Refusal.OfStatus(status).Status };

    /// <summary>Lets the request take effect and responds as if it had not.</summary>
    /// <param name="status">The HTTP status, 400 or above.</param>
    public static Fault WithStatusAfterApplying(int status) => WithStatus(status) with { Applies = true };

    /// <summary>Breaks the connection before the request takes effect.</summary>
    public static Fault Reset() => new() { BreaksAt = 0 };

    /// <summary>Lets the request take effect, then breaks the connection before the response.</summary>
    public static Fault ResetAfterApplying() => new() { Applies = true, BreaksAt = 0 };

    /// <summary>Lets the request take effect, then breaks the connection in the middle of the response's body.</summary>
    public static Fault Truncate() => new() { Applies = true, BreaksAt = 0.5 };

    /// <summary>Lets the request take effect and delays the response.</summary>
    /// <param name="delay">The delay, by the server's clock.</param>
    public static Fault Slow(TimeSpan delay) => new() { Applies = true, Delay = delay };
}
