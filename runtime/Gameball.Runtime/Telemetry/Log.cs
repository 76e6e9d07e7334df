using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>The runtime's log messages. The event ids never change, because users filter by them.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "{Operation} succeeded with status {Status} after {Attempts} attempt(s), in {Seconds:F3} s.")]
    public static partial void CallSucceeded(ILogger logger, string operation, int? status, int attempts, double seconds);

    [LoggerMessage(101, LogLevel.Warning,
        "{Operation} failed: {ErrorType}, status {Status}, request id {RequestId}, after {Attempts} attempt(s), in {Seconds:F3} s.")]
    public static partial void CallFailed(
        ILogger logger, string operation, string errorType, int? status, string? requestId, int attempts, double seconds);

    [LoggerMessage(102, LogLevel.Information, "{Operation} will be retried in {Delay}: attempt {Attempt} failed with {ErrorType}.")]
    public static partial void CallRetried(ILogger logger, string operation, TimeSpan delay, string errorType, int attempt);

    [LoggerMessage(103, LogLevel.Debug, "{Operation} waited {Seconds:F3} s for the quota {Bucket}.")]
    public static partial void LimiterWaited(ILogger logger, string operation, double seconds, string bucket);

    [LoggerMessage(104, LogLevel.Warning, "The server rejected {Operation} for the quota {Bucket}; calls pause, then continue slower.")]
    public static partial void QuotaExceeded(ILogger logger, string operation, string bucket);

    [LoggerMessage(105, LogLevel.Error, "Circuit opened for {Server}: most recent calls failed; calls fail fast for {Duration}.")]
    public static partial void CircuitOpened(ILogger logger, string server, TimeSpan duration);

    [LoggerMessage(106, LogLevel.Information, "Circuit closed for {Server}: calls succeed again.")]
    public static partial void CircuitClosed(ILogger logger, string server);

    [LoggerMessage(107, LogLevel.Debug, "{Operation} was cancelled by its caller after {Attempts} attempt(s), in {Seconds:F3} s.")]
    public static partial void CallCancelled(ILogger logger, string operation, int attempts, double seconds);

    [LoggerMessage(108, LogLevel.Warning,
        "The server requested a wait of {RetryAfter} for the quota \"{Bucket}\". Calls pause; one trial call is sent every {MaxRetryAfter} "
        + "(GameballLimitOptions.MaxRetryAfter) until the server accepts one.")]
    public static partial void QuotaPaused(ILogger logger, string bucket, TimeSpan? retryAfter, TimeSpan maxRetryAfter);

    [LoggerMessage(109, LogLevel.Warning, "The import's call {Operation} waits for the quota \"{Bucket}\": {Reason}.")]
    public static partial void ImportThrottled(ILogger logger, string operation, string bucket, string reason);

    [LoggerMessage(110, LogLevel.Error, "The rate limit feedback listener {Listener} threw an exception; the call continues.")]
    public static partial void RateLimitFeedbackFailed(ILogger logger, string listener, Exception exception);

    [LoggerMessage(111, LogLevel.Error, "GameballCallOptions.OnResponse of {Operation} threw an exception; the call continues.")]
    public static partial void ResponseObserverFailed(ILogger logger, string operation, Exception exception);

    [LoggerMessage(200, LogLevel.Information, "The import of {Batch} started.")]
    public static partial void BatchStarted(ILogger logger, string batch);

    [LoggerMessage(201, LogLevel.Information,
        "The import of {Batch} ended: {Succeeded} rows succeeded, {Failed} failed, {Unprocessed} unprocessed, {Unknown} unknown.")]
    public static partial void BatchEnded(ILogger logger, string batch, long succeeded, long failed, long unprocessed, long unknown);
}
