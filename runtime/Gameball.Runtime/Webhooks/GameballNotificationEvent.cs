using System.Collections.Generic;

namespace Gameball;

/// <summary><c>customer.notification.push</c>: a customer is to be told something.</summary>
public sealed record GameballNotificationEvent : GameballWebhookEvent
{
    /// <summary>The topic of these events.</summary>
    public const string TopicName = "customer.notification.push";

    /// <summary>Makes an empty one, for tests of a handler.</summary>
    public GameballNotificationEvent() => Topic = TopicName;

    internal GameballNotificationEvent(GameballWebhookEvent envelope)
        : base(envelope)
    {
    }

    /// <summary>The message, once for each language.</summary>
    public IReadOnlyList<GameballNotification> Notifications { get; init; } = [];
}

/// <summary>A message to a customer in one language. What Gameball left out is <see langword="null"/>.</summary>
public sealed record GameballNotification
{
    /// <summary>The language, as Gameball names it.</summary>
    public string? Locale { get; init; }

    /// <summary>Address of a picture.</summary>
    public string? Icon { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The text.</summary>
    public string? Body { get; init; }
}
