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
    /// <remarks>One method from the message to the body, because each further asynchronous step costs a first call 16 compiled methods.</remarks>
    /// <exception cref="GameballException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<ApiResponse> SendAsync(Attempt attempt, CancellationToken callerToken)
    {
        using var deadline = settings.TimeProvider.Deadline(attempt.Sent.Time.Length);
        using var either = deadline.CancelWith(callerToken);
        AttemptMessage? unanswered = null;
        HttpResponseMessage? response = null;
        try
        {
            unanswered = await _messages.CreateAsync(attempt, deadline.Token, callerToken).ConfigureAwait(false);
            attempt.Sent.Dispatch(unanswered, isOwnHandler: http is not HttpClient);
            response = await HttpSender.SendAsync(http, unanswered, deadline.Token).ConfigureAwait(false);
            Accept(attempt, unanswered, response);
            if (!response.IsSuccessStatusCode && !IsDocumentedResponse(attempt, response))
            {
                throw attempt.Sent.KeepVerdict(
                    await _failures.RefusedAsync(attempt.Request, response, deadline.Token, callerToken).ConfigureAwait(false));
            }

            unanswered.Dispose();
            unanswered = null;
            return await ApiResponse.ReadAsync(
                response, attempt.Part, attempt.Request.IsObserved, settings.Responses.MaxBodyBytes, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            var seen = ToException(attempt, unanswered, response, cause, callerToken);
            unanswered?.Dispose();
            response?.Dispose();
            if (ReferenceEquals(seen, cause))
            {
                throw;
            }

            throw seen;
        }
    }

    public Exception Broken(ApiRequest request, HttpResponseMessage response, Exception cause, CancellationToken callerToken) =>
        _failures.Broken(request, response, cause, callerToken);

    // A redirect is not an empty file, stream or page.
    private static bool IsDocumentedResponse(Attempt attempt, HttpResponseMessage response) =>
        attempt is { Part: not ResponsePart.Beginning, Request.NeedsValue: false } && attempt.Request.Operation.IsDocumentedResponse((int)response.StatusCode);

    private void Accept(Attempt attempt, AttemptMessage message, HttpResponseMessage response)
    {
        attempt.Sent.Responded();
        attempt.Request.MayHaveBeenSent = true;
        if (Redirect(attempt, message, response) is not RedirectKind.None and var redirectKind)
        {
            throw Redirected(attempt, redirectKind);
        }
    }

    private static RedirectKind Redirect(Attempt attempt, AttemptMessage message, HttpResponseMessage? response) =>
        RedirectGuard.Detect(attempt.Sent.Address!, attempt.Request.Operation.HttpMethod, message, response);

    private GameballException Redirected(Attempt attempt, RedirectKind redirectKind)
    {
        attempt.Request.MayHaveBeenSent = true;
        return attempt.Sent.KeepVerdict(_failures.Redirected(attempt.Request, attempt.Sent.Address!, redirectKind));
    }

    /// <summary>Returns the exception for the caller.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="unanswered">The request, unless its response was accepted and only the body was missing.</param>
    /// <param name="response">The response, if there was one.</param>
    /// <param name="cause">The exception that ended the attempt.</param>
    /// <param name="callerToken">Cancelled when the caller cancels the call.</param>
    private Exception ToException(
        Attempt attempt, AttemptMessage? unanswered, HttpResponseMessage? response, Exception cause, CancellationToken callerToken)
    {
        if (!attempt.Sent.WasDispatched)
        {
            // An exception of the preparation is passed to the caller unchanged: nothing was sent.
            return Failures.IsTransportError(cause) ? _failures.ToException(attempt.Request, attempt.Sent, response, cause, callerToken) : cause;
        }

        // A handler of the caller may throw a GameballException of another call. Only the exception for this call's response counts.
        if (attempt.Sent.Verdict is { } verdict)
        {
            return ReferenceEquals(cause, verdict) ? cause : _failures.ToException(attempt.Request, attempt.Sent, response, cause, callerToken);
        }

        var redirectKind = unanswered is null ? RedirectKind.None : Redirect(attempt, unanswered, response);
        return redirectKind == RedirectKind.OtherServer || (redirectKind != RedirectKind.None && !callerToken.IsCancellationRequested)
            ? Redirected(attempt, redirectKind)
            : _failures.ToException(attempt.Request, attempt.Sent, response, cause, callerToken);
    }
}
