using System;
using System.IO;
using System.Net.Http;
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
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException
            || (e is OperationCanceledException && !callers.IsCancellationRequested))
        {
            // The status says enough: an error whose text got lost is still that error.
        }

        return ErrorAnswer.Describe(request.Operation, response, body, settings);
    }

    /// <summary>A caller's HTTP client followed a redirect to another server.</summary>
    public GameballException OriginLeft(ApiRequest request, Uri sentTo) => new GameballTransportException(
        GameballFailure.AnswerLost,
        $"{request.Operation.Id} was redirected to another server than {sentTo.GetLeftPart(UriPartial.Authority)}, and the HttpClient "
        + "followed with the keys. Replace the keys, and turn its handler's AllowAutoRedirect off.")
    {
        OperationId = request.Operation.Id,
        IsFinal = true,
    };

    /// <summary>No whole answer came, or the caller did not wait for it.</summary>
    public Exception Of(ApiRequest request, HttpResponseMessage? response, Exception cause, AttemptTime time, CancellationToken callers) =>
        cause is OperationCanceledException && callers.IsCancellationRequested
            ? new OperationCanceledException($"{request.Operation.Id} was cancelled; the server may have acted on it.", cause, callers)
            : Lost(request, response, cause, time);

    private GameballTransportException Lost(ApiRequest request, HttpResponseMessage? response, Exception cause, AttemptTime time)
    {
        bool notSent = response is null && WasNotSent(request, cause);
        bool timedOut = cause is OperationCanceledException;
        string what = timedOut
            ? $"did not finish in time: {Limit(time)}, unless the HttpClient has a shorter one of its own"
            : $"failed: {settings.Keys.Scrubber.Scrub(cause.Message).TrimEnd('.')}";
        string sent = notSent ? "Nothing was sent." : "The server may have acted on it.";
        return new GameballTransportException(
            notSent ? GameballFailure.NotSent : GameballFailure.AnswerLost,
            $"{request.Operation.Id} {what}. {sent}",
            timedOut ? new TimeoutException($"{request.Operation.Id} {what}.", WithoutKeys(cause)) : WithoutKeys(cause))
        {
            OperationId = request.Operation.Id,
            StatusCode = response?.StatusCode,
        };
    }

    private string Limit(AttemptTime time) => time.IsWhole
        ? $"{nameof(GameballOptions)}.{nameof(GameballOptions.Timeout)} is {settings.Timeout}"
        : $"{nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.AttemptTimeout)} is {settings.Retry.AttemptTimeout}";

    /// <summary>The cause itself, unless a handler of the caller's put a key into it: then only its scrubbed message.</summary>
    private Exception WithoutKeys(Exception cause)
    {
        string text = cause.ToString();
        SecretScrubber scrubber = settings.Keys.Scrubber;
        return scrubber.Scrub(text) == text ? cause : new HttpRequestException(scrubber.Scrub(cause.Message));
    }

    /// <summary>
    /// Certain only: a body that no handler asked for cannot have left, whatever happened. Without one, the error must say that there
    /// was no connection. A body that was asked for may have left in an attempt of the caller's own handlers.
    /// </summary>
    private static bool WasNotSent(ApiRequest request, Exception cause) =>
        request.Body is { } body ? !body.WasRead : ConnectFailure.Is(cause);
}
