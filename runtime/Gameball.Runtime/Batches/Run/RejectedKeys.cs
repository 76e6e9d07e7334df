using System;

namespace Gameball;

/// <summary>Creates the exception for rejected keys when the server accepted no row of the import.</summary>
internal static class RejectedKeys
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
