using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Runs calls: keys, quota, circuit breaker, retries and response.</summary>
internal sealed class CallRunner
{
    private readonly HttpExchange _exchange;
    private readonly ConnectionSettings _settings;
    private readonly RateGate _gate;
    private readonly Lazy<RetryPipelines> _pipelines;

    public CallRunner(HttpExchange exchange, ConnectionSettings settings)
    {
        _exchange = exchange;
        _settings = settings;
        _gate = new(settings);
        _pipelines = new(() => new(_settings, AttemptAsync));
    }

    /// <summary>Returns the success response or throws the caller's exception, and disposes the request's body.</summary>
    /// <remarks>The async methods of every call use pooled state machines on targets that support them.</remarks>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<ApiResponse> SendAsync(Call call)
    {
        try
        {
            ApiResponse? response = null;
            GameballException? first = null;
            if (!_pipelines.IsValueCreated || !_pipelines.Value.Has(call.Server))
            {
                try
                {
                    response = await AttemptAsync(call).ConfigureAwait(false);
                }
                catch (Exception failure) when (_pipelines.Value.FailureOf(call, failure) is GameballException seen)
                {
                    first = seen;
                }
            }

            response ??= await _pipelines.Value.RunAsync(call, first).ConfigureAwait(false);
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
            call.Request.Body?.Dispose();
        }
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<ApiResponse> AttemptAsync(Call call)
    {
        call.Begin();
        var request = call.Request;
        var keys = await _settings.Keys.CurrentAsync(request.Operation, request.Options?.Keys, call.Left, call.CallerToken).ConfigureAwait(false);
        var schemes = _settings.Authenticator.Choose(request.Operation, keys);
        using var lease = await _gate.EnterAsync(call, keys).ConfigureAwait(false);
        var hadResponse = false;
        long granted = 0;
        try
        {
            if (request.Admitted is { } admitted)
            {
                await admitted().ConfigureAwait(false);
            }

            granted = _settings.TimeProvider.GetTimestamp();
            Attempt attempt = new(request, call.Server, keys, schemes, call.BeginSending(), call.Part);
            var response = await _exchange.SendAsync(attempt, call.CallerToken).ConfigureAwait(false);
            hadResponse = true;
            _settings.Status?.Ended(request.Operation.Id, response.Status, error: null, _settings.TimeProvider.GetUtcNow());
            return response;
        }
        catch (GameballException error) when (call.WasDispatched)
        {
            hadResponse = error.StatusCode is not null;
            Failed(call, error);
            if (error is GameballRateLimitedException refused)
            {
                _gate.Report(call, keys, lease, granted, refused);
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

    private void Failed(Call call, GameballException error) =>
        _settings.Status?.Ended(call.Request.Operation.Id, error.StatusCode, error.GetType().Name, _settings.TimeProvider.GetUtcNow());
}
