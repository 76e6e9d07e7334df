using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Gameball;

/// <summary>Keys, limits and storage of a <see cref="GameballWebhookReceiver"/>. The receiver's constructor copies them.</summary>
public sealed class GameballWebhookOptions
{
    /// <summary>
    /// The secret keys that Gameball may sign with; at least one. Set the old and the new key while a key is being replaced. The keys are
    /// never logged.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IList<string> SecretKeys { get; } = [];

    /// <summary>
    /// The maximum age of an event, by its <c>created_at</c>. The default is two hours: Gameball resends a failed webhook for up to 85
    /// minutes, with the original time.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The maximum time by which <c>created_at</c> may be ahead of this machine's clock. The default is five minutes.</summary>
    public TimeSpan MaxClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The time after which a handler's token is cancelled and another delivery of its event may be handled. The default is four minutes,
    /// because Gameball's first retry comes after five.
    /// </summary>
    public TimeSpan HandlerTime { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>The maximum size of a body that an endpoint reads, in bytes. The default is 262,144 (256 KiB).</summary>
    public int MaxBodySize { get; set; } = 256 * 1024;

    /// <summary>
    /// The store of handled events, so that a retry is not handled twice. The default is this process's memory. Several machines behind one
    /// address need a shared store.
    /// </summary>
    public IGameballWebhookStore? Store { get; set; }

    /// <summary>
    /// The maximum number of events in this process's memory, about 200 bytes each. The default is 50,000; the oldest events are removed
    /// first.
    /// </summary>
    public int MaxRemembered { get; set; } = 50_000;

    /// <summary>The clock. The default is the system's clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    // The longest timer that every target supports.
    private static readonly TimeSpan s_longestHandlerTime = TimeSpan.FromDays(24);

    internal void Check()
    {
        if (SecretKeys.Count == 0)
        {
            throw new ArgumentException($"Webhooks need a secret key for their signatures; add one to {nameof(SecretKeys)}.");
        }

        Check(nameof(SecretKeys), !Contains(SecretKeys, string.IsNullOrWhiteSpace), "must not contain an empty key");
        Check(nameof(MaxAge), MaxAge > TimeSpan.Zero, "must be above zero");
        Check(nameof(MaxClockSkew), MaxClockSkew >= TimeSpan.Zero, "must not be below zero");
        Check(nameof(HandlerTime), HandlerTime > TimeSpan.Zero && HandlerTime <= s_longestHandlerTime, "must be above zero and at most 24 days");
        Check(nameof(MaxBodySize), MaxBodySize > 0, "must be above zero");
        Check(nameof(MaxRemembered), MaxRemembered > 0, "must be above zero");
        Check(nameof(TimeProvider), TimeProvider is not null, "must not be null");
    }

    private static bool Contains(IEnumerable<string> texts, Predicate<string> wanted)
    {
        foreach (var text in texts)
        {
            if (wanted(text))
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(string option, bool isValid, string rule)
    {
        if (!isValid)
        {
            throw new ArgumentException($"{nameof(GameballWebhookOptions)}.{option} {rule}.");
        }
    }
}
