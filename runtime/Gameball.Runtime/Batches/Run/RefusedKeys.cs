using System;

namespace Gameball;

/// <summary>The refusal of an import's keys as its caller gets it when no row was taken.</summary>
internal static class RefusedKeys
{
    public static Exception ToException(Exception refusal) => refusal is not GameballAuthenticationException error
        ? refusal
        : new GameballAuthenticationException(error.Message + " No row of the import was applied.", error)
        {
            OperationId = error.OperationId,
            StatusCode = error.StatusCode,
            Code = error.Code,
            ErrorType = error.ErrorType,
            RequestId = error.RequestId,
            DocumentationUrl = error.DocumentationUrl,
            ResponseBody = error.ResponseBody,
            Error = error.Error,
            Headers = error.Headers,
            RetryAfter = error.RetryAfter,
            IsSafeToRetry = true,
            IsFinal = error.IsFinal,
        };
}
