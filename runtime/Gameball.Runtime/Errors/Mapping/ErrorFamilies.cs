using System;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>Which exception an error answer becomes, and what its reader is told to do next. The first row that fits counts.</summary>
internal static class ErrorFamilies
{
    private const string TooMuch = "Send less at a time.";
    private const string Slower = "Wait before sending more; others may draw on the same quota.";

    private static readonly (int From, int To, long Code, Func<string, ErrorDetails, GameballException> Create)[] s_types =
    [
        (429, 429, 0, static (message, details) => new GameballRateLimitedException(message, details)),
        (500, int.MaxValue, 0, static (message, details) => new GameballServerException(message, details)),
        (0, int.MaxValue, 2001, Conflict),
        (0, int.MaxValue, 9003, Conflict),
        (0, int.MaxValue, 9004, Conflict),
        (0, int.MaxValue, 4004, NotFound),
        (0, int.MaxValue, 7000, NotFound),
        (401, 401, 0, Authentication),
        (403, 403, 0, Authentication),
        (0, int.MaxValue, 1000, Authentication),
        (0, int.MaxValue, 1001, Authentication),
        (0, int.MaxValue, 1002, Authentication),
        (404, 404, 0, NotFound),
        (410, 410, 0, NotFound),
        (409, 409, 0, Conflict),
        (400, 499, 0, static (message, details) => new GameballValidationException(message, details)),
        (0, int.MaxValue, 0, static (message, details) => new GameballException(message, details)),
    ];

    // Of other APIs neither the codes nor the options are known: the second text is for them.
    private static readonly (int From, int To, long Code, string Advice, string? Elsewhere)[] s_advice =
    [
        (0, int.MaxValue, 1001, $"Set {KeyNames.SecretKeySetting}; for an account in High Security Mode also "
            + $"{nameof(GameballOptions)}.{nameof(GameballOptions.HighSecurity)}.", null),
        (0, int.MaxValue, 1002, "Check what the account's keys are allowed to do.", null),
        (0, int.MaxValue, 2001, "Send it again when the customer's other request is over.", null),
        (0, int.MaxValue, 3011, TooMuch, null),
        (0, int.MaxValue, 7000, "Create the customer first, or check the id.", null),
        (0, int.MaxValue, 9003, "Look up the customer's transactions before sending it with another time.", null),
        (0, int.MaxValue, 9004, "Look the transaction up before sending it with another id.", null),
        (0, int.MaxValue, 9007, "Check the clock and the time zone.", null),
        (401, 401, 0, $"Check {KeyNames.ApiKeySetting} and {KeyNames.SecretKeySetting}, and whether they belong to this server.",
            "Check the credentials that the operation is sent with, and whether they belong to this server."),
        (403, 403, 0, "Check what the account's keys are allowed to do.", "Check what the credentials are allowed to do."),
        (413, 413, 0, TooMuch, TooMuch),
        (429, 429, 0, Slower, Slower),
        (500, int.MaxValue, 0, "Try again later; for Gameball's support note the request id.", "Try again later."),
    ];

    public static GameballException Create(string message, ErrorDetails details)
    {
        (int status, long code) = ((int)details.Status!, details.Code?.Value ?? 0);
        return s_types.First(row => Fits(row.From, row.To, row.Code, status, code)).Create(message, details);
    }

    /// <returns><see langword="null"/> when the server's own words have to do.</returns>
    public static string? Advice(int status, long code, bool isGameballs)
    {
        var row = s_advice.FirstOrDefault(row => Fits(row.From, row.To, row.Code, status, code));
        return isGameballs ? row.Advice : row.Elsewhere;
    }

    private static bool Fits(int from, int to, long rowCode, int status, long code) =>
        status >= from && status <= to && (rowCode == 0 || rowCode == code);

    private static GameballConflictException Conflict(string message, ErrorDetails details) => new(message, details);

    private static GameballNotFoundException NotFound(string message, ErrorDetails details) => new(message, details);

    private static GameballAuthenticationException Authentication(string message, ErrorDetails details) => new(message, details);
}
