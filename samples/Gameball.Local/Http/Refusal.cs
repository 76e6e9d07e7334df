using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>The rejection of a request or a row: the error's code and message, and the HTTP status.</summary>
internal sealed record Refusal(int Status, int Code, string Message)
{
    private static readonly Dictionary<int, string> s_families = new()
    {
        [1] = "authentication_error",
        [2] = "request_error",
        [3] = "payload_error",
        [4] = "general_error",
        [5] = "server_error",
        [6] = "configuration_error",
        [7] = "customer_error",
        [9] = "transaction_error",
    };

    public string Family => s_families.GetValueOrDefault(Code / 1000, "general_error");

    // Published codes.
    public static Refusal Unauthorized { get; } = new(401, 1000, "The API key or the secret key is wrong.");

    public static Refusal SecretKeyRequired { get; } = new(401, 1001, "This operation needs the secret key too.");

    public static Refusal TooManyRows { get; } = new(422, 3011, $"A batch takes at most {JobBook.MaxRows} rows.");

    public static Refusal ServerError { get; } = new(500, 5000, "Something went wrong on the server.");

    public static Refusal Unavailable { get; } = new(503, 5003, "The service is not available now.");

    public static Refusal TooManyCoupons { get; } = new(422, 3011, "The account takes no more coupons for one purchase.");

    public static Refusal NotAchievable { get; } = new(400, 3004, "The customer cannot achieve this campaign now.");

    public static Refusal WrongHash { get; } = new(422, 3005, "The hash is not the customer's current one.");

    public static Refusal ReferralCodeNotFound { get; } = new(404, 7003, "There is no such referral code.");

    public static Refusal CustomerInactive { get; } = new(422, 3009, "The customer takes no part in the loyalty program.");

    public static Refusal TransactionCanceled { get; } = new(422, 9001, "The transaction was taken back before.");

    public static Refusal TransactionNotFound { get; } = new(404, 9002, "There is no such transaction.");

    public static Refusal ReversedTransactionNotFound { get; } = new(404, 9005, "There is no transaction of the id to take back.");

    public static Refusal HoldNotFound { get; } = new(404, 9006, "There is no such hold, or it is no longer active.");

    public static Refusal TransactionTimeExists { get; } = new(422, 9003, "The customer already has a transaction of this time.");

    public static Refusal TransactionIdExists { get; } = new(422, 9004, "A transaction of this id already exists.");

    public static Refusal TransactionInFuture { get; } = new(422, 9007, "The transaction's time is in the future.");

    public static Refusal NotEnoughPoints { get; } = new(422, 9008, "The customer has not enough points.");

    // Codes within a published family; the code itself is not published.
    public static Refusal TooManyRequests { get; } = new(429, 2000, "Too many requests.");

    public static Refusal BodyTooLarge { get; } = new(413, 2000, "The request's body is too large.");

    public static Refusal CustomerBusy(string customerId) =>
        new(422, 2001, $"Another request for customer '{customerId}' is in progress.");

    public static Refusal NotFound(string what) => new(404, 4004, $"{what} was not found.");

    public static Refusal NoSuchPath(string why) => new(404, 4004, why);

    public static Refusal CustomerNotFound(string customerId) => new(404, 7000, $"Customer '{customerId}' was not found.");

    public static Refusal Malformed(string why) => new(400, 3000, $"The body is not valid JSON: {why}");

    public static Refusal InvalidValue(string why) => new(422, 3003, why);

    public static Refusal Payload(string why) => new(422, 3001, why);

    /// <summary>Returns the rejection for a fault with that HTTP status.</summary>
    public static Refusal OfStatus(int status) => status switch
    {
        429 => TooManyRequests,
        503 => Unavailable,
        >= 500 => ServerError with { Status = status },
        >= 400 => new(status, 2000, "Rejected on demand."),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A fault has a status of 400 or above."),
    };
}
