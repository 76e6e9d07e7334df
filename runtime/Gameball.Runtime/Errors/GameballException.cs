using System;
using System.Collections.Generic;
using System.Net;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// A call to the API that failed. Failures that callers handle differently have derived types; catch this type for all of them. Neither the
/// message nor any property contains a key.
/// </summary>
public class GameballException : Exception
{
    private static readonly Dictionary<string, string> s_none = [];

    private int _attempts;
    private bool _mayHaveBeenApplied;
    private bool _isSafeToRetry;

    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">How far the call progressed.</param>
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

    /// <summary>How far the call progressed.</summary>
    public GameballFailureKind Kind { get; }

    /// <summary>The operation's id.</summary>
    public string? OperationId { get; init; }

    /// <summary>The HTTP status of the response; <see langword="null"/> when there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gameball's error code, such as 9004; <see langword="null"/> when the response contains none.</summary>
    public GameballErrorCode? Code { get; init; }

    /// <summary>Gameball's name for the type of error.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The server's id of the request. Gameball's support asks for it.</summary>
    public string? RequestId { get; init; }

    /// <summary>The address of Gameball's documentation of the error.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The body of an error response as a string, truncated after 4,096 characters.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>
    /// The body of an error response as the type that the document states for this status; <see langword="null"/> when it states none or
    /// the body does not match: <c>catch (GameballException e) when (e.Error is Problem problem)</c>.
    /// </summary>
    public object? Error { get; init; }

    /// <summary>The headers of an error response by case-insensitive name; empty when there was no response.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = s_none;

    /// <summary>The wait that the server requests before the next call; <see langword="null"/> when it requests none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The number of attempts, including one that failed before it was sent; 0 when it is unknown.</summary>
    public int Attempts { get => _attempts; init => _attempts = value; }

    /// <summary>Whether the server may have applied the call: it did, or the response was lost.</summary>
    public bool MayHaveBeenApplied { get => _mayHaveBeenApplied; init => _mayHaveBeenApplied = value; }

    /// <summary>
    /// Whether the same call can be sent again without counting twice: the server did not apply it, or detects duplicates. It may fail
    /// again for the same reason.
    /// </summary>
    public bool IsSafeToRetry { get => _isSafeToRetry; init => _isSafeToRetry = value; }

    /// <summary>The description of the failure and, after retries, the number of attempts.</summary>
    public override string Message => Attempts > 1 ? $"{base.Message} Attempts: {Attempts}." : base.Message;

    /// <summary>Whether a retry would do harm or fail again regardless of the operation: the call was redirected.</summary>
    internal bool IsFinal { get; init; }

    /// <summary>Whether keys were sent to another server: nothing more may be sent with them.</summary>
    internal bool KeysLeaked { get; init; }

    /// <summary>
    /// Whether one of the caller's handlers threw its own exception. Neither the server nor the network is at fault, and a retry does not
    /// help.
    /// </summary>
    internal bool IsHandlerError { get; init; }

    /// <summary>Adds what only the end of the whole call shows.</summary>
    internal void Finish(int attempts, bool mayHaveBeenApplied, bool isSafeToRetry) =>
        (_attempts, _mayHaveBeenApplied, _isSafeToRetry) = (attempts, mayHaveBeenApplied, isSafeToRetry);
}
