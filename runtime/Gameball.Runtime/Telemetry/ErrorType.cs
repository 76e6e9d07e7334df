using System;

namespace Gameball.Runtime;

/// <summary>
/// Maps an error to a low-cardinality value: Gameball's code or the exception's type. The message is not used, because it may name a
/// customer.
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
