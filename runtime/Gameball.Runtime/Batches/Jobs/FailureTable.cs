namespace Gameball;

/// <summary>What a failed request means for a batch.</summary>
internal static class FailureTable
{
    public static SubmitResult Submit(GameballException error) => (error.Kind, (int?)error.StatusCode) switch
    {
        // Every request would be redirected like this one.
        _ when error.IsFinal => error.KeysLeaked ? SubmitResult.KeysLeaked : SubmitResult.Redirected,
        // Our own limiter had no room for it: that says nothing of the server.
        (GameballFailureKind.NotSent, _) when error is GameballRateLimitedException => SubmitResult.Throttled,
        (GameballFailureKind.NotSent, _) => SubmitResult.NotSent,
        (GameballFailureKind.Refused, 429) => SubmitResult.Throttled,
        // A fault or a server's own timeout says nothing about what was done before it, whatever code comes along.
        (GameballFailureKind.Refused, 408 or >= 500) => SubmitResult.Lost,
        (GameballFailureKind.Refused, _) when error.Code == GameballErrorCode.CustomerBusy => SubmitResult.Busy,
        (GameballFailureKind.Refused, 401 or 403) => SubmitResult.Unauthorized,
        (GameballFailureKind.Refused, 413) => SubmitResult.TooLarge,
        // A payload beyond a limit, as 413 is: fewer rows may pass, and none of these was applied.
        (GameballFailureKind.Refused, _) when error.Code == GameballErrorCode.LimitExceeded => SubmitResult.TooLarge,
        (GameballFailureKind.Refused, _) => SubmitResult.Refused,
        _ => SubmitResult.Lost,
    };

    public static StatusResult Status(GameballException error) => (error.Kind, (int?)error.StatusCode) switch
    {
        _ when error.IsFinal => error.KeysLeaked ? StatusResult.KeysLeaked : StatusResult.Refused,
        (GameballFailureKind.Refused, 404 or 410) => StatusResult.NotFound,
        (GameballFailureKind.Refused, 408 or 429 or >= 500) => StatusResult.TryAgain,
        (GameballFailureKind.Refused, _) => StatusResult.Refused,
        (GameballFailureKind.Unreadable, _) => StatusResult.Unreadable,
        _ => StatusResult.TryAgain,
    };
}
