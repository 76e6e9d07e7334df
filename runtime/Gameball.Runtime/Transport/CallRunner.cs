using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
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

    /// <summary>Brings the answer, read to its end.</summary>
    public async Task<Answer> SendAsync(Call call, bool readsBody)
    {
        try
        {
            return await (readsBody
                ? RunAsync(call, static (exchange, attempt, stop) => exchange.SendAsync(attempt, readsBody: true, stop))
                : RunAsync(call, static (exchange, attempt, stop) => exchange.SendAsync(attempt, readsBody: false, stop)))
                .ConfigureAwait(false);
        }
        catch (GameballConflictException) when (!readsBody && call.WasDoneBefore)
        {
            // What was asked for has happened, and no answer is missed.
            return Answer.None;
        }
    }

    /// <summary>Brings the answer as soon as it begins.</summary>
    public Task<HttpResponseMessage> OpenAsync(Call call) =>
        RunAsync(call, static (exchange, attempt, stop) => exchange.OpenAsync(attempt, stop));

    private async Task<T> RunAsync<T>(Call call, Func<HttpExchange, Attempt, CancellationToken, Task<T>> send)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.Callers);
        context.Properties.Set(Call.Key, call);
        try
        {
            return await _pipelines.Of(call.Server).ExecuteAsync(
                static (_, state) => state.Runner.TryAsync(state.Call, state.Send), context, new Run<T>(this, call, send))
                .ConfigureAwait(false);
        }
        catch (GameballException failure)
        {
            GameballException seen = call.Finish(failure);
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
        catch (Exception other)
        {
            call.Failed(other);
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<T> TryAsync<T>(Call call, Func<HttpExchange, Attempt, CancellationToken, Task<T>> send)
    {
        call.Begin();
        ApiRequest request = call.Request;
        KeySet keys = await settings.Keys.CurrentAsync(request.Operation, call.Callers).ConfigureAwait(false);
        IReadOnlyList<SecurityScheme> schemes = settings.Authenticator.Choose(request.Operation, keys);
        GameballRateLimitRequest asked = RateGate.Ask(call, keys);
        using RateLimitLease lease = await _gate.EnterAsync(call, asked).ConfigureAwait(false);
        if (request.Admitted is { } admitted)
        {
            await admitted().ConfigureAwait(false);
        }

        long granted = settings.TimeProvider.GetTimestamp();
        try
        {
            return await send(exchange, new Attempt(request, call.Server, keys, schemes, call.Time()), call.Callers).ConfigureAwait(false);
        }
        catch (GameballRateLimitedException error)
        {
            _gate.Report(asked, granted, error);
            throw;
        }
    }

    private static GameballTransportException LeftAlone(Call call, TimeSpan? wait) => new(
        GameballFailure.NotSent,
        $"{call.Request.Operation.Id} was not sent: most calls to {new Uri(call.Server).Host} failed lately, so it is left alone for a "
        + $"moment ({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.BreakDuration)}).")
    {
        OperationId = call.Request.Operation.Id,
        RetryAfter = wait,
    };

    private readonly record struct Run<T>(
        CallRunner Runner, Call Call, Func<HttpExchange, Attempt, CancellationToken, Task<T>> Send);
}
