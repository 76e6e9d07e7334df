using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Gameball.Runtime;

/// <summary>The retries and the circuit breaker, one pipeline per server that has failed. Only a failure creates it, so that Polly is not loaded before.</summary>
internal sealed class RetryPipelines(ConnectionSettings settings, Func<Call, ValueTask<ApiResponse>> attempt)
{
    private const double FailuresToBreak = 0.5;
    private const int CallsToJudgeBy = 20;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ResiliencePipeline<ApiResponse>> _servers = new(StringComparer.Ordinal);

    /// <summary>Whether a call to the server has failed. Before that, the circuit is closed and a call needs no pipeline.</summary>
    public bool Has(string server) => _servers.ContainsKey(server);

    /// <summary>Runs a call until it has a response or a failure that is not retried.</summary>
    /// <param name="call">The call.</param>
    /// <param name="first">The failure of the attempt that was already made, or null.</param>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<ApiResponse> RunAsync(Call call, GameballException? first)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.CallerToken);
        context.Properties.Set(Key.Call, call);
        call.FirstFailure = first;
        try
        {
            var outcome = await _servers.GetOrAdd(call.Server, Build).ExecuteOutcomeAsync(
                static (context, pipelines) => pipelines.TryAsync(CallOf(context)), context, this).ConfigureAwait(false);
            if (call.FirstFailure is { } unseen)
            {
                // The caller cancelled before the pipeline began, or other calls opened the circuit meanwhile.
                call.ShouldRetry(unseen);
                ExceptionDispatchInfo.Capture(unseen).Throw();
            }

            if (outcome.Exception is BrokenCircuitException open)
            {
                // No response ended the call, not even the one to an earlier attempt.
                call.Request.Refusal = null;
                throw CircuitOpen(call, open.RetryAfter);
            }

            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<Outcome<ApiResponse>> TryAsync(Call call)
    {
        if (call.FirstFailure is { } first)
        {
            call.FirstFailure = null;
            return Outcome.FromException<ApiResponse>(first);
        }

        try
        {
            return Outcome.FromResult(await attempt(call).ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            return Outcome.FromException<ApiResponse>(FailureOf(call, failure));
        }
    }

    /// <summary>Returns the failure of an attempt as the pipeline should see it.</summary>
    public Exception FailureOf(Call call, Exception failure) => failure switch
    {
        // Within an attempt, an open circuit is not the connection's own: it belongs to a provider of keys, tokens or permits. A later
        // one belongs to a handler of the HttpClient.
        BrokenCircuitException => NotSentBecause(call, failure),

        // Before a call is sent it has no response: the exception is of another call, which a provider of keys, tokens, permits or the
        // body made.
        GameballException { Kind: not GameballFailureKind.NotSent } when !call.WasDispatched => NotSentBecause(call, failure),
        _ => failure,
    };

    private GameballTransportException NotSentBecause(Call call, Exception cause) => new(
        GameballFailureKind.NotSent,
        $"{call.Request.Operation.Id} was not sent: {settings.Keys.Scrubber.Scrub(cause.Message)}",
        settings.Keys.Scrubber.Clean(cause))
    {
        OperationId = call.Request.Operation.Id,
        IsHandlerError = true,
    };

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(Key.Call, null!);

    private static GameballTransportException CircuitOpen(Call call, TimeSpan? wait) => new(
        GameballFailureKind.NotSent,
        $"{call.Request.Operation.Id} was not sent: the circuit to {new Uri(call.Server).Host} is open because most recent calls failed "
        + $"({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.BreakDuration)}).")
    {
        OperationId = call.Request.Operation.Id,
        RetryAfter = wait,
    };

    private ResiliencePipeline<ApiResponse> Build(string server)
    {
        ResiliencePipelineBuilder<ApiResponse> builder = new() { TimeProvider = settings.TimeProvider };
        builder.AddRetry(new RetryStrategyOptions<ApiResponse>
        {
            // The call itself limits its attempts and its time.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Exception is GameballException failure && CallOf(arguments.Context).ShouldRetry(failure)),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(CallOf(arguments.Context).Delay),
        });
        if (settings.Retry.BreakDuration > TimeSpan.Zero)
        {
            var host = new Uri(server).Host;
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<ApiResponse>
            {
                FailureRatio = FailuresToBreak,
                MinimumThroughput = CallsToJudgeBy,
                SamplingDuration = s_window,
                BreakDuration = settings.Retry.BreakDuration,
                ShouldHandle = static arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is GameballServerException
                        or GameballTransportException { IsFinal: false, IsHandlerError: false }),
                OnOpened = arguments =>
                {
                    Log.CircuitOpened(settings.Logger, host, arguments.BreakDuration);
                    settings.Status?.CircuitOpened(host);
                    return default;
                },
                OnClosed = _ =>
                {
                    Log.CircuitClosed(settings.Logger, host);
                    settings.Status?.CircuitClosed(host);
                    return default;
                },
            });
        }

        return builder.Build();
    }

    // Apart, because a class with a static field of a structure loads the structure's assembly.
    private static class Key
    {
        public static readonly ResiliencePropertyKey<Call> Call = new("gameball.call");
    }
}
