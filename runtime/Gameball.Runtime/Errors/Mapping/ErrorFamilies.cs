using System;
using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>
/// The exception of an error response, and the advice in its message. A status that decides by itself goes first, then Gameball's code
/// (<see cref="ErrorCatalogue"/>), then the other statuses.
/// </summary>
internal static class ErrorFamilies
{
    private const string TooMuch = "Send less at a time.";
    private const string Slower = "Wait before sending more; others may draw on the same quota.";

    private static readonly Dictionary<ErrorClass, Func<string, ErrorDetails, GameballException>> s_exceptions = new()
    {
        [ErrorClass.Other] = static (message, details) => new GameballException(message, details),
        [ErrorClass.Authentication] = static (message, details) => new GameballAuthenticationException(message, details),
        [ErrorClass.Validation] = static (message, details) => new GameballValidationException(message, details),
        [ErrorClass.NotFound] = static (message, details) => new GameballNotFoundException(message, details),
        [ErrorClass.Conflict] = static (message, details) => new GameballConflictException(message, details),
        [ErrorClass.RateLimited] = static (message, details) => new GameballRateLimitedException(message, details),
        [ErrorClass.Server] = static (message, details) => new GameballServerException(message, details),
    };

    // The first row that fits applies. A row that outranks codes says of the server what no code can.
    private static readonly (int From, int To, bool OutranksCodes, ErrorClass Class)[] s_classes =
    [
        (429, 429, true, ErrorClass.RateLimited),
        (500, int.MaxValue, true, ErrorClass.Server),
        (401, 401, false, ErrorClass.Authentication),
        (403, 403, false, ErrorClass.Authentication),
        (404, 404, false, ErrorClass.NotFound),
        (410, 410, false, ErrorClass.NotFound),
        (409, 409, false, ErrorClass.Conflict),
        (400, 499, false, ErrorClass.Validation),
        (0, int.MaxValue, false, ErrorClass.Other),
    ];

    // Codes and options of other APIs are unknown: the second text is for them.
    private static readonly (int From, int To, bool OutranksCodes, string Advice, string Elsewhere)[] s_advice =
    [
        (413, 413, true, TooMuch, TooMuch),
        (429, 429, true, Slower, Slower),
        (500, int.MaxValue, true, ErrorCatalogue.Find(GameballErrorCode.ServerError)!.Advice, "Try again later."),
        (401, 401, false, ErrorCatalogue.Find(GameballErrorCode.Unauthorized)!.Advice,
            "Check the credentials that the operation is sent with, and whether they belong to this server."),
        (403, 403, false, ErrorCatalogue.Find(GameballErrorCode.Forbidden)!.Advice, "Check what the credentials are allowed to do."),
    ];

    public static GameballException Create(string message, ErrorDetails details)
    {
        var status = (int)details.Status!;
        (_, _, var outranksCodes, var ofStatus) = Array.Find(s_classes, row => status >= row.From && status <= row.To);

        // The code of a server's fault says nothing beside the fault.
        var ofCode = details.Code is { } code ? ErrorCatalogue.Find(code, status)?.Class : null;
        return s_exceptions[outranksCodes || ofCode is null or ErrorClass.Server ? ofStatus : ofCode.Value](message, details);
    }

    /// <returns><see langword="null"/> where the server's message is all there is to say.</returns>
    public static string? Advice(int status, long code, bool isGameballs)
    {
        (int From, int To, bool OutranksCodes, string Advice, string Elsewhere) row =
            Array.Find(s_advice, row => status >= row.From && status <= row.To);
        return !row.OutranksCodes && ErrorCatalogue.Find(code, status) is { } known ? (isGameballs ? known.Advice : null)
            : isGameballs ? row.Advice
            : row.Elsewhere;
    }
}
