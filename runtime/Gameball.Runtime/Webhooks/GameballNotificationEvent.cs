using System.Collections.Generic;

namespace Gameball;

/// <summary><c>customer.notification.push</c>: a push notification for a customer.</summary>
public sealed record GameballNotificationEvent : GameballWebhookEvent
{
    /// <summary>The topic of these events.</summary>
    public const string TopicName = "customer.notification.push";

    /// <summary>Creates an empty event, for tests of a handler.</summary>
    public GameballNotificationEvent() => Topic = TopicName;

    internal GameballNotificationEvent(GameballWebhookEvent envelope)
        : base(envelope)
    {
    }

    /// <summary>The message in each language.</summary>
    public IReadOnlyList<GameballNotification> Notifications { get; init; } = [];
}

/// <summary>A message to a customer in one language. Missing values are <see langword="null"/>.</summary>
public sealed record GameballNotification
{
    /// <summary>The language code that Gameball uses.</summary>
    public string? Locale { get; init; }

    /// <summary>The address of an icon.</summary>
    public string? Icon { get; init; }

    /// <summary>The message's title.</summary>
    public string? Title { get; init; }

    /// <summary>The message's body.</summary>
    public string? Body { get; init; }
}
