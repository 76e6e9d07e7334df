using System;
using System.Net;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>A call in progress: the results of its attempts and its remaining time.</summary>
internal sealed class Call : IDisposable
{
    private readonly ConnectionSettings _settings;
    private readonly long _started;
    private readonly TimeSpan _timeout;
    private readonly bool _mayRetry;
    private readonly int _mostAttempts;
    private readonly CallTelemetry? _telemetry;
    private AttemptEffect _effect;
    private int _attempts;
    private bool _wasLost;
    private SendState? _sent;

    public Call(ApiRequest request, ResponsePart part, ConnectionSettings settings, CancellationToken callerToken)
    {
        JsonDepthCheck.Check(request, settings.Json);
        request.ApplyOptions(settings.Keys.Scrubber);
        Request = request;
        Part = part;
        Server = settings.ServerOf(request.Operation);
        CallerToken = callerToken;
        _settings = settings;
        _telemetry = settings.HasLogger || CallTelemetry.HasListeners
            ? CallTelemetry.Begin(request.Operation, Server, settings.Logger, settings.TimeProvider)
            : null;
        _started = settings.TimeProvider.GetTimestamp();
        var options = request.Options;
        _timeout = options?.Timeout ?? settings.Timeout;
        _mayRetry = RetryPolicy.MayRetry(
            request.Operation,
            request.HasIdempotencyKey || (options?.RetryWhenSafetyUnknown ?? settings.Retry.RetryWhenSafetyUnknown));
        _mostAttempts = request.IsImportCall ? 1 : options?.MaxAttempts ?? settings.Retry.MaxAttempts;
        MinTime = _mayRetry ? TimeSpan.Zero : options?.Timeout is null ? settings.MinTime : settings.Retry.MinTime(_timeout);
    }

    public ApiRequest Request { get; }

    /// <summary>The part of the response to read.</summary>
    public ResponsePart Part { get; }

    public string Server { get; }

    /// <summary>The server whose quota the call uses.</summary>
    public string Host => _settings.HostOf(Server);

