namespace Gameball;

/// <summary>What became of a delivery.</summary>
public enum GameballWebhookVerdict
{
    /// <summary>It is genuine, and the handler, where there was one, took it.</summary>
    Accepted,

    /// <summary>It is genuine and was handled before.</summary>
    Duplicate,

    /// <summary>It is genuine and another delivery of it is being handled, which may fail: let Gameball send it again.</summary>
    InProgress,

    /// <summary>Its signature is missing or was made with another key or over another body. Nothing in it was read.</summary>
    BadSignature,

    /// <summary>It is signed, but too old or from the future: perhaps somebody sends again what they recorded.</summary>
    OutsideWindow,

    /// <summary>It is signed, but no event of Gameball's.</summary>
    Unreadable,
}

/// <summary>A delivery and what became of it.</summary>
public sealed class GameballWebhookResult
{
    internal GameballWebhookResult(GameballWebhookVerdict verdict, string reason, GameballWebhookEvent? received = null)
    {
        Verdict = verdict;
        Reason = reason;
        Event = received;
    }

    /// <summary>What became of it.</summary>
    public GameballWebhookVerdict Verdict { get; }

    /// <summary>Why, for people: without keys, signatures and anything of the body. Not for the sender, who may be anybody.</summary>
    public string Reason { get; }

    /// <summary>The event; <see langword="null"/> when it could not be trusted or read.</summary>
    public GameballWebhookEvent? Event { get; }

    /// <summary>The verdict and why.</summary>
    public override string ToString() => $"{Verdict}: {Reason}";
}
