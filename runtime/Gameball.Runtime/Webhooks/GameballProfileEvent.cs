namespace Gameball;

/// <summary>
/// <c>customer.profile.updated</c>: a customer's data, tier or points have changed. What Gameball left out is <see langword="null"/>.
/// </summary>
public sealed record GameballProfileEvent : GameballWebhookEvent
{
    /// <summary>The topic of these events.</summary>
    public const string TopicName = "customer.profile.updated";

    /// <summary>Makes an empty one, for tests of a handler.</summary>
    public GameballProfileEvent() => Topic = TopicName;

    internal GameballProfileEvent(GameballWebhookEvent envelope)
        : base(envelope)
    {
    }

    /// <summary>The customer's e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The customer's mobile number.</summary>
    public string? MobileNumber { get; init; }

    /// <summary>The tier's name.</summary>
    public string? TierName { get; init; }

    /// <summary>The tier's place among the tiers.</summary>
    public decimal? TierOrder { get; init; }

    /// <summary>The code with which the customer refers friends.</summary>
    public string? ReferralCode { get; init; }

    /// <summary>The link with which the customer refers friends.</summary>
    public string? ReferralLink { get; init; }

    /// <summary>Points that can be spent.</summary>
    public decimal? ActivatedPoints { get; init; }

    /// <summary>Points that cannot be spent yet.</summary>
    public decimal? PendingPoints { get; init; }

    /// <summary>Both together.</summary>
    public decimal? TotalPoints { get; init; }
}
