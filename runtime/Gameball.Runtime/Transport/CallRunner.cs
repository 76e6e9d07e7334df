using System;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;

namespace Gameball.Runtime;

/// <summary>Takes calls from their keys through quota, circuit breaker and repeats to an answer.</summary>
internal sealed class CallRunner(HttpExchange exchange, ConnectionSettings settings)
{
    private readonly RateGate _gate = new(settings);
    private readonly RetryPipelines _pipelines = new(settings);

    /// <summary>Brings a good answer, or what the caller sees instead. The request's body is not needed any more then.</summary>
    /// <remarks>The methods that every call goes through keep their state in pooled memory between their steps, where that exists.</remarks>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<ApiResponse> SendAsync(Call call)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.Callers);
        call.EnterInto(context);
        try
        {
            Outcome<ApiResponse> outcome = await _pipelines.Get(call.Server).ExecuteOutcomeAsync(
                static (context, runner) => runner.TryAsync(Call.FromContext(context)), context, this).ConfigureAwait(false);
            outcome.ThrowIfException();
            ApiResponse answer = outcome.Result!;
            call.Responded(answer.Status);
            return answer;
        }
        catch (GameballException failure)
        {
            GameballException seen = call.Finish(failure);
            if (call.Part == ResponsePart.Head && seen is GameballConflictException { WasAppliedBefore: true })
            {
                // What was asked for has happened, and no answer is missed.
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
            throw call.Finish(LeftAlone(call, open.RetryAfter));
        }
        catch (Exception other) when (call.WasLost && !(other is OperationCanceledException && call.Callers.IsCancellationRequested))
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
            // Within an attempt it is not ours: a circuit of what gives keys, tokens or permits. What comes after those is a transport's.
            return Outcome.FromException<ApiResponse>(HeldUp(call, others));
        }
        catch (GameballException others) when (others.Kind != GameballFailureKind.NotSent && !call.WasHanded)
        {
            // Before a call is sent it has no answer: what keys, tokens, permits or the body came from made a call of its own.
            return Outcome.FromException<ApiResponse>(HeldUp(call, others));
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
        ApiRequest request = call.Request;
        KeySet keys = await settings.Keys.CurrentAsync(request.Operation, call.Left, call.Callers).ConfigureAwait(false);
        SecurityScheme[] schemes = settings.Authenticator.Choose(request.Operation, keys);
        GameballRateLimitRequest asked = RateGate.Ask(call, keys);
        using RateLimitLease lease = await _gate.EnterAsync(call, asked).ConfigureAwait(false);
        bool hadResponse = false;
        long granted = 0;
        try
        {
            if (request.Admitted is { } admitted)
            {
                await admitted().ConfigureAwait(false);
            }

            granted = settings.TimeProvider.GetTimestamp();
            Attempt attempt = new(request, call.Server, keys, schemes, call.BeginSending(), call.Part);
            ApiResponse answer = await exchange.SendAsync(attempt, call.Callers).ConfigureAwait(false);
            hadResponse = true;
            return answer;
        }
        catch (GameballException error) when (call.WasHanded)
        {
            hadResponse = error.StatusCode is not null;
            if (error is GameballRateLimitedException refused)
            {
                _gate.Report(asked, granted, refused);
            }

            throw;
        }
        finally
        {
            if (!hadResponse)
            {
                RateGate.GiveUp(lease);
            }
        }
    }

    private GameballTransportException HeldUp(Call call, Exception cause) => new(
        GameballFailureKind.NotSent,
        $"{call.Request.Operation.Id} was not sent: {settings.Keys.Scrubber.Scrub(cause.Message)}",
        settings.Keys.Scrubber.Clean(cause))
    {
        OperationId = call.Request.Operation.Id,
        IsOfHandler = true,
    };

    private static GameballTransportException LeftAlone(Call call, TimeSpan? wait) => new(
        GameballFailureKind.NotSent,
        $"{call.Request.Operation.Id} was not sent: most calls to {new Uri(call.Server).Host} failed lately, so it is left alone for a "
        + $"moment ({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.BreakDuration)}).")
    {
        OperationId = call.Request.Operation.Id,
        RetryAfter = wait,
    };
}
