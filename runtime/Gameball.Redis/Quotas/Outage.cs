using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>The time in which Redis is unavailable for a quota, with its logs and metrics. Not thread-safe.</summary>
internal sealed class Outage(string bucket, GameballRedisLimiterOptions options, ILogger logger)
{
    private long? _since;
    private string? _error;

    /// <summary>Whether the last exchange failed.</summary>
    public bool IsActive => _since is not null;

    /// <summary>
    /// Why calls are denied; <see langword="null"/> while they wait for Redis, or for this process's share.
    /// </summary>
    public string? Reason => _since is { } since && options.FallbackShare <= 0 && Elapsed(since) >= options.OutageTimeout
        ? $"Redis is unavailable ({_error}), and {nameof(GameballRedisLimiterOptions)}.{nameof(GameballRedisLimiterOptions.FallbackShare)} is 0"
        : null;

    public void Failed(Exception error)
    {
        _error = error.GetType().Name;
        RedisInstruments.Failures.Add(1, new("gameball.limiter.bucket", bucket), new("error.type", _error));
        if (_since is null)
        {
            _since = options.TimeProvider.GetTimestamp();
            RedisLog.RedisUnavailable(logger, bucket, options.FallbackShare, options.OutageTimeout, error);
        }
    }

    public void Ended()
    {
        if (_since is { } since)
        {
            RedisLog.RedisAvailable(logger, bucket, Elapsed(since));
            _since = null;
        }
    }

    private TimeSpan Elapsed(long since) => options.TimeProvider.GetElapsedTime(since);
}
