using System;
using System.Text.Json;

namespace Gameball;

/// <summary>
/// Something that happened at Gameball. One of a topic that this version knows is a type of its own, such as <see
/// cref="GameballProfileEvent"/>;
/// any other is this one, with all that came in <see cref="Json"/>.
/// </summary>
public record GameballWebhookEvent
{
    /// <summary>What happened: <c>customer.profile.updated</c>, or a topic that came later.</summary>
    public string Topic { get; init; } = "";

    /// <summary>When it happened, by Gameball's clock.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The account; <see langword="null"/> when the event names none.</summary>
    public string? ClientId { get; init; }

    /// <summary>The shop's id of the customer; <see langword="null"/> when the event names none.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Gameball's own id of the customer; <see langword="null"/> when the event names none.</summary>
    public string? GameballCustomerId { get; init; }

    /// <summary>The whole body as it came; undefined for an event that was made by hand.</summary>
    public JsonElement Json { get; init; }

    /// <summary>Topic and time only: the rest is about a person.</summary>
    public sealed override string ToString() => FormattableString.Invariant($"{Topic} at {CreatedAt:O}");
}
