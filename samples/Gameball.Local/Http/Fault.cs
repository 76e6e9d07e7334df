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

    /// <summary>The error's code with <see cref="Status"/>; <see langword="null"/> for the usual code of that status.</summary>
    public int? Code { get; private init; }

    /// <summary>The delay of the response.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>The share of the response's body that is sent before the connection breaks; <see langword="null"/>: it does not break.</summary>
    public double? BreaksAt { get; private init; }

    /// <summary>The name of the fault in the control API, such as <c>lostResponse</c>.</summary>
    public string Kind =>
        BreaksAt is { } share ? (share > 0 ? "truncate" : Applies ? "lostResponse" : "reset")
        : Status is not null ? "status"
        : "delay";

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

    /// <summary>Returns this fault after a delay.</summary>
    /// <param name="delay">The delay, by the server's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public Fault After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Delay = delay };
    }

    /// <summary>Returns this fault with an error's code of Gameball in its response.</summary>
    /// <param name="code">The code, 1000 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is outside of that range.</exception>
    public Fault WithCode(int code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 9999);
        return this with { Code = code };
    }

    internal Refusal? ToRefusal() => Status is not { } status ? null
        : Code is { } code ? Refusal.OfStatus(status) with { Code = code }
        : Refusal.OfStatus(status);
}
