using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Creates the exception for a failed call.</summary>
internal sealed class Failures(ConnectionSettings settings)
{
    /// <summary>Creates the exception for a non-success response.</summary>
    public async Task<GameballException> RefusedAsync(
        ApiRequest request, HttpResponseMessage response, CancellationToken stop, CancellationToken callerToken)
    {
        using ResponseBytes body = new(settings.Responses.MaxErrorBytes);
        try
        {
            await body.ReadAsync(response, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !callerToken.IsCancellationRequested)
        {
            // The status is sufficient: an error whose body was lost is still that error.
        }

        return ErrorResponseReader.Describe(request, response, body, settings);
    }

    /// <summary>
    /// Creates the exception for a redirect that the caller's HttpClient followed: the response belongs to another request.
    /// </summary>
    public GameballException Redirected(ApiRequest request, Uri sentTo, RedirectKind redirectKind)
    {
        var server = sentTo.GetLeftPart(UriPartial.Authority);
        var keysLeaked = redirectKind == RedirectKind.OtherServer;
        return new GameballTransportException(
            GameballFailureKind.ResponseLost,
            keysLeaked
                ? $"{request.Operation.Id} was redirected to another server than {server}, and the HttpClient sent the keys there. "
                    + "Replace the keys, and turn its handler's AllowAutoRedirect off."
                : $"{request.Operation.Id} was redirected to another address of {server}, and the HttpClient followed, so the response "
                    + "does not belong to the call. Turn its handler's AllowAutoRedirect off, and check the server's address.")
        {
            OperationId = request.Operation.Id,
            IsFinal = true,
            KeysLeaked = keysLeaked,
        };
    }

    /// <summary>Creates the exception for a missing or incomplete response, or for a cancellation by the caller.</summary>
    public Exception ToException(
        ApiRequest request, SendState sent, HttpResponseMessage? response, Exception cause, CancellationToken callerToken)
    {
        var notSent = sent.Close(cause) && response is null;
        if (!notSent)
        {
            request.MayHaveBeenSent = true;
        }

        return IsCallers(cause, callerToken)
            ? Cancelled(request, notSent: !request.MayHaveBeenSent, cause, callerToken)
            : Lost(request, response, notSent, cause, sent.Time.IsWhole);
    }

    /// <summary>Creates the exception for a response that broke off while it was read, or whose reading the caller cancelled.</summary>
    public Exception Broken(ApiRequest request, HttpResponseMessage response, Exception cause, CancellationToken callerToken) =>
        IsCallers(cause, callerToken)
            ? Cancelled(request, notSent: false, cause, callerToken)
            : Lost(request, response, notSent: false, cause, isWhole: true);

    /// <summary>
    /// Whether an error is a network error. It decides whose fault the failure is, and not whether something was sent: see
    /// <see cref="SendState"/>.
    /// </summary>
    public static bool IsTransportError(Exception error) => error
        is HttpRequestException or IOException or InvalidDataException or OperationCanceledException
        or TimeoutException or SocketException or AuthenticationException or WebException;

    private static bool IsCallers(Exception cause, CancellationToken callerToken) =>
        cause is OperationCanceledException && callerToken.IsCancellationRequested;

    private OperationCanceledException Cancelled(ApiRequest request, bool notSent, Exception cause, CancellationToken callerToken) => new(
        $"{request.Operation.Id} was cancelled; {(notSent ? "nothing was sent" : "the server may have applied it")}.",
        settings.Keys.Scrubber.Clean(cause),
        callerToken);

    /// <param name="request">The call.</param>
    /// <param name="response">The response that broke off, if it had begun.</param>
    /// <param name="notSent">Whether certainly nothing was sent.</param>
    /// <param name="cause">The exception of the failure.</param>
    /// <param name="isWhole">Whether the attempt had the whole remaining time of the call.</param>
    private GameballTransportException Lost(
        ApiRequest request, HttpResponseMessage? response, bool notSent, Exception cause, bool isWhole)
    {
        var timedOut = cause is OperationCanceledException;
        var problem = timedOut
            ? $"timed out: {Limit(request, isWhole)}, unless the HttpClient has a shorter timeout of its own"
            : $"failed: {settings.Keys.Scrubber.Scrub(cause.Message).TrimEnd('.')}";
        var sent = notSent ? "Nothing was sent." : "The server may have applied it.";
        return new GameballTransportException(
            notSent ? GameballFailureKind.NotSent : GameballFailureKind.ResponseLost,
            $"{request.Operation.Id} {problem}. {sent}",
            timedOut
                ? new TimeoutException($"{request.Operation.Id} {problem}.", settings.Keys.Scrubber.Clean(cause))
                : settings.Keys.Scrubber.Clean(cause))
        {
            OperationId = request.Operation.Id,
            StatusCode = response?.StatusCode,
            IsHandlerError = !IsTransportError(cause),
        };
    }

    private string Limit(ApiRequest request, bool isWhole) =>
        !isWhole
            ? $"{nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.AttemptTimeout)} is {settings.Retry.AttemptTimeout}"
        : request.Options?.Timeout is { } ofCall
            ? $"{nameof(GameballCallOptions)}.{nameof(GameballCallOptions.Timeout)} is {ofCall}"
        : $"{nameof(GameballOptions)}.{nameof(GameballOptions.Timeout)} is {settings.Timeout}";
}
