using System;

namespace Gameball;

/// <summary>
/// How calls that failed are sent again. Whether one may be is not an option: reads and writes that the server recognises are repeated
/// after lost answers and faults of the server, other writes only when it is certain that the server did not act on them.
/// </summary>
/// <remarks>Imports repeat by rules of their own: <see cref="BatchImportOptions"/>.</remarks>
public sealed class GameballRetryOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>How often a call is sent at most, the first time included: 4. With 1 nothing is sent again.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The shortest wait before a repeat: half a second.</summary>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest wait before a repeat, 15 seconds, unless the server asks for a longer one, up to
    /// <see cref="GameballLimitOptions.MaxRetryAfter"/>. What would outlast <see cref="GameballOptions.Timeout"/> does not begin: the call
    /// fails at once.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long one attempt may take where another one may follow: 30 seconds. An operation that is not sent again has the whole of
    /// <see cref="GameballOptions.Timeout"/>: to cut it short would only leave open what became of it.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// With less time left than this, an operation that is not sent again is not sent at all: 10 seconds, but at most
    /// <see cref="AttemptTimeout"/> and half of <see cref="GameballOptions.Timeout"/>. What a wait for the quota or a slow token left of a
    /// call's time may be too little for an answer, and an attempt that is cut short leaves open what became of it. Such a call fails as
    /// <see cref="GameballFailureKind.NotSent"/>. Zero sends it in any case.
    /// </summary>
    public TimeSpan MinAttemptTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether to send a call again after its answer was lost where Gameball does not document what a repeat does. Operations that
    /// recognise a repeat are sent again in any case, those that would count twice never.
    /// </summary>
    public bool RetryWhenSafetyUnknown { get; set; }

    /// <summary>
    /// How long a server is left alone after half of twenty or more calls within thirty seconds failed: 5 seconds; zero to never do so.
    /// Calls fail at once in the meantime, without being sent. Refusals for a quota (429) are no failure of the server.
    /// </summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The least time for an attempt of a call that has so much in all.</summary>
    internal TimeSpan LeastTime(TimeSpan timeout)
    {
        TimeSpan half = TimeSpan.FromTicks(timeout.Ticks / 2);
        TimeSpan most = AttemptTimeout < half ? AttemptTimeout : half;
        return MinAttemptTime < most ? MinAttemptTime : most;
    }

    internal GameballRetryOptions Copy() => (GameballRetryOptions)MemberwiseClone();

    internal void Validate()
    {
        Require(MaxAttempts >= 1, nameof(MaxAttempts), "1 or more");
        Require(MinDelay >= TimeSpan.Zero && MinDelay <= s_longest, nameof(MinDelay), "from zero to a day");
        Require(MaxDelay >= MinDelay && MaxDelay <= s_longest, nameof(MaxDelay), "from MinDelay to a day");
        Require(AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= s_longest, nameof(AttemptTimeout), "more than zero and at most a day");
        Require(MinAttemptTime >= TimeSpan.Zero && MinAttemptTime <= s_longest, nameof(MinAttemptTime), "from zero to a day");
        Require(
            BreakDuration == TimeSpan.Zero || (BreakDuration >= TimeSpan.FromSeconds(0.5) && BreakDuration <= s_longest),
            nameof(BreakDuration),
            "zero, or from half a second to a day");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GameballRetryOptions)}.{name} must be {range}.", name);
        }
    }
}
