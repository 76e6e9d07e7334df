namespace Gameball;

/// <summary>An entry of the catalogue of error codes.</summary>
/// <param name="Code">The number.</param>
/// <param name="Name">The name of the member of <see cref="GameballErrorCode"/>.</param>
/// <param name="Status">The HTTP status that Gameball documents for the code.</param>
/// <param name="Class">The exception of the code.</param>
/// <param name="Retry">The meaning for a retry.</param>
/// <param name="Meaning">The cause, as a sentence.</param>
/// <param name="Advice">The remedy, as a sentence.</param>
internal sealed record ErrorCodeInfo(
    GameballErrorCode Code, string Name, int Status, ErrorClass Class, CodeRetry Retry, string Meaning, string Advice)
{
    /// <summary>Whether the same row of a job may pass later.</summary>
    public bool IsTransientForRow => Retry is CodeRetry.NotApplied or CodeRetry.RowNotApplied;
}

/// <summary>The exceptions among which a response's code and status decide.</summary>
internal enum ErrorClass
{
    /// <summary><see cref="GameballException"/> itself.</summary>
    Other,

    /// <summary><see cref="GameballAuthenticationException"/>.</summary>
    Authentication,

    /// <summary><see cref="GameballValidationException"/>.</summary>
    Validation,

    /// <summary><see cref="GameballNotFoundException"/>.</summary>
    NotFound,

    /// <summary><see cref="GameballConflictException"/>.</summary>
    Conflict,

    /// <summary><see cref="GameballRateLimitedException"/>.</summary>
    RateLimited,

    /// <summary><see cref="GameballServerException"/>.</summary>
    Server,
}
