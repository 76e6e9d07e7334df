using System;
using System.Text.Json;

namespace Gameball;

/// <summary>
/// An event that Gameball reports. An event of a known topic has a derived type, such as <see cref="GameballProfileEvent"/>; any other
/// event has this type, with all its content in <see cref="Json"/>.
/// </summary>
public record GameballWebhookEvent
{
    /// <summary>The event's topic, such as <c>customer.profile.updated</c>. It may be one that this version does not know.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The time of the event, by Gameball's clock.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The account's id; <see langword="null"/> when the event has none.</summary>
    public string? ClientId { get; init; }

    /// <summary>The shop's id of the customer; <see langword="null"/> when the event has none.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Gameball's id of the customer; <see langword="null"/> when the event has none.</summary>
    public string? GameballCustomerId { get; init; }

    /// <summary>The complete body as received; undefined for an event that was not received.</summary>
    public JsonElement Json { get; init; }

    /// <summary>Returns the topic and the time. The other values are personal data.</summary>
    public sealed override string ToString() => FormattableString.Invariant($"{Topic} at {CreatedAt:O}");
}
