namespace Gameball;

/// <summary>
/// <c>customer.profile.updated</c>: a customer's data, tier or points changed. Missing values are <see langword="null"/>.
/// </summary>
public sealed record GameballProfileEvent : GameballWebhookEvent
{
    /// <summary>The topic of these events.</summary>
    public const string TopicName = "customer.profile.updated";

    /// <summary>Creates an empty event, for tests of a handler.</summary>
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

    /// <summary>The tier's position among the tiers.</summary>
    public decimal? TierOrder { get; init; }

    /// <summary>The code with which the customer refers friends.</summary>
    public string? ReferralCode { get; init; }

    /// <summary>The link with which the customer refers friends.</summary>
    public string? ReferralLink { get; init; }

    /// <summary>The points that the customer can spend.</summary>
    public decimal? ActivatedPoints { get; init; }

    /// <summary>The points that the customer cannot spend yet.</summary>
    public decimal? PendingPoints { get; init; }

    /// <summary>The sum of activated and pending points.</summary>
    public decimal? TotalPoints { get; init; }
}
