using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Gameball;

/// <summary>
/// What a <see cref="GameballWebhookReceiver"/> trusts, for how long, and what it remembers. Copied when the receiver is made.
/// </summary>
public sealed class GameballWebhookOptions
{
    /// <summary>
    /// The secret keys that Gameball may sign with; at least one. While a key is being replaced, the old and the new one. Not printed
    /// anywhere.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IList<string> SecretKeys { get; } = [];

    /// <summary>
    /// How old an event may be, by its <c>created_at</c>. Two hours unless set: Gameball sends a webhook that failed again until 85 minutes
    /// have passed, with the time it was first made.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How far ahead of this machine's clock <c>created_at</c> may be. Five minutes unless set.</summary>
    public TimeSpan MaxClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a handler may take before its token is cancelled and its event may be taken up by another delivery. Four minutes unless
    /// set: Gameball's first repeat comes after five.
    /// </summary>
    public TimeSpan HandlerTime { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>The largest body that an endpoint reads, in bytes. 256 KiB unless set.</summary>
    public int MaxBodySize { get; set; } = 256 * 1024;

    /// <summary>
    /// Where events that were handled are remembered, so that a repeat is not handled twice. In this process's memory unless set; several
    /// machines behind one address need a store that they share.
    /// </summary>
    public IGameballWebhookStore? Store { get; set; }

    /// <summary>
    /// How many events the memory of this process holds at most, some 200 bytes each. 50,000 unless set; the oldest give way.
    /// </summary>
    public int MaxRemembered { get; set; } = 50_000;

    /// <summary>The clock; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    // The longest that a timer takes on every target.
    private static readonly TimeSpan s_longestHandlerTime = TimeSpan.FromDays(24);

    internal void Check()
    {
        if (SecretKeys.Count == 0)
        {
            throw new ArgumentException($"A webhook cannot be checked without a secret key; add one to {nameof(SecretKeys)}.");
        }

        Check(nameof(SecretKeys), !Contains(SecretKeys, string.IsNullOrWhiteSpace), "must not hold an empty key");
        Check(nameof(MaxAge), MaxAge > TimeSpan.Zero, "must be above zero");
        Check(nameof(MaxClockSkew), MaxClockSkew >= TimeSpan.Zero, "must not be below zero");
        Check(nameof(HandlerTime), HandlerTime > TimeSpan.Zero && HandlerTime <= s_longestHandlerTime, "must be above zero and at most 24 days");
        Check(nameof(MaxBodySize), MaxBodySize > 0, "must be above zero");
        Check(nameof(MaxRemembered), MaxRemembered > 0, "must be above zero");
        Check(nameof(TimeProvider), TimeProvider is not null, "must not be null");
    }

    private static bool Contains(IEnumerable<string> texts, Predicate<string> wanted)
    {
        foreach (string text in texts)
        {
            if (wanted(text))
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(string option, bool isGood, string rule)
    {
        if (!isGood)
        {
            throw new ArgumentException($"{nameof(GameballWebhookOptions)}.{option} {rule}.");
        }
    }
}
