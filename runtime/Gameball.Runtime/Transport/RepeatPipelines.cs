using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Gameball.Runtime;

/// <summary>The repeats and the circuit breaker around each attempt, for each server one of its own.</summary>
internal sealed class RepeatPipelines(ConnectionSettings settings)
{
    private const double FailuresToBreak = 0.5;
    private const int CallsToJudgeBy = 20;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ResiliencePipeline> _servers = new(StringComparer.Ordinal);

    public ResiliencePipeline Of(string server) =>
        _servers.TryGetValue(server, out ResiliencePipeline? pipeline) ? pipeline : _servers.GetOrAdd(server, Build);

    private ResiliencePipeline Build(string server)
    {
        ResiliencePipelineBuilder builder = new() { TimeProvider = settings.TimeProvider };
        builder.AddRetry(new RetryStrategyOptions
        {
            // The call counts its attempts and its time itself.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Exception is GameballException failure && CallOf(arguments.Context).Repeats(failure)),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(CallOf(arguments.Context).Delay),
        });
        if (settings.Retry.BreakDuration > TimeSpan.Zero)
        {
            string host = new Uri(server).Host;
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = FailuresToBreak,
                MinimumThroughput = CallsToJudgeBy,
                SamplingDuration = s_window,
                BreakDuration = settings.Retry.BreakDuration,
                ShouldHandle = static arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is GameballServerException or GameballTransportException { IsFinal: false }),
                OnOpened = arguments =>
                {
                    Log.CircuitOpened(settings.Logger, host, arguments.BreakDuration);
                    return default;
                },
                OnClosed = _ =>
                {
                    Log.CircuitClosed(settings.Logger, host);
                    return default;
                },
            });
        }

        return builder.Build();
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(Call.Key, null!);
}
