using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>What went wrong with a call, as the exception that its caller sees.</summary>
internal sealed class Failures(ConnectionSettings settings)
{
    /// <summary>The server answered, and not with success.</summary>
    public async Task<GameballException> RefusedAsync(
        ApiRequest request, HttpResponseMessage response, CancellationToken stop, CancellationToken callers)
    {
        using ResponseBytes body = new(settings.Responses.MaxErrorBytes);
        try
        {
            await body.ReadAsync(response, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !callers.IsCancellationRequested)
        {
            // The status says enough: an error whose text got lost is still that error.
        }

        return ErrorResponseReader.Describe(request, response, body, settings);
    }

    /// <summary>A caller's HTTP client followed a redirect, so that the answer is one to another request.</summary>
    public GameballException Redirected(ApiRequest request, Uri sentTo, Departure departure)
    {
        string server = sentTo.GetLeftPart(UriPartial.Authority);
        bool keysLeft = departure == Departure.OtherServer;
        return new GameballTransportException(
            GameballFailureKind.ResponseLost,
            keysLeft
                ? $"{request.Operation.Id} was redirected to another server than {server}, and the HttpClient followed with the keys. "
                    + "Replace the keys, and turn its handler's AllowAutoRedirect off."
                : $"{request.Operation.Id} was redirected to another address of {server}, and the HttpClient followed, so the answer says "
                    + "nothing of the call. Turn its handler's AllowAutoRedirect off, and check the server's address.")
        {
            OperationId = request.Operation.Id,
            IsFinal = true,
            KeysLeft = keysLeft,
        };
    }

    /// <summary>No whole answer came, or the caller did not wait for it.</summary>
    public Exception ToException(ApiRequest request, SendState sent, HttpResponseMessage? response, Exception cause, CancellationToken callers)
    {
        bool notSent = sent.Close(cause) && response is null;
        if (!notSent)
        {
            request.MayHaveLeft = true;
        }

        return IsCallers(cause, callers)
            ? Cancelled(request, notSent: !request.MayHaveLeft, cause, callers)
            : Lost(request, response, notSent, cause, sent.Time);
    }

    /// <summary>An answer broke off while it was read, or the caller wants no more of it.</summary>
    public Exception Broken(ApiRequest request, HttpResponseMessage response, Exception cause, CancellationToken callers) =>
        IsCallers(cause, callers)
            ? Cancelled(request, notSent: false, cause, callers)
            : Lost(request, response, notSent: false, cause, new AttemptTime(settings.Timeout, IsWhole: true));

    /// <summary>
    /// Whether an error is one of the way to the server. It decides whose fault it is, and never whether something was sent: see
    /// <see cref="SendState"/>.
    /// </summary>
    public static bool IsOfTransport(Exception error) => error
        is HttpRequestException or IOException or InvalidDataException or OperationCanceledException
        or TimeoutException or SocketException or AuthenticationException or WebException;

    private static bool IsCallers(Exception cause, CancellationToken callers) =>
        cause is OperationCanceledException && callers.IsCancellationRequested;

    private OperationCanceledException Cancelled(ApiRequest request, bool notSent, Exception cause, CancellationToken callers) => new(
        $"{request.Operation.Id} was cancelled; {(notSent ? "nothing was sent" : "the server may have acted on it")}.",
        settings.Keys.Scrubber.Clean(cause),
        callers);

    private GameballTransportException Lost(
        ApiRequest request, HttpResponseMessage? response, bool notSent, Exception cause, AttemptTime time)
    {
        bool timedOut = cause is OperationCanceledException;
        string what = timedOut
            ? $"did not finish in time: {Limit(time)}, unless the HttpClient has a shorter one of its own"
            : $"failed: {settings.Keys.Scrubber.Scrub(cause.Message).TrimEnd('.')}";
        string sent = notSent ? "Nothing was sent." : "The server may have acted on it.";
        return new GameballTransportException(
            notSent ? GameballFailureKind.NotSent : GameballFailureKind.ResponseLost,
            $"{request.Operation.Id} {what}. {sent}",
            timedOut
                ? new TimeoutException($"{request.Operation.Id} {what}.", settings.Keys.Scrubber.Clean(cause))
                : settings.Keys.Scrubber.Clean(cause))
        {
            OperationId = request.Operation.Id,
            StatusCode = response?.StatusCode,
            IsOfHandler = !IsOfTransport(cause),
        };
    }

    private string Limit(AttemptTime time) => time.IsWhole
        ? $"{nameof(GameballOptions)}.{nameof(GameballOptions.Timeout)} is {settings.Timeout}"
        : $"{nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.AttemptTimeout)} is {settings.Retry.AttemptTimeout}";
}