    /// <summary>Cancelled when the caller cancels the call.</summary>
    public CancellationToken CallerToken { get; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>The remaining time of the call.</summary>
    public TimeSpan Left
    {
        get
        {
            var left = _timeout - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>The option that sets the call's time.</summary>
    public string TimeoutName => Request.Options?.Timeout is null
        ? $"{nameof(GameballOptions)}.{nameof(GameballOptions.Timeout)}"
        : $"{nameof(GameballCallOptions)}.{nameof(GameballCallOptions.Timeout)}";

    /// <summary>The minimum remaining time to start an attempt; zero when another attempt may follow.</summary>
    public TimeSpan MinTime { get; }

    private TimeSpan Elapsed => _settings.TimeProvider.GetElapsedTime(_started);

    /// <summary>Whether the response to an attempt was lost.</summary>
    public bool WasLost => _wasLost;

    /// <summary>Whether the server rejected the last attempt as a duplicate of an earlier one, which it applied.</summary>
    public bool WasAppliedBefore => _effect == AttemptEffect.AppliedBefore;

    /// <summary>The failure of an attempt that was made before the call's pipeline, which begins with it.</summary>
    public GameballException? FirstFailure { get; set; }

    /// <summary>Whether the request of this attempt was passed to the HTTP handlers.</summary>
    public bool WasDispatched => _sent is { WasDispatched: true };

    public void Begin()
    {
        _attempts++;
        Request.Refusal = null;
        _sent = null;
    }

    /// <summary>Records the response.</summary>
    public void Responded(HttpStatusCode status) => _telemetry?.Responded((int)status);

    /// <summary>Passes a success response to the caller's observer.</summary>
    public void Observe(ApiResponse response)
    {
        if (Request.IsObserved)
        {
            ResponseObserver.Observe(Request, response, _attempts, Elapsed, _settings.Logger);
        }
    }

    /// <summary>Passes the error response that ended the call to the caller's observer.</summary>
    public void ObserveRefusal() => ResponseObserver.ObserveRefusal(Request, _attempts, Elapsed, _settings.Logger);

    /// <summary>Records the exception that the caller receives.</summary>
    public void Failed(Exception failure) => _telemetry?.Fail(failure);

    public void Dispose() => _telemetry?.End(_attempts);

    /// <summary>
    /// Creates the state of the next attempt. The attempt has a shorter timeout than the call only when another attempt may follow.
    /// </summary>
    public SendState BeginSending()
    {
        var left = Left;
        var time = _mayRetry && _attempts < _mostAttempts && _settings.Retry.AttemptTimeout < left
            ? new AttemptTime(_settings.Retry.AttemptTimeout, IsWhole: false)
            : new AttemptTime(left, IsWhole: true, MinTime);
        return _sent = new SendState(Request.Operation.Id, time, isOnce: !_mayRetry, _settings.TimeProvider);
    }

    /// <summary>Records a failed attempt and returns whether it is retried.</summary>
    public bool ShouldRetry(GameballException failure)
    {
        _effect = RetryPolicy.Effect(new FailedAttempt(
            failure.Kind, (int)(failure.StatusCode ?? 0), failure.Code?.Value ?? 0, _wasLost));
        _wasLost |= _effect == AttemptEffect.Unknown;
        var canResend = Request.Body is not { CanResend: false } || _sent is not { WasRead: true };
        if (failure.IsFinal || failure.IsHandlerError || _attempts >= _mostAttempts
            || !RetryPolicy.ShouldRetry(_effect, _mayRetry, canResend))
        {
            return false;
        }

        // A wait longer than the call's remaining time does not begin. A shorter one is limited, because it may be a mistake of the server.
        var retryAfter = failure.RetryAfter;
        if (retryAfter >= Left)
        {
            return false;
        }

        retryAfter = retryAfter > _settings.MaxRetryAfter ? _settings.MaxRetryAfter : retryAfter;
        Delay = RetryPolicy.Delay(_settings.Retry, Delay, retryAfter, RandomSource.Roll());
        return Delay < Left - MinTime && LogRetry(failure);
    }

    /// <summary>Returns the exception for a response that breaks off while it is read.</summary>
    public Exception Broken(Exception failure)
    {
        _wasLost = true;
        Failed(failure);
        return failure is GameballException lost ? Finish(lost) : failure;
    }

    /// <summary>
    /// Returns the exception for an unreadable response. Keys are removed, because the message may contain the server's text.
    /// </summary>
    public GameballException Unreadable(HttpStatusCode status, Exception cause)
    {
        var scrubber = _settings.Keys.Scrubber;
        var failure = cause as GameballException
            ?? JsonResponse.Unreadable(Request.Operation, status, $"cannot be read: {cause.Message}", cause);
        return Finish(scrubber.IsClean(failure) ? failure : new GameballInvalidResponseException(scrubber.Scrub(failure.Message))
        {
            OperationId = failure.OperationId,
            StatusCode = failure.StatusCode,
        });
    }

    /// <summary>Returns the exception for a failure outside an attempt after a response was lost.</summary>
    public GameballException Lost(Exception failure) => Finish(new GameballTransportException(
        GameballFailureKind.ResponseLost,
        $"{Request.Operation.Id} may have been applied by an earlier attempt and was not retried: "
        + _settings.Keys.Scrubber.Scrub(failure.Message),
        _settings.Keys.Scrubber.Clean(failure))
    {
        OperationId = Request.Operation.Id,
    });

    /// <summary>Converts the last attempt's failure to the exception of the whole call.</summary>
    public GameballException Finish(GameballException failure)
    {
        var id = Request.Operation.Id;
        var seen = failure switch
        {
            { Kind: GameballFailureKind.NotSent } when _wasLost => new GameballTransportException(
                GameballFailureKind.ResponseLost, $"{id} may have been applied by an earlier attempt. The last: {failure.Message}", failure)
            {
                OperationId = id,
                RetryAfter = failure.RetryAfter,
            },
            GameballConflictException when WasAppliedBefore => new GameballConflictException(
                $"{id} was applied by an earlier attempt, whose response was lost. The last: {failure.Message}", failure)
            {
                OperationId = id,
                StatusCode = failure.StatusCode,
                Code = failure.Code,
                RequestId = failure.RequestId,
                WasAppliedBefore = true,
            },
            _ => failure,
        };
        var mayBeApplied = _wasLost || WasAppliedBefore || failure.Kind == GameballFailureKind.Unreadable;
        seen.Finish(_attempts, mayBeApplied, !failure.IsFinal && (_mayRetry || !mayBeApplied));
        Failed(seen);
        return seen;
    }

    private bool LogRetry(GameballException failure)
    {
        var id = Request.Operation.Id;
        if (Instruments.Retries.Enabled)
        {
            Instruments.Retries.Add(1, new(TelemetryNames.Tag.Operation, id), new(TelemetryNames.Tag.Error, ErrorType.FromException(failure)));
        }

        if (_settings.Logger.IsEnabled(LogLevel.Information))
        {
            Log.CallRetried(_settings.Logger, id, Delay, ErrorType.FromException(failure), _attempts);
        }

        return true;
    }
}
