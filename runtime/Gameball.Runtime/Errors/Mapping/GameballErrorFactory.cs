using System.ComponentModel;
using System.Net;

namespace Gameball.Runtime;

/// <summary>Creates the exceptions of error responses without a response. The package for tests uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GameballErrorFactory
{
    private const int UnknownCodeStatus = 400;

    /// <summary>Creates the exception that a client throws for a response with this code.</summary>
    /// <param name="operationId">The operation's id.</param>
    /// <param name="code">Gameball's code.</param>
    /// <param name="status">The response's status; <see langword="null"/> for the one that Gameball documents for the code, else 400.</param>
    /// <returns>An exception of the code's type, after one attempt. After a server error it is unknown whether that took effect.</returns>
    public static GameballException Create(string operationId, GameballErrorCode code, HttpStatusCode? status = null)
    {
        var known = ErrorCatalogue.Find(code, (int)(status ?? 0));
        var sent = status ?? (HttpStatusCode)(known?.Status ?? UnknownCodeStatus);
        var message = $"{operationId} failed: HTTP {(int)sent}, code {code}." + (known is null ? "" : " " + known.Meaning);
        var error = ErrorFamilies.Create(message, new ErrorDetails
        {
            Kind = GameballFailureKind.Refused,
            OperationId = operationId,
            Status = sent,
            Code = code,
            Type = known?.Name,
        });
        var mayBeApplied = error is GameballServerException;
        error.Finish(attempts: 1, mayBeApplied, isSafeToRetry: !mayBeApplied);
        return error;
    }
}
