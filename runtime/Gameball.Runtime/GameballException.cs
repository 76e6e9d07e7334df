using System;
using System.Collections.Generic;
using System.Net;

namespace Gameball;

/// <summary>A call to the API that failed. Neither the message nor any property holds a key.</summary>
public sealed class GameballException : Exception
{
    private static readonly Dictionary<string, string> s_none = [];

    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">How far the call got.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause; a <see cref="TimeoutException"/> when <see cref="GameballOptions.Timeout"/> passed.</param>
    public GameballException(GameballFailure kind, string message, Exception? innerException = null)
        : base(message, innerException)
        => Kind = kind;

    /// <summary>How far the call got.</summary>
    public GameballFailure Kind { get; }

    /// <summary>The operation that was called.</summary>
    public string? OperationId { get; init; }

    /// <summary>The status of the answer; <see langword="null"/> when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gameball's error code, such as 9004; <see langword="null"/> when the answer names none.</summary>
    public long? Code { get; init; }

    /// <summary>Gameball's name for the kind of error.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The identity of the call on the server, which Gameball's support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where Gameball documents the error.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The body of an error answer, cut after 4,096 characters.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>
    /// The body of an error answer as the type that the document gives it for this status; <see langword="null"/> where it gives none or
    /// the body is something else: <c>catch (GameballException e) when (e.Error is Problem problem)</c>.
    /// </summary>
    public object? Error { get; init; }

    /// <summary>The headers of an error answer by name, whatever its case; empty when none came.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = s_none;
}
