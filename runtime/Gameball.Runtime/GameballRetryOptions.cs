using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Settings for retries of failed calls. Whether an operation may be retried is not an option. Reads, and writes for which the server
/// detects duplicates, are retried after lost responses and server errors. Other writes are retried only when the server certainly did not
/// apply them.
/// </summary>
/// <remarks>Imports have their own retry settings: <see cref="BatchImportOptions"/>.</remarks>
public sealed class GameballRetryOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>The maximum number of attempts of a call, including the first. The default is 4. With 1 no call is retried.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The shortest wait before a retry. The default is half a second.</summary>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest wait before a retry. The default is 15 seconds. The server can ask for a longer wait, up to
    /// <see cref="GameballLimitOptions.MaxRetryAfter"/>. A wait that would exceed <see cref="GameballOptions.Timeout"/> does not begin: the
    /// call fails at once.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The timeout of one attempt when another attempt may follow. The default is 30 seconds. An operation that cannot be retried has the
    /// whole of <see cref="GameballOptions.Timeout"/>, because a shorter timeout would only leave its outcome unknown.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The minimum remaining time to send an operation that cannot be retried. The default is 10 seconds, but at most
    /// <see cref="AttemptTimeout"/> and half of <see cref="GameballOptions.Timeout"/>. After a wait for the quota or a slow token provider,
    /// the remaining time may be too short for a response, and an attempt that times out leaves its outcome unknown. Such a call fails with
    /// <see cref="GameballFailureKind.NotSent"/>. Zero turns this check off.
    /// </summary>
    public TimeSpan MinAttemptTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether to retry a call after a lost response when Gameball does not document the effect of a duplicate request. Operations for
    /// which the server detects duplicates are always retried; operations whose duplicate would count twice are never retried.
    /// </summary>
    public bool RetryWhenSafetyUnknown { get; set; }

    /// <summary>
    /// The time for which the circuit stays open after half of 20 or more calls to a server within 30 seconds failed. The default is 5
    /// seconds; zero turns the circuit breaker off. While the circuit is open, calls fail at once and are not sent. Rejections for a quota
    /// (429) do not count as failures.
    /// </summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Returns the minimum time for an attempt of a call with the given timeout.</summary>
    internal TimeSpan MinTime(TimeSpan timeout)
    {
        var half = TimeSpan.FromTicks(timeout.Ticks / 2);
        var most = AttemptTimeout < half ? AttemptTimeout : half;
        return MinAttemptTime < most ? MinAttemptTime : most;
    }

    internal GameballRetryOptions Copy() => (GameballRetryOptions)MemberwiseClone();

    internal void Validate()
    {
        OptionRange.Require(this, MaxAttempts >= 1, nameof(MaxAttempts), "1 or more");
        OptionRange.Require(this, MinDelay >= TimeSpan.Zero && MinDelay <= s_longest, nameof(MinDelay), "from zero to a day");
        OptionRange.Require(this, MaxDelay >= MinDelay && MaxDelay <= s_longest, nameof(MaxDelay), "from MinDelay to a day");
        OptionRange.Require(this, AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= s_longest, nameof(AttemptTimeout), "more than zero and at most a day");
        OptionRange.Require(this, MinAttemptTime >= TimeSpan.Zero && MinAttemptTime <= s_longest, nameof(MinAttemptTime), "from zero to a day");
        OptionRange.Require(
            this,
            BreakDuration == TimeSpan.Zero || (BreakDuration >= TimeSpan.FromSeconds(0.5) && BreakDuration <= s_longest),
            nameof(BreakDuration),
            "zero, or from half a second to a day");
    }
}
