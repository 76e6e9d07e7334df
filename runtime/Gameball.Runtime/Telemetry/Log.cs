using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>What the runtime writes to logs. The numbers stay what they are: people filter by them.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "{Operation} succeeded with status {Status} after {Attempts} attempt(s), in {Seconds:F3} s.")]
    public static partial void CallSucceeded(ILogger logger, string operation, int? status, int attempts, double seconds);

    [LoggerMessage(101, LogLevel.Warning,
        "{Operation} failed: {ErrorType}, status {Status}, request id {RequestId}, after {Attempts} attempt(s), in {Seconds:F3} s.")]
    public static partial void CallFailed(
        ILogger logger, string operation, string errorType, int? status, string? requestId, int attempts, double seconds);

    [LoggerMessage(102, LogLevel.Information, "{Operation} is sent again in {Delay}: {ErrorType} in attempt {Attempt}.")]
    public static partial void CallRetried(ILogger logger, string operation, TimeSpan delay, string errorType, int attempt);

    [LoggerMessage(103, LogLevel.Debug, "{Operation} waited {Seconds:F3} s for the quota {Bucket}.")]
    public static partial void LimiterWaited(ILogger logger, string operation, double seconds, string bucket);

    [LoggerMessage(104, LogLevel.Warning, "The server refused {Operation} for its quota {Bucket}: calls pause, then go on slower.")]
    public static partial void QuotaRefused(ILogger logger, string operation, string bucket);

    [LoggerMessage(105, LogLevel.Error, "Most calls to {Server} failed lately: it is left alone for {Duration}.")]
    public static partial void CircuitOpened(ILogger logger, string server, TimeSpan duration);

    [LoggerMessage(106, LogLevel.Information, "Calls to {Server} succeed again.")]
    public static partial void CircuitClosed(ILogger logger, string server);

    [LoggerMessage(107, LogLevel.Debug, "{Operation} was cancelled by its caller after {Attempts} attempt(s), in {Seconds:F3} s.")]
    public static partial void CallCancelled(ILogger logger, string operation, int attempts, double seconds);

    [LoggerMessage(108, LogLevel.Warning,
        "The server asked to wait {RetryAfter} for the quota \"{Bucket}\". Calls pause, and one goes through every {MaxRetryAfter} "
        + "(GameballLimitOptions.MaxRetryAfter) until the server does not refuse it.")]
    public static partial void QuotaPaused(ILogger logger, string bucket, TimeSpan? retryAfter, TimeSpan maxRetryAfter);

    [LoggerMessage(109, LogLevel.Warning, "{Operation} of an import waits for the quota \"{Bucket}\": {Reason}.")]
    public static partial void ImportWaits(ILogger logger, string operation, string bucket, string reason);

    [LoggerMessage(110, LogLevel.Error, "The listener for refusals ({Listener}) failed; the call goes on.")]
    public static partial void FeedbackFailed(ILogger logger, string listener, Exception exception);

    [LoggerMessage(200, LogLevel.Information, "The import of {Batch} begins.")]
    public static partial void BatchBegan(ILogger logger, string batch);

    [LoggerMessage(201, LogLevel.Information,
        "The import of {Batch} ended: {Succeeded} rows succeeded, {Failed} failed, {Unprocessed} unprocessed, {Unknown} unknown.")]
    public static partial void BatchEnded(ILogger logger, string batch, long succeeded, long failed, long unprocessed, long unknown);
}
