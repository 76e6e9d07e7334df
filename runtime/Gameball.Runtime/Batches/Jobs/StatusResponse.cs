namespace Gameball;

/// <summary>How the server answered the question for a job.</summary>
internal sealed record StatusResponse(StatusResult Result, BatchJobStatus? Status = null, string? Message = null);

internal enum StatusResult
{
    /// <summary>There is a status.</summary>
    Read,

    /// <summary>There was no answer this time: a quota, a fault, a lost answer.</summary>
    TryAgain,

    /// <summary>There was an answer, and it cannot be read.</summary>
    Unreadable,

    /// <summary>The server knows no such job.</summary>
    NotFound,

    /// <summary>The server will not say, and would not say later.</summary>
    Refused,

    /// <summary>A redirect took the keys to another server.</summary>
    KeysLeft,
}
