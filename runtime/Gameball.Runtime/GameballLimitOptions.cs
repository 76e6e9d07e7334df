using System;
using System.Threading.RateLimiting;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Settings for the quotas that a client's documents state.</summary>
/// <remarks>
/// All clients of a process that send the same keys to the same server share their quotas. The values of <see cref="Margin"/>,
/// <see cref="InteractiveShare"/> and <see cref="MaxRetryAfter"/> come from the client that used a quota first.
/// </remarks>
public sealed class GameballLimitOptions
{
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromDays(1);

    /// <summary>
    /// The largest expected difference between the network latencies of two requests. The default is 250 milliseconds. The client extends
    /// each window by this much, so that requests that arrive closer together than they were sent still fit into the server's window. The
    /// default costs 0.8 % of the quota. From zero to 10 seconds.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The share of each quota that an import leaves to other calls. The default is 0.1. From 0 to 0.9.</summary>
    public double InteractiveShare { get; set; } = 0.1;

    /// <summary>
    /// The longest wait that a server's <c>Retry-After</c> may impose. The default is 1 minute. From 1 second to a day. When the server
    /// asks for a longer wait after a rejection (429), the client sends one trial call per interval of this length until the server accepts
    /// one; the other calls wait. An excessive <c>Retry-After</c> therefore blocks calls for no longer than this. A retry of a call waits
    /// no longer than this either.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A limiter that grants calls instead of the built-in one of this process, such as a distributed limiter. <see langword="null"/> uses
    /// the built-in one; <see cref="GameballRateLimiter.Unlimited"/> turns limiting off. The caller keeps ownership and disposes it. It is
    /// notified of each call that the server rejected for its quota: by <see cref="IGameballRateLimitFeedback"/> when it implements that
    /// interface, else by the lease of the call when that is a <see cref="GameballRateLimitLease"/>, as those of a
    /// <see cref="GameballRateLimiter"/> are.
    /// </summary>
    public PartitionedRateLimiter<GameballRateLimitRequest>? Limiter { get; set; }

    /// <summary>
    /// A listener that is notified of each call that the server rejected for its quota (429), regardless of the limiter that granted it.
    /// Use it for a <see cref="Limiter"/> that is not notified itself, such as one of <see cref="PartitionedRateLimiter.Create"/> over the
    /// framework's limiters.
    /// </summary>
    public IGameballRateLimitFeedback? Feedback { get; set; }

    internal GameballLimitOptions Copy() => (GameballLimitOptions)MemberwiseClone();

    internal void Validate()
    {
        OptionRange.Require(this, Margin >= TimeSpan.Zero && Margin <= s_longestMargin, nameof(Margin), "from zero to 10 seconds");
        OptionRange.Require(this, InteractiveShare is >= 0 and <= 0.9, nameof(InteractiveShare), "from 0 to 0.9");
        OptionRange.Require(
            this,
            MaxRetryAfter >= TimeSpan.FromSeconds(1) && MaxRetryAfter <= s_longestRetryAfter, nameof(MaxRetryAfter), "from 1 second to a day");
    }
}
