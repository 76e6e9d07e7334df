using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>Passes the response that ended a call to <see cref="GameballCallOptions.OnResponse"/>.</summary>
internal static class ResponseObserver
{
    /// <summary>Passes a success response on.</summary>
    public static void Observe(ApiRequest request, ApiResponse response, int attempts, TimeSpan elapsed, ILogger logger)
    {
        var headers = response.Headers;
        Notify(request, logger, new GameballRawResponse(response.Status, headers)
        {
            RequestId = ResponseHeaders.RequestId(headers),
            Body = response.CopyBody(),
            Attempts = attempts,
            Elapsed = elapsed,
        });
    }

    /// <summary>Passes the error response of the last attempt on, if there was one.</summary>
    public static void ObserveRefusal(ApiRequest request, int attempts, TimeSpan elapsed, ILogger logger)
    {
        if (request.Refusal is { } refusal)
        {
            Notify(request, logger, new GameballRawResponse(refusal.StatusCode, refusal.Headers)
            {
                RequestId = refusal.RequestId,
                Body = refusal.Body,
                Attempts = attempts,
                Elapsed = elapsed,
            });
        }
    }

    private static void Notify(ApiRequest request, ILogger logger, GameballRawResponse response)
    {
        try
        {
            request.Options!.OnResponse!(response);
        }
#pragma warning disable CA1031 // The observer is the caller's code, and the call already has a response.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.ResponseObserverFailed(logger, request.Operation.Id, failure);
        }
    }
}
