using System;
using System.Threading.RateLimiting;

namespace Gameball;

/// <summary>How a client keeps to Gameball's quotas.</summary>
/// <remarks>
/// All clients of one process that send the same keys to the same server share their quotas; <see cref="Margin"/> and
/// <see cref="LiveShare"/> are those of the client that was first to use one.
/// </remarks>
public sealed class GameballLimitOptions
{
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// By how much the ways of two requests to the server may differ in time: 250 milliseconds. A window counts as longer by this much,
    /// so that requests which arrive closer together than they were sent still fit into the server's. It costs 0.8 % of the quota.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The share of each quota that an import leaves to other calls: 0.1. From 0 to 0.9.</summary>
    public double LiveShare { get; set; } = 0.1;

    /// <summary>
    /// Grants the calls instead of this process alone, such as a distributed limiter; <see langword="null"/> for this process's own and
    /// <see cref="GameballRateLimiter.Unlimited"/> for none. It remains the caller's, who disposes of it.
    /// </summary>
    public PartitionedRateLimiter<GameballRateLimitRequest>? Limiter { get; set; }

    internal GameballLimitOptions Copy() => (GameballLimitOptions)MemberwiseClone();

    internal void Validate()
    {
        Require(Margin >= TimeSpan.Zero && Margin <= s_longestMargin, nameof(Margin), "from zero to 10 seconds");
        Require(LiveShare is >= 0 and <= 0.9, nameof(LiveShare), "from 0 to 0.9");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GameballLimitOptions)}.{name} must be {range}.", name);
        }
    }
}
