namespace Gameball.Runtime;

/// <summary>The known effect of a failed attempt on the server, which decides whether it is retried.</summary>
internal enum AttemptEffect
{
    /// <summary>The server rejected the attempt and would reject a retry.</summary>
    Refused,

    /// <summary>The server did not apply the attempt and may apply a retry.</summary>
    NotApplied,

    /// <summary>It is unknown whether the server applied the attempt.</summary>
    Unknown,

    /// <summary>The server rejected the retry as a duplicate of an earlier attempt, which it applied.</summary>
    AppliedBefore,
}
