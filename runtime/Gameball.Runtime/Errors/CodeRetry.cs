namespace Gameball;

/// <summary>The meaning of an error code for a retry of the same request.</summary>
internal enum CodeRetry
{
    /// <summary>The server rejects the same request again, until it or the account is corrected.</summary>
    Never,

    /// <summary>The server rejects the same request again; parts of it may pass.</summary>
    Smaller,

    /// <summary>Nothing was applied, and the same request may pass later.</summary>
    NotApplied,

    /// <summary>A job's row was not applied and may pass later; after a whole request it is unknown whether it was applied.</summary>
    RowNotApplied,

    /// <summary>It is unknown whether the request was applied.</summary>
    Unknown,

    /// <summary>To a retry after a lost response: the first attempt was applied, for the id is the request's own.</summary>
    AppliedBefore,

    /// <summary>To a retry after a lost response: the first attempt or another request was applied.</summary>
    Ambiguous,
}
