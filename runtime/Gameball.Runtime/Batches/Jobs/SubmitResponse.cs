using System;

namespace Gameball;

/// <summary>The server's response to a submit.</summary>
/// <param name="Result">The kind of response.</param>
/// <param name="JobId">The job's id when the request was accepted.</param>
/// <param name="Code">The server's code of a rejection.</param>
/// <param name="Message">The server's message, or the error of the transport.</param>
internal sealed record SubmitResponse(SubmitResult Result, string? JobId = null, string? Code = null, string? Message = null)
{
    /// <summary>
    /// The exception to throw when nothing can be sent at all: <see cref="SubmitResult.Unusable"/>,
    /// <see cref="SubmitResult.Unauthorized"/>.
    /// </summary>
    public Exception? Error { get; init; }

    public string Text => (Code is null ? "" : Code + " ") + (Message ?? Result.ToString());
}

internal enum SubmitResult
{
    /// <summary>The server created a job.</summary>
    Accepted,

    /// <summary>The server permanently rejects the rows.</summary>
    Refused,

    /// <summary>The client cannot send any request: a key is missing.</summary>
    Unusable,

    /// <summary>The server rejected the keys and would reject all further requests.</summary>
    Unauthorized,

    /// <summary>The request had too many bytes.</summary>
    TooLarge,

    /// <summary>The quota is exhausted; nothing was applied.</summary>
    Throttled,

    /// <summary>Another request for one of the customers is in progress; nothing was applied.</summary>
    Busy,

    /// <summary>No byte reached the server.</summary>
    NotSent,

    /// <summary>The response was lost: it is unknown whether the server accepted the rows.</summary>
    Lost,

    /// <summary>The response was lost to a redirect, and all further requests would be redirected, too.</summary>
    Redirected,

    /// <summary>The response was lost to a redirect, which sent the keys to another server.</summary>
    KeysLeaked,
}
