using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Gameball.Runtime;

/// <summary>The retries and the circuit breaker, one pipeline per server.</summary>
internal sealed class RetryPipelines(ConnectionSettings settings)
{
    private const double FailuresToBreak = 0.5;
    private const int CallsToJudgeBy = 20;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ResiliencePipeline<ApiResponse>> _servers = new(StringComparer.Ordinal);

    public ResiliencePipeline<ApiResponse> Get(string server) =>
        _servers.TryGetValue(server, out var pipeline) ? pipeline : _servers.GetOrAdd(server, Build);

    private ResiliencePipeline<ApiResponse> Build(string server)
    {
        ResiliencePipelineBuilder<ApiResponse> builder = new() { TimeProvider = settings.TimeProvider };
        builder.AddRetry(new RetryStrategyOptions<ApiResponse>
        {
            // The call itself limits its attempts and its time.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Exception is GameballException failure && Call.FromContext(arguments.Context).ShouldRetry(failure)),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(Call.FromContext(arguments.Context).Delay),
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
}
