using System;
using System.Net;
using System.Threading;
using Microsoft.Extensions.Logging;
using Polly;

namespace Gameball.Runtime;

/// <summary>A call under way: what its attempts came to, and the time that is left.</summary>
internal sealed class Call : IDisposable
{
    private static readonly ResiliencePropertyKey<Call> s_key = new("gameball.call");

    private readonly ConnectionSettings _settings;
    private readonly long _started;
    private readonly bool _mayRetry;
    private readonly int _mostAttempts;
    private readonly CallWatch? _watch;
    private AttemptMeaning _meaning;
    private int _attempts;
    private bool _wasLost;
    private SendState? _sent;

    public Call(ApiRequest request, ResponsePart part, ConnectionSettings settings, CancellationToken callers)
    {
        JsonDepthCheck.Check(request, settings.Json);
        Request = request;
        Part = part;
        Server = settings.ServerOf(request.Operation);
        Callers = callers;
        _settings = settings;
        _watch = CallWatch.Begin(request.Operation, Server, settings.Logger, settings.TimeProvider);
        _started = settings.TimeProvider.GetTimestamp();
        _mayRetry = RetryPolicy.MayRetry(request.Operation, settings.Retry.RetryWhenSafetyUnknown);
        _mostAttempts = request.IsOfImport ? 1 : settings.Retry.MaxAttempts;
    }

    public ApiRequest Request { get; }

    /// <summary>How much of the answer is wanted.</summary>
    public ResponsePart Part { get; }

    public string Server { get; }

    /// <summary>What the quota is the quota of.</summary>
    public string Host => _settings.HostOf(Server);

    /// <summary>Cancelled when the caller does not want the answer any more.</summary>
    public CancellationToken Callers { get; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>What is left of the call's time.</summary>
    public TimeSpan Left
    {
        get
        {
            TimeSpan left = _settings.Timeout - _settings.TimeProvider.GetElapsedTime(_started);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>With less time left than this no attempt begins; zero where another one may follow.</summary>
    public TimeSpan LeastTime => _mayRetry ? TimeSpan.Zero : _settings.LeastTime;

    /// <summary>Whether an answer to an attempt was lost.</summary>
    public bool WasLost => _wasLost;

    /// <summary>Whether an earlier attempt did what the last one was refused for.</summary>
    public bool WasDoneBefore => _meaning == AttemptMeaning.DoneBefore;

    /// <summary>The call that a pipeline executes.</summary>
    public static Call FromContext(ResilienceContext context) => context.Properties.GetValue(s_key, null!);

    public void EnterInto(ResilienceContext context) => context.Properties.Set(s_key, this);

    /// <summary>Whether the request of this attempt was given to the HTTP handlers.</summary>
    public bool WasHanded => _sent is { WasHanded: true };

    public void Begin()
    {
        _attempts++;
        _sent = null;
    }

    /// <summary>Takes note of the answer.</summary>
    public void Responded(HttpStatusCode status) => _watch?.Responded((int)status);

    /// <summary>Takes note of what the caller sees instead of an answer.</summary>
    public void Failed(Exception failure) => _watch?.Fail(failure);

    public void Dispose() => _watch?.End(_attempts);

    /// <summary>What will be known of the attempt that begins. Its time is cut only where another one may follow.</summary>
    public SendState BeginSending()
    {
        TimeSpan left = Left;
        AttemptTime time = _mayRetry && _attempts < _mostAttempts && _settings.Retry.AttemptTimeout < left
            ? new AttemptTime(_settings.Retry.AttemptTimeout, IsWhole: false)
            : new AttemptTime(left, IsWhole: true, LeastTime);
        return _sent = new SendState(Request.Operation.Id, time, isOnce: !_mayRetry, _settings.TimeProvider);
    }

    /// <summary>Takes note of a failed attempt, and decides on the next one.</summary>
    public bool Repeats(GameballException failure)
    {
        _meaning = RetryPolicy.Meaning(new FailedAttempt(
            failure.Kind, (int)(failure.StatusCode ?? 0), failure.Code?.Value ?? 0, _wasLost));
        _wasLost |= _meaning == AttemptMeaning.Unknown;
        bool canResend = Request.Body is not { CanResend: false } || _sent is not { WasRead: true };
        if (failure.IsFinal || failure.IsOfHandler || _attempts >= _mostAttempts || !RetryPolicy.Repeats(_meaning, _mayRetry, canResend))
        {
            return false;
        }

        // A wait that does not fit into the call's time is not begun; one that does may still be a mistake of the server's.
        TimeSpan? asked = failure.RetryAfter;
        if (asked >= Left)
        {
            return false;
        }

        asked = asked > _settings.MaxRetryAfter ? _settings.MaxRetryAfter : asked;
        Delay = RetryPolicy.Delay(_settings.Retry, Delay, asked, RandomSource.Roll());
        return Delay < Left - LeastTime && Announced(failure);
    }

    /// <summary>What a caller sees when an answer that had begun breaks off.</summary>
    public Exception Broken(Exception failure)
    {
        _wasLost = true;
        Failed(failure);
        return failure is GameballException lost ? Finish(lost) : failure;
    }

    /// <summary>What a caller sees of an answer that cannot be read: the reason may repeat what the server wrote.</summary>
    public GameballException Unreadable(HttpStatusCode status, Exception cause)
    {
        SecretScrubber scrubber = _settings.Keys.Scrubber;
        GameballException failure = cause as GameballException
            ?? JsonResponse.Unreadable(Request.Operation, status, $"cannot be read: {cause.Message}", cause);
        return Finish(scrubber.IsClean(failure) ? failure : new GameballInvalidResponseException(scrubber.Scrub(failure.Message))
        {
            OperationId = failure.OperationId,
            StatusCode = failure.StatusCode,
        });
    }

    /// <summary>What a caller sees when something else than an attempt failed, after an answer was lost.</summary>
    public GameballException Lost(Exception failure) => Finish(new GameballTransportException(
        GameballFailureKind.ResponseLost,
        $"{Request.Operation.Id} may have been acted on in an earlier attempt, and was not sent again: "
        + _settings.Keys.Scrubber.Scrub(failure.Message),
        _settings.Keys.Scrubber.Clean(failure))
    {
        OperationId = Request.Operation.Id,
    });

    /// <summary>The failure as the caller sees it, who knows of one call and not of its attempts.</summary>
    public GameballException Finish(GameballException failure)
    {
        string id = Request.Operation.Id;
        GameballException seen = failure switch
        {
            { Kind: GameballFailureKind.NotSent } when _wasLost => new GameballTransportException(
                GameballFailureKind.ResponseLost, $"{id} may have been acted on in an earlier attempt. The last one: {failure.Message}", failure)
            {
                OperationId = id,
                RetryAfter = failure.RetryAfter,
            },
            GameballConflictException when WasDoneBefore => new GameballConflictException(
                $"{id} was acted on in an earlier attempt, whose answer was lost. The last one: {failure.Message}", failure)
            {
                OperationId = id,
                StatusCode = failure.StatusCode,
                Code = failure.Code,
                RequestId = failure.RequestId,
                WasAppliedBefore = true,
            },
            _ => failure,
        };
        seen.Attempts = _attempts;
        seen.MayHaveBeenApplied = _wasLost || WasDoneBefore || failure.Kind == GameballFailureKind.Unreadable;
        seen.IsSafeToRetry = !failure.IsFinal && (_mayRetry || !seen.MayHaveBeenApplied);
        Failed(seen);
        return seen;
    }

    private bool Announced(GameballException failure)
    {
        string id = Request.Operation.Id;
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
