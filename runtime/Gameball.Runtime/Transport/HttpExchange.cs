using System;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Sends a call once and brings a good answer back.</summary>
internal sealed class HttpExchange(HttpMessageInvoker http, ConnectionSettings settings)
{
    private readonly RequestMessages _messages = new(settings);
    private readonly Failures _failures = new(settings);

    /// <summary>Sends a call and reads as much of its answer as it wants.</summary>
    /// <exception cref="GameballException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<Answer> SendAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = settings.Deadline(attempt.Time.Length);
        using CancellationTokenRegistration either = deadline.EndWith(cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await BeginAsync(attempt, deadline.Token, cancellationToken).ConfigureAwait(false);
            return await Answer.ReadAsync(response, attempt.Part, settings.Responses.MaxBodyBytes, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            response?.Dispose();
            if (!IsLoss(e))
            {
                throw;
            }

            throw _failures.Of(attempt.Request, response, e, attempt.Time, cancellationToken);
        }
    }

    /// <summary>What a caller sees when an answer breaks off while it is read.</summary>
    public Exception Broken(ApiRequest request, HttpResponseMessage response, Exception cause, CancellationToken callers) =>
        _failures.Of(request, response, cause, new AttemptTime(settings.Timeout, IsWhole: true), callers);

    /// <summary>Whether an error means that the answer was lost.</summary>
    public static bool IsLoss(Exception error) =>
        error is HttpRequestException or IOException or InvalidDataException or OperationCanceledException;

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<HttpResponseMessage> BeginAsync(Attempt attempt, CancellationToken stop, CancellationToken callers)
    {
        ApiRequest request = attempt.Request;
        using HttpRequestMessage message = await _messages.CreateAsync(attempt, stop).ConfigureAwait(false);
        Uri sentTo = message.RequestUri!;
        HttpResponseMessage? response = null;
        try
        {
            response = await HttpSender.SendAsync(http, message, stop).ConfigureAwait(false);
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
