using System;
using Microsoft.Extensions.Logging;

namespace Gameball;

/// <summary>Settings of a <see cref="GameballRedisLimiter"/>. The limiter copies them.</summary>
public sealed class GameballRedisLimiterOptions
{
    private static readonly TimeSpan s_longestLatency = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestOutage = TimeSpan.FromHours(1);

    /// <summary>
    /// The margin, the interactive share and the longest pause of the quotas. Clients of dependency injection use the values of their own
    /// options instead (<see cref="GameballOptions.Limits"/>).
    /// </summary>
    public GameballLimitOptions Limits { get; private set; } = new();

    /// <summary>
    /// The longest time between a request to Redis and its reply with permits. The limiter gives later permits back, because the time of
    /// their grant is past. The limiter extends each window by this much, so the default, 250 milliseconds, costs 0.8 % of the quota.
    /// From 10 milliseconds to 5 seconds.
    /// </summary>
    public TimeSpan MaxLatency { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The share of the quota that this process uses by itself while Redis is unavailable. The default is 0: calls wait for
    /// <see cref="OutageTimeout"/>, then they fail without being sent. The shares of all processes must add up to no more than 1, or the
    /// server rejects calls during an outage. From 0 to 1.
    /// </summary>
    public double FallbackShare { get; set; }

    /// <summary>
    /// How long calls wait for an unavailable Redis when there is no <see cref="FallbackShare"/>. Then they fail with a
    /// <see cref="GameballRateLimitedException"/> of kind <see cref="GameballFailureKind.NotSent"/>. The default is 5 seconds. From zero to
    /// an hour.
    /// </summary>
    public TimeSpan OutageTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The beginning of all keys in Redis; a hash of account, server and bucket follows. All processes that share quotas must have the same.
    /// The default is <c>gameball</c>.
    /// </summary>
    public string KeyPrefix { get; set; } = "gameball";

    /// <summary>The factory for the logger, category <c>Gameball</c>; <see langword="null"/> for no logs. Dependency injection sets it.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock for waits. It must be the clients' clock. Redis keeps the times of the quotas by its own clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal GameballRedisLimiterOptions With(GameballLimitOptions limits)
    {
        var copy = (GameballRedisLimiterOptions)MemberwiseClone();
        copy.Limits = limits;
        return copy;
    }

    internal GameballRedisLimiterOptions CheckedCopy()
    {
        Require(MaxLatency >= TimeSpan.FromMilliseconds(10) && MaxLatency <= s_longestLatency, nameof(MaxLatency), "from 10 milliseconds to 5 seconds");
        Require(FallbackShare is >= 0 and <= 1, nameof(FallbackShare), "from 0 to 1");
        Require(OutageTimeout >= TimeSpan.Zero && OutageTimeout <= s_longestOutage, nameof(OutageTimeout), "from zero to an hour");
        Require(!string.IsNullOrWhiteSpace(KeyPrefix) && KeyPrefix.IndexOfAny(['{', '}']) < 0, nameof(KeyPrefix), "some characters without braces");
        Require(TimeProvider is not null, nameof(TimeProvider), "a clock; leave it unset for the default");

        // The limiter of one process checks these values.
        using var check = new GameballRateLimiter(1, 1, Limits);
        return With(new GameballLimitOptions
        {
            Margin = Limits.Margin,
            InteractiveShare = Limits.InteractiveShare,
            MaxRetryAfter = Limits.MaxRetryAfter,
        });
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GameballRedisLimiterOptions)}.{name} must be {range}.", name);
        }
    }
}
