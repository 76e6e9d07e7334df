using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>The settings of the account: what the dashboard of the real Gameball sets. The defaults make a small program with everything in it.</summary>
internal sealed class LoyaltyProgram
{
    public string Currency { get; set; } = "USD";

    public string PointsName { get; set; } = "Points";

    /// <summary>The points for each unit of money that a customer pays.</summary>
    public decimal PointsPerUnit { get; set; } = 1m;

    /// <summary>The worth of a point in money.</summary>
    public decimal PointValue { get; set; } = 0.1m;

    /// <summary>The days in which goods can be returned; the points of an order are pending until then.</summary>
    public int ReturnWindowDays { get; set; }

    /// <summary>The days after which points expire; <see langword="null"/>: never.</summary>
    public int? ExpiryDays { get; set; }

    /// <summary>How long points stay held.</summary>
    public int HoldMinutes { get; set; } = 10;

    /// <summary>How long coupons stay locked where the request says nothing.</summary>
    public int LockMinutes { get; set; } = 30;

    /// <summary>Whether spending and holding points needs a one-time password.</summary>
    public bool NeedsOneTimePassword { get; set; }

    public decimal ReferrerPoints { get; set; } = 100;

    public decimal FriendPoints { get; set; } = 50;

    /// <summary>The tiers by the points that a customer has ever earned, the lowest first.</summary>
    public List<TierRule> Tiers { get; init; } =
    [
        new("Bronze", 0, 1),
        new("Silver", 500, 1),
        new("Gold", 2000, 1),
    ];

    public List<RedemptionOffer> RedemptionRules { get; init; } =
    [
        new(512, "percentage_discount", PointsToRedeem: 100, Value: 10, ValidDays: 90),
        new(513, "fixed_rate", PointsToRedeem: 50, Value: 5, ValidDays: 30),
        new(514, "free_shipping", PointsToRedeem: 20, Value: 0, ValidDays: 30),
    ];

    public List<Campaign> Campaigns { get; init; } =
    [
        new(2655, "Review and earn", CampaignKind.Event) { EventName = "write_review", Points = 150, MaxAchievements = 1 },
        new(2656, "Three visits", CampaignKind.Event) { EventName = "visit_store", Points = 30, StepsNeeded = 3, IsRepeatable = true },
        new(311, "Follow us", CampaignKind.Social) { Points = 20, MaxAchievements = 1 },
        new(520, "Ten stamps", CampaignKind.Stamps) { EventName = "stamp", Points = 100, StepsNeeded = 10, IsRepeatable = true },
        new(640, "Every day", CampaignKind.Streak) { EventName = "daily_visit", Points = 25, Milestones = [3, 7, 30] },
    ];

    /// <summary>The coupon that carts get without a code: a percentage off from this amount on.</summary>
    public AutomaticOffer? AutomaticCoupon { get; set; } = new("Ten off a hundred", MinTotal: 100, Percentage: 10);

    public bool CouponsEnabled { get; set; } = true;

    public int MaximumCoupons { get; set; } = 5;

    public List<string> CouponTypes { get; set; } = ["percentage", "fixed", "shipping"];

    public int CouponDefaultExpiryDays { get; set; } = 30;

    public int CouponMaxExpiryDays { get; set; } = 365;

    /// <summary>The JSON of the last update of the account's coupon integration.</summary>
    public string? CouponIntegration { get; set; }
}

/// <summary>A tier.</summary>
/// <param name="Name">The name.</param>
/// <param name="MinProgress">The points that a customer must have earned.</param>
/// <param name="Multiplier">The factor for points of orders and payments.</param>
internal sealed record TierRule(string Name, decimal MinProgress, decimal Multiplier);

/// <summary>A coupon that customers can get for points.</summary>
internal sealed record RedemptionOffer(long Id, string Type, decimal PointsToRedeem, decimal Value, int ValidDays);

internal sealed record AutomaticOffer(string Name, decimal MinTotal, decimal Percentage);

/// <summary>A reward campaign.</summary>
internal sealed record Campaign(long Id, string Name, CampaignKind Kind)
{
    /// <summary>The event that advances it; <see langword="null"/>: another operation does.</summary>
    public string? EventName { get; init; }

    public decimal Points { get; init; }

    /// <summary>How many events complete it.</summary>
    public int StepsNeeded { get; init; } = 1;

    public bool IsRepeatable { get; init; }

    /// <summary>How often a customer can complete it; <see langword="null"/>: without a limit if it is repeatable, otherwise once.</summary>
    public int? MaxAchievements { get; init; }

    /// <summary>The lengths of a streak that earn its points.</summary>
    public List<int> Milestones { get; init; } = [];

    public DateTimeOffset? EndsAt { get; init; }

    public List<string> Tags { get; init; } = [];

    /// <summary>How often a customer can complete it in all.</summary>
    public int Limit => MaxAchievements ?? (IsRepeatable ? int.MaxValue : 1);
}

internal enum CampaignKind
{
    Event,
    Social,
    Stamps,
    Streak,
}
