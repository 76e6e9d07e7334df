using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Sends a call once and brings the body of a good answer back.</summary>
internal sealed class HttpExchange(HttpClient http, ConnectionSettings settings)
{
    private readonly RequestMessages _messages = new(settings);
    private readonly Failures _failures = new(settings);

    /// <exception cref="GameballException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    public async Task<Answer> SendAsync(ApiRequest request, bool readsBody, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = _messages.Create(request);
        using CancellationTokenSource deadline = Deadline();
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        Uri sentTo = message.RequestUri!;
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (Origin.WasLeft(sentTo, message, response))
            {
                throw _failures.OriginLeft(request);
            }

            return response.IsSuccessStatusCode
                ? await Answer.ReadAsync(response, readsBody, either.Token).ConfigureAwait(false)
                : throw await _failures.RefusedAsync(request, response, either.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                $"{request.Operation.Id} was cancelled; the server may have acted on it.", e, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            throw Origin.WasLeft(sentTo, message, response) ? _failures.OriginLeft(request) : _failures.Lost(request, response, e);
        }
        finally
        {
            response?.Dispose();
        }
    }

    private CancellationTokenSource Deadline() =>
#if NET8_0_OR_GREATER
        new(settings.Timeout, settings.TimeProvider);
#else
        settings.TimeProvider.CreateCancellationTokenSource(settings.Timeout);
#endif
}
