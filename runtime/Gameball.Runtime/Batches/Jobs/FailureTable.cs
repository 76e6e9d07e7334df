namespace Gameball;

/// <summary>What a failed request means for a batch.</summary>
internal static class FailureTable
{
    public static SubmitResult Submit(GameballException error) => (error.Kind, (int?)error.StatusCode) switch
    {
        // Every request would be redirected like this one.
        _ when error.IsFinal => error.KeysLeft ? SubmitResult.KeysLeft : SubmitResult.Redirected,
        // Our own limiter had no room for it: that says nothing of the server.
        (GameballFailure.NotSent, _) when error is GameballRateLimitedException => SubmitResult.Throttled,
        (GameballFailure.NotSent, _) => SubmitResult.NotSent,
        (GameballFailure.Refused, 429) => SubmitResult.Throttled,
        // A fault or a server's own timeout says nothing about what was done before it, whatever code comes along.
        (GameballFailure.Refused, 408 or >= 500) => SubmitResult.Lost,
        (GameballFailure.Refused, _) when error.Code == GameballErrorCode.CustomerBusy => SubmitResult.Busy,
        (GameballFailure.Refused, 401 or 403) => SubmitResult.Unauthorized,
        (GameballFailure.Refused, 413) => SubmitResult.TooLarge,
        // A payload beyond a limit, as 413 is: fewer rows may pass, and none of these was applied.
        (GameballFailure.Refused, _) when error.Code == GameballErrorCode.LimitExceeded => SubmitResult.TooLarge,
        (GameballFailure.Refused, _) => SubmitResult.Refused,
        _ => SubmitResult.Lost,
    };

    public static StatusResult Status(GameballException error) => (error.Kind, (int?)error.StatusCode) switch
    {
        _ when error.IsFinal => error.KeysLeft ? StatusResult.KeysLeft : StatusResult.Refused,
        (GameballFailure.Refused, 404 or 410) => StatusResult.NotFound,
        (GameballFailure.Refused, 408 or 429 or >= 500) => StatusResult.TryAgain,
        (GameballFailure.Refused, _) => StatusResult.Refused,
        (GameballFailure.Unreadable, _) => StatusResult.Unreadable,
        _ => StatusResult.TryAgain,
    };
}
