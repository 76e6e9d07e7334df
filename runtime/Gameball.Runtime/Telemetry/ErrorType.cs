using System;

namespace Gameball.Runtime;

/// <summary>
/// An error in a word of which there are few: Gameball's code, or the exception's type. Never its message, which may name a customer.
/// </summary>
internal static class ErrorType
{
    private const string Cancelled = "cancelled";

    public static string FromException(Exception failure) => failure switch
    {
        GameballException { Code: { } code } => code.ToString(),
        OperationCanceledException => Cancelled,
        _ => failure.GetType().Name,
    };
}
