using System;

namespace Gameball;

/// <summary>The result of verifying a delivery.</summary>
public enum GameballWebhookVerdict
{
    /// <summary>The delivery is genuine, and the handler, if any, succeeded.</summary>
    Accepted,

    /// <summary>The delivery is genuine, and its event was already handled.</summary>
    Duplicate,

    /// <summary>
    /// The delivery is genuine, and another delivery of its event is being handled. That one may fail, so let Gameball send the event
    /// again.
    /// </summary>
    InProgress,

    /// <summary>The signature is missing or was made with another key or for another body. The body was not read.</summary>
    BadSignature,

    /// <summary>The delivery is signed, but too old or from the future: it may be a replay.</summary>
    OutsideWindow,

    /// <summary>The delivery is signed, but its body is not a Gameball event.</summary>
    Unreadable,
}

/// <summary>A delivery and its verdict.</summary>
public sealed class GameballWebhookResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">The reason as text for a log.</param>
    /// <param name="event">The event; <see langword="null"/> when the delivery is not genuine or not readable.</param>
    public GameballWebhookResult(GameballWebhookVerdict verdict, string reason, GameballWebhookEvent? @event = null)
    {
        Verdict = verdict;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        Event = @event;
    }

    /// <summary>The verdict.</summary>
    public GameballWebhookVerdict Verdict { get; }

    /// <summary>
    /// The reason as text for a log. It contains no key, no signature and nothing of the body. Do not return it to the sender, who may be
    /// an attacker.
    /// </summary>
    public string Reason { get; }

    /// <summary>The event; <see langword="null"/> when the delivery is not genuine or not readable.</summary>
    public GameballWebhookEvent? Event { get; }

    /// <summary>Returns the verdict and the reason.</summary>
    public override string ToString() => $"{Verdict}: {Reason}";
}
