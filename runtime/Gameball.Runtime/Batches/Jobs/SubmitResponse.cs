using System;

namespace Gameball;

/// <summary>How the server took a submit.</summary>
/// <param name="Result">The kind of answer.</param>
/// <param name="JobId">The job's id when it was accepted.</param>
/// <param name="Code">The server's code of a refusal.</param>
/// <param name="Message">The server's words, or what went wrong on the way.</param>
internal sealed record SubmitResponse(SubmitResult Result, string? JobId = null, string? Code = null, string? Message = null)
{
    /// <summary>
    /// What to throw when nothing at all can be sent: <see cref="SubmitResult.Unusable"/>, <see cref="SubmitResult.Unauthorized"/>.
    /// </summary>
    public Exception? Error { get; init; }

    public string Text => (Code is null ? "" : Code + " ") + (Message ?? Result.ToString());
}

internal enum SubmitResult
{
    /// <summary>There is a job.</summary>
    Accepted,

    /// <summary>The rows were refused and would be again.</summary>
    Refused,

    /// <summary>The client cannot send at all, whatever the rows: a key is missing.</summary>
    Unusable,

    /// <summary>The keys were refused: whatever follows would be, too.</summary>
    Unauthorized,

    /// <summary>The request had too many bytes.</summary>
    TooLarge,

    /// <summary>The quota is used up; nothing was applied.</summary>
    Throttled,

    /// <summary>Another request is at work on one of the customers; nothing was applied.</summary>
    Busy,

    /// <summary>No byte reached the server.</summary>
    NotSent,

    /// <summary>Nobody knows whether the rows were taken.</summary>
    Lost,

    /// <summary>The same, and whatever follows would be redirected, too.</summary>
    Redirected,

    /// <summary>The same, and the redirect took the keys to another server.</summary>
    KeysLeft,
}
