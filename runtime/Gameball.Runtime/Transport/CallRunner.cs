using System;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;

namespace Gameball.Runtime;

/// <summary>Runs calls: keys, quota, circuit breaker, retries and response.</summary>
internal sealed class CallRunner(HttpExchange exchange, ConnectionSettings settings)
{
    private readonly RateGate _gate = new(settings);
    private readonly RetryPipelines _pipelines = new(settings);

    /// <summary>Returns the success response or throws the caller's exception, and disposes the request's body.</summary>
    /// <remarks>The async methods of every call use pooled state machines on targets that support them.</remarks>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<ApiResponse> SendAsync(Call call)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.CallerToken);
        call.AttachTo(context);
        try
        {
            var outcome = await _pipelines.Get(call.Server).ExecuteOutcomeAsync(
                static (context, runner) => runner.TryAsync(Call.FromContext(context)), context, this).ConfigureAwait(false);
            outcome.ThrowIfException();
            var response = outcome.Result!;
            call.Responded(response.Status);
            call.Observe(response);
            return response;
        }
        catch (GameballException failure)
        {
            call.ObserveRefusal();
            var seen = call.Finish(failure);
            if (call.Part == ResponsePart.Head && seen is GameballConflictException { WasAppliedBefore: true })
            {
                // The operation succeeded; the response has no body to read.
                call.Responded(ApiResponse.None.Status);
                return ApiResponse.None;
            }

            if (ReferenceEquals(seen, failure))
            {
                throw;
            }

            throw seen;
        }
        catch (BrokenCircuitException open)
        {
            throw call.Finish(CircuitOpen(call, open.RetryAfter));
        }
        catch (Exception other) when (call.WasLost && !(other is OperationCanceledException && call.CallerToken.IsCancellationRequested))
        {
            throw call.Lost(other);
        }
        catch (Exception other)
        {
            call.Failed(other);
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            call.Request.Body?.Dispose();
        }
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<Outcome<ApiResponse>> TryAsync(Call call)
    {
        try
        {
            return Outcome.FromResult(await AttemptAsync(call).ConfigureAwait(false));
        }
        catch (BrokenCircuitException others)
        {
            // Within an attempt, an open circuit is not the connection's own: it belongs to a provider of keys, tokens or permits. A later
            // one belongs to a handler of the HttpClient.
            return Outcome.FromException<ApiResponse>(NotSentBecause(call, others));
        }
        catch (GameballException others) when (others.Kind != GameballFailureKind.NotSent && !call.WasDispatched)
        {
            // Before a call is sent it has no response: the exception is of another call, which a provider of keys, tokens, permits or the
            // body made.
            return Outcome.FromException<ApiResponse>(NotSentBecause(call, others));
        }
        catch (Exception failure)
        {
            return Outcome.FromException<ApiResponse>(failure);
        }
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<ApiResponse> AttemptAsync(Call call)
    {
        call.Begin();
        var request = call.Request;
        var keys = await settings.Keys.CurrentAsync(request.Operation, request.Options?.Keys, call.Left, call.CallerToken).ConfigureAwait(false);
        var schemes = settings.Authenticator.Choose(request.Operation, keys);
        var limiterRequest = RateGate.CreateRequest(call, keys);
        using var lease = await _gate.EnterAsync(call, limiterRequest).ConfigureAwait(false);
        var hadResponse = false;
        long granted = 0;
        try
        {
            if (request.Admitted is { } admitted)
            {
                await admitted().ConfigureAwait(false);
            }

            granted = settings.TimeProvider.GetTimestamp();
            Attempt attempt = new(request, call.Server, keys, schemes, call.BeginSending(), call.Part);
            var response = await exchange.SendAsync(attempt, call.CallerToken).ConfigureAwait(false);
            hadResponse = true;
            settings.Status?.Ended(request.Operation.Id, response.Status, error: null, settings.TimeProvider.GetUtcNow());
            return response;
        }
        catch (GameballException error) when (call.WasDispatched)
        {
            hadResponse = error.StatusCode is not null;
            settings.Status?.Ended(request.Operation.Id, error.StatusCode, error.GetType().Name, settings.TimeProvider.GetUtcNow());
            if (error is GameballRateLimitedException refused)
            {
                _gate.Report(limiterRequest, granted, refused);
            }

            throw;
        }
        finally
        {
            if (!hadResponse)
            {
                RateGate.Abandon(lease);
            }
        }
    }

    private GameballTransportException NotSentBecause(Call call, Exception cause) => new(
        GameballFailureKind.NotSent,
        $"{call.Request.Operation.Id} was not sent: {settings.Keys.Scrubber.Scrub(cause.Message)}",
        settings.Keys.Scrubber.Clean(cause))
    {
        OperationId = call.Request.Operation.Id,
        IsHandlerError = true,
    };

    private static GameballTransportException CircuitOpen(Call call, TimeSpan? wait) => new(
        GameballFailureKind.NotSent,
        $"{call.Request.Operation.Id} was not sent: the circuit to {new Uri(call.Server).Host} is open because most recent calls failed "
        + $"({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.BreakDuration)}).")
    {
        OperationId = call.Request.Operation.Id,
        RetryAfter = wait,
    };
}
