using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Sends a call once and brings a good answer back.</summary>
internal sealed class HttpExchange(HttpClient http, ConnectionSettings settings)
{
    private readonly RequestMessages _messages = new(settings);
    private readonly Failures _failures = new(settings);

    /// <summary>Sends a call and reads its answer to the end.</summary>
    /// <exception cref="GameballException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    public async Task<Answer> SendAsync(Attempt attempt, bool readsBody, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = settings.Deadline(attempt.Time.Length);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        HttpResponseMessage? response = null;
        try
        {
            response = await BeginAsync(attempt, either.Token, cancellationToken).ConfigureAwait(false);
            return await Answer.ReadAsync(response, readsBody, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsLoss(e))
        {
            throw _failures.Of(attempt.Request, response, e, attempt.Time, cancellationToken);
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <summary>Sends a call whose answer is read as it comes: the timeout counts until it begins.</summary>
    /// <exception cref="GameballException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    public async Task<HttpResponseMessage> OpenAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = settings.Deadline(attempt.Time.Length);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await BeginAsync(attempt, either.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsLoss(e))
        {
            throw _failures.Of(attempt.Request, null, e, attempt.Time, cancellationToken);
        }
    }

    /// <summary>What a caller sees when an answer breaks off while it is read.</summary>
    public Exception Broken(ApiRequest request, HttpResponseMessage response, Exception cause, CancellationToken callers) =>
        _failures.Of(request, response, cause, new AttemptTime(settings.Timeout, IsWhole: true), callers);

    /// <summary>Whether an error means that the answer was lost.</summary>
    public static bool IsLoss(Exception error) =>
        error is HttpRequestException or IOException or InvalidDataException or OperationCanceledException;

    private async Task<HttpResponseMessage> BeginAsync(Attempt attempt, CancellationToken stop, CancellationToken callers)
    {
        ApiRequest request = attempt.Request;
        using HttpRequestMessage message = await _messages.CreateAsync(attempt, stop).ConfigureAwait(false);
        Uri sentTo = message.RequestUri!;
#if NET8_0_OR_GREATER
        // What HttpClient's own methods do for the messages that they make.
        message.Version = http.DefaultRequestVersion;
        message.VersionPolicy = http.DefaultVersionPolicy;
#endif
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if (Origin.WasLeft(sentTo, message, response))
            {
                throw _failures.OriginLeft(request, sentTo);
            }

            return response.IsSuccessStatusCode
                ? response
                : throw await _failures.RefusedAsync(request, response, stop, callers).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            bool wasLeft = IsLoss(e) && !callers.IsCancellationRequested && Origin.WasLeft(sentTo, message, response);
            response?.Dispose();
            if (wasLeft)
            {
                throw _failures.OriginLeft(request, sentTo);
            }

            throw;
        }
    }
}
