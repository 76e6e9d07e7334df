using System;
using System.Threading.RateLimiting;

namespace Gameball;

/// <summary>How a client keeps to the quotas that its documents state.</summary>
/// <remarks>
/// All clients of one process that send the same keys to the same server share their quotas; <see cref="Margin"/>,
/// <see cref="InteractiveShare"/> and <see cref="MaxRetryAfter"/> are those of the client that was first to use one.
/// </remarks>
public sealed class GameballLimitOptions
{
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromDays(1);

    /// <summary>
    /// By how much the ways of two requests to the server may differ in time: 250 milliseconds. A window counts as longer by this much,
    /// so that requests which arrive closer together than they were sent still fit into the server's. It costs 0.8 % of the quota.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The share of each quota that an import leaves to other calls: 0.1. From 0 to 0.9.</summary>
    public double InteractiveShare { get; set; } = 0.1;

    /// <summary>
    /// The longest wait that a server's <c>Retry-After</c> may impose: 1 minute. From 1 second to a day. When the server asks for more
    /// after a refusal (429), one trial call goes through each time that this passes, until one is not refused; the other calls wait. So a
    /// wrong number stops nobody for longer. A repeat of a call waits no longer than this either.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Grants the calls instead of this process alone, such as a distributed limiter; <see langword="null"/> for this process's own and
    /// <see cref="GameballRateLimiter.Unlimited"/> for none. It remains the caller's, who disposes of it. One that implements
    /// <see cref="IGameballRateLimitFeedback"/> hears of each call that the server refused for its quota.
    /// </summary>
    public PartitionedRateLimiter<GameballRateLimitRequest>? Limiter { get; set; }

    /// <summary>
    /// Hears of each call that the server refused for its quota (429), whoever granted it: for a <see cref="Limiter"/> that cannot
    /// implement the interface itself, such as one of <see cref="PartitionedRateLimiter.Create"/>.
    /// </summary>
    public IGameballRateLimitFeedback? Feedback { get; set; }

    internal GameballLimitOptions Copy() => (GameballLimitOptions)MemberwiseClone();

    internal void Validate()
    {
        Require(Margin >= TimeSpan.Zero && Margin <= s_longestMargin, nameof(Margin), "from zero to 10 seconds");
        Require(InteractiveShare is >= 0 and <= 0.9, nameof(InteractiveShare), "from 0 to 0.9");
        Require(
            MaxRetryAfter >= TimeSpan.FromSeconds(1) && MaxRetryAfter <= s_longestRetryAfter, nameof(MaxRetryAfter), "from 1 second to a day");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GameballLimitOptions)}.{name} must be {range}.", name);
        }
    }
}
