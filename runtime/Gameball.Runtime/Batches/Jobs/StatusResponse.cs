namespace Gameball;

/// <summary>The server's response to a poll of a job.</summary>
internal sealed record StatusResponse(StatusResult Result, BatchJobStatus? Status = null, string? Message = null);

internal enum StatusResult
{
    /// <summary>The response contains a status.</summary>
    Read,

    /// <summary>The poll failed temporarily: a quota, a server error, a lost response.</summary>
    TryAgain,

    /// <summary>The response is unreadable.</summary>
    Unreadable,

    /// <summary>The server does not know the job.</summary>
    NotFound,

    /// <summary>The server permanently rejects the poll.</summary>
    Refused,

    /// <summary>A redirect sent the keys to another server.</summary>
    KeysLeaked,
}
