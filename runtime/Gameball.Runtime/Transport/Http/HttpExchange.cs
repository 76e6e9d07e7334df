using System;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Sends a call once and returns the success response.</summary>
internal sealed class HttpExchange(HttpMessageInvoker http, ConnectionSettings settings)
{
    private readonly RequestMessages _messages = new(settings);
    private readonly Failures _failures = new(settings);

    /// <summary>Sends a call and reads the requested part of its response.</summary>
    /// <exception cref="GameballException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<ApiResponse> SendAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        using var deadline = settings.Deadline(attempt.Sent.Time.Length);
        using var either = deadline.CancelWith(cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await BeginAsync(attempt, deadline.Token, cancellationToken).ConfigureAwait(false);
            return await ApiResponse.ReadAsync(
                response, attempt.Part, attempt.Request.IsObserved, settings.Responses.MaxBodyBytes, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            response?.Dispose();
            var isSaid = attempt.Sent.WasDispatched
                // A handler of the caller may throw a GameballException of another call. Only the exception for this call's response
                // counts.
                ? ReferenceEquals(e, attempt.Sent.Verdict)
                // An exception of the preparation is passed to the caller unchanged: nothing was sent.
                : !Failures.IsTransportError(e);
            if (isSaid)
            {
                throw;
            }

            throw _failures.ToException(attempt.Request, attempt.Sent, response, e, cancellationToken);
        }
    }

    /// <summary>Returns the exception for a response that breaks off while it is read.</summary>
    public Exception Broken(ApiRequest request, HttpResponseMessage response, Exception cause, CancellationToken callerToken) =>
        _failures.Broken(request, response, cause, callerToken);

    // A redirect is not an empty file, stream or page.
    private static bool IsDocumentedResponse(Attempt attempt, HttpResponseMessage response) =>
        attempt is { Part: not ResponsePart.Beginning, Request.NeedsValue: false } && attempt.Request.Operation.IsDocumentedResponse((int)response.StatusCode);

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<HttpResponseMessage> BeginAsync(Attempt attempt, CancellationToken stop, CancellationToken callerToken)
    {
        var request = attempt.Request;
        using var message = await _messages.CreateAsync(attempt, stop, callerToken).ConfigureAwait(false);
        var sentTo = message.RequestUri!;
        attempt.Sent.Dispatch(message, isOwnHandler: http is not HttpClient);
        HttpResponseMessage? response = null;
        try
        {
            response = await HttpSender.SendAsync(http, message, stop).ConfigureAwait(false);
            attempt.Sent.Responded();
            request.MayHaveBeenSent = true;
            if (RedirectGuard.Detect(sentTo, request.Operation.HttpMethod, message, response) is not RedirectKind.None and var redirectKind)
            {
                throw attempt.Sent.KeepVerdict(_failures.Redirected(request, sentTo, redirectKind));
            }

            return response.IsSuccessStatusCode || IsDocumentedResponse(attempt, response)
                ? response
                : throw attempt.Sent.KeepVerdict(await _failures.RefusedAsync(request, response, stop, callerToken).ConfigureAwait(false));
        }
        catch (Exception)
        {
            var redirectKind = attempt.Sent.Verdict is null
                ? RedirectGuard.Detect(sentTo, request.Operation.HttpMethod, message, response)
                : RedirectKind.None;
            response?.Dispose();
            if (redirectKind == RedirectKind.OtherServer || (redirectKind != RedirectKind.None && !callerToken.IsCancellationRequested))
            {
                request.MayHaveBeenSent = true;
                throw attempt.Sent.KeepVerdict(_failures.Redirected(request, sentTo, redirectKind));
            }

            throw;
        }
    }
}
