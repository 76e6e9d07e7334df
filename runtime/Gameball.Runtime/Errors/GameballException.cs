using System;
using System.Collections.Generic;
using System.Net;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// A call to the API that failed. What a caller handles differently has a type of its own; catch this one for all of them. Neither the
/// message nor any property holds a key.
/// </summary>
public class GameballException : Exception
{
    private static readonly Dictionary<string, string> s_none = [];

    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">How far the call got.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause; a <see cref="TimeoutException"/> when <see cref="GameballOptions.Timeout"/> passed.</param>
    public GameballException(GameballFailureKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
        => Kind = kind;

    internal GameballException(string message, ErrorDetails details)
        : base(message, details.Cause)
    {
        Kind = details.Kind;
        OperationId = details.OperationId;
        StatusCode = details.Status;
        Code = details.Code;
        ErrorType = details.Type;
        RequestId = details.RequestId;
        DocumentationUrl = details.DocumentationUrl;
        ResponseBody = details.Body;
        Error = details.Error;
        RetryAfter = details.RetryAfter;
        Headers = details.Headers ?? s_none;
    }

    /// <summary>How far the call got.</summary>
    public GameballFailureKind Kind { get; }

    /// <summary>The operation that was called.</summary>
    public string? OperationId { get; init; }

    /// <summary>The status of the answer; <see langword="null"/> when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gameball's error code, such as 9004; <see langword="null"/> when the answer names none.</summary>
    public GameballErrorCode? Code { get; init; }

    /// <summary>Gameball's name for the kind of error.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The identity of the call on the server, which Gameball's support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where Gameball documents the error.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The body of an error answer, whatever it is, cut after 4,096 characters.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>
    /// The body of an error answer as the type that the document gives it for this status; <see langword="null"/> where it gives none or
    /// the body is something else: <c>catch (GameballException e) when (e.Error is Problem problem)</c>.
    /// </summary>
    public object? Error { get; init; }

    /// <summary>The headers of an error answer by name, whatever its case; empty when none came.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = s_none;

    /// <summary>How long the server asks to wait before the next call; <see langword="null"/> when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How often the call was sent, or was about to be; 0 when that is not known.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Whether the server may have acted on the call: it did, or an answer was lost that would have told.</summary>
    public bool MayHaveBeenApplied { get; internal set; }

    /// <summary>
    /// Whether the same call can be sent again without counting twice: the server did not act on it, or recognises a repeat. It may
    /// still fail again for the same reason.
    /// </summary>
    public bool IsSafeToRetry { get; internal set; }

    /// <summary>What went wrong, and after how many attempts.</summary>
    public override string Message => Attempts > 1 ? $"{base.Message} Attempts: {Attempts}." : base.Message;

    /// <summary>Whether a repeat does harm by itself, or fails again, whatever the operation: the call was redirected.</summary>
    internal bool IsFinal { get; init; }

    /// <summary>Whether keys went to another server: nothing more may be sent with them.</summary>
    internal bool KeysLeft { get; init; }

    /// <summary>
    /// Whether a handler of the caller's threw something of its own: no fault of the server's or the way there, and a repeat is no help.
    /// </summary>
    internal bool IsOfHandler { get; init; }
}
