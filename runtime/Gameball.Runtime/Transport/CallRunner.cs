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
    private readonly RepeatPipelines _pipelines = new(settings);

    /// <summary>Brings a good answer, or what the caller sees instead. The request's body is not needed any more then.</summary>
    /// <remarks>The methods that every call goes through keep their state in pooled memory between their steps, where that exists.</remarks>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<Answer> SendAsync(Call call)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.Callers);
        call.EnterInto(context);
        try
        {
            Outcome<Answer> outcome = await _pipelines.Of(call.Server).ExecuteOutcomeAsync(
                static (context, runner) => runner.TryAsync(Call.Of(context)), context, this).ConfigureAwait(false);
            outcome.ThrowIfException();
            Answer answer = outcome.Result!;
            call.Answered(answer.Status);
            return answer;
        }
        catch (GameballException failure)
        {
            GameballException seen = call.Finish(failure);
            if (call.Part == AnswerPart.Head && seen is GameballConflictException { WasAppliedBefore: true })
            {
                // What was asked for has happened, and no answer is missed.
                call.Answered(Answer.None.Status);
                return Answer.None;
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
    private async ValueTask<Outcome<Answer>> TryAsync(Call call)
    {
        try
        {
            return Outcome.FromResult(await AttemptAsync(call).ConfigureAwait(false));
        }
        catch (BrokenCircuitException others)
        {
            // Within an attempt it is not ours: a circuit of what gives keys, tokens or permits. What comes after those is a transport's.
            return Outcome.FromException<Answer>(HeldUp(call, others));
        }
        catch (GameballException others) when (others.Kind != GameballFailure.NotSent && !call.WasHanded)
        {
            // Before a call is sent it has no answer: what keys, tokens, permits or the body came from made a call of its own.
            return Outcome.FromException<Answer>(HeldUp(call, others));
        }
        catch (Exception failure)
        {
            return Outcome.FromException<Answer>(failure);
        }
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<Answer> AttemptAsync(Call call)
    {
        call.Begin();
        ApiRequest request = call.Request;
        KeySet keys = await settings.Keys.CurrentAsync(request.Operation, call.Left, call.Callers).ConfigureAwait(false);
        SecurityScheme[] schemes = settings.Authenticator.Choose(request.Operation, keys);
        GameballRateLimitRequest asked = RateGate.Ask(call, keys);
        using RateLimitLease lease = await _gate.EnterAsync(call, asked).ConfigureAwait(false);
        bool wasAnswered = false;
        long granted = 0;
        try
        {
            if (request.Admitted is { } admitted)
            {
                await admitted().ConfigureAwait(false);
            }

            granted = settings.TimeProvider.GetTimestamp();
            Attempt attempt = new(request, call.Server, keys, schemes, call.BeginSending(), call.Part);
            Answer answer = await exchange.SendAsync(attempt, call.Callers).ConfigureAwait(false);
            wasAnswered = true;
            return answer;
        }
        catch (GameballException error) when (call.WasHanded)
        {
            wasAnswered = error.StatusCode is not null;
            if (error is GameballRateLimitedException refused)
            {
                _gate.Report(asked, granted, refused);
            }

            throw;
        }
        finally
        {
            if (!wasAnswered)
            {
                RateGate.GiveUp(lease);
            }
        }
    }

    private GameballTransportException HeldUp(Call call, Exception cause) => new(
        GameballFailure.NotSent,
        $"{call.Request.Operation.Id} was not sent: {settings.Keys.Scrubber.Scrub(cause.Message)}",
        settings.Keys.Scrubber.Clean(cause))
    {
        OperationId = call.Request.Operation.Id,
        IsOfHandler = true,
    };

    private static GameballTransportException LeftAlone(Call call, TimeSpan? wait) => new(
        GameballFailure.NotSent,
        $"{call.Request.Operation.Id} was not sent: most calls to {new Uri(call.Server).Host} failed lately, so it is left alone for a "
        + $"moment ({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.BreakDuration)}).")
    {
        OperationId = call.Request.Operation.Id,
        RetryAfter = wait,
    };
}
