using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Local;

/// <summary>A customer, with everything that belongs to the customer. <see cref="PointsBook"/> alone changes points.</summary>
internal sealed class CustomerRecord
{
    public required string Id { get; init; }

    public required long GameballId { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public required string ReferralCode { get; init; }

    public string? Email { get; set; }

    public string? Mobile { get; set; }

    public bool IsGuest { get; set; }

    /// <summary>Whether the customer takes part in the loyalty program.</summary>
    public bool IsActive { get; set; } = true;

    public bool IsDeleted { get; set; }

    /// <summary>The attributes of the last requests, by name.</summary>
    public Dictionary<string, JsonElement> Attributes { get; init; } = [];

    public List<string> Tags { get; init; } = [];

    /// <summary>The id of the customer that referred this one.</summary>
    public string? ReferrerId { get; set; }

    /// <summary>Whether the referral counts: the customer has tracked an order.</summary>
    public bool ReferralIsActive { get; set; }

    public List<HistoryEntry> History { get; init; } = [];

    public List<Notice> Notifications { get; init; } = [];

    /// <summary>How far the customer is in each campaign, by its id.</summary>
    public Dictionary<long, CampaignProgress> Campaigns { get; init; } = [];

    public decimal TotalEarned { get; set; }

    public decimal TotalPaid { get; set; }

    public int OrderCount { get; set; }

    public DateTimeOffset? LastOrderAt { get; set; }

    /// <summary>The order of the customer's tier.</summary>
    public int TierOrder { get; set; }

    /// <summary>The customer's one-time password that is valid now.</summary>
    public string? OneTimePassword { get; set; }

    public decimal Available { get; set; }

    public decimal Pending { get; set; }

    /// <summary>The bookings with points that are neither spent nor expired.</summary>
    [JsonIgnore]
    public List<HistoryEntry> Open { get; } = [];

    /// <summary>The holds that are active.</summary>
    [JsonIgnore]
    public List<HoldRecord> Holds { get; } = [];

    /// <summary>The next time at which points become active or expire, or a hold ends.</summary>
    [JsonIgnore]
    public DateTimeOffset NextDue { get; set; } = DateTimeOffset.MaxValue;
}

/// <summary>A notification of a customer.</summary>
internal sealed record Notice(long Id, string Title, string Body, DateTimeOffset CreatedAt)
{
    public bool IsRead { get; set; }
}

/// <summary>How far a customer is in a campaign.</summary>
internal sealed class CampaignProgress
{
    /// <summary>How often the customer has achieved the campaign.</summary>
    public int Achieved { get; set; }

    /// <summary>The steps since the last achievement.</summary>
    public int Steps { get; set; }

    /// <summary>The series of days with an activity, for a streak.</summary>
    public int Streak { get; set; }

    public int LongestStreak { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    /// <summary>The milestones of a streak that the customer has reached, with their times.</summary>
    public Dictionary<int, DateTimeOffset> Milestones { get; init; } = [];
}
