using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>The log messages of the limiter over Redis. The event ids never change, because users filter by them.</summary>
internal static partial class RedisLog
{
    [LoggerMessage(400, LogLevel.Error,
        "Redis is unavailable for the quota \"{Bucket}\". This process continues with a share of {FallbackShare} of the quota; with a share of 0, "
        + "calls wait for {OutageTimeout} and then fail without being sent.")]
    public static partial void RedisUnavailable(
        ILogger logger, string bucket, double fallbackShare, TimeSpan outageTimeout, Exception exception);

    [LoggerMessage(401, LogLevel.Information, "Redis is available again for the quota \"{Bucket}\", after {Duration}.")]
    public static partial void RedisAvailable(ILogger logger, string bucket, TimeSpan duration);

    [LoggerMessage(402, LogLevel.Warning,
        "Redis may not know all calls of the last 30 seconds for the quota \"{Bucket}\": it started, failed over, lost keys, or its clock jumped. "
        + "It grants no calls for {Hold}.")]
    public static partial void GrantsUnknown(ILogger logger, string bucket, TimeSpan hold);

    [LoggerMessage(403, LogLevel.Warning,
        "The server requested a wait of {RetryAfter} for the quota \"{Bucket}\". All processes pause; one of them sends a trial call every "
        + "{MaxRetryAfter} (GameballLimitOptions.MaxRetryAfter) until the server accepts one.")]
    public static partial void QuotaPaused(ILogger logger, string bucket, TimeSpan? retryAfter, TimeSpan maxRetryAfter);
}
