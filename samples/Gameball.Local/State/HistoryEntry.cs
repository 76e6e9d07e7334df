using System;

namespace Gameball.Local;

/// <summary>One line of a customer's history: a booking of points, or an event without points such as a new tier.</summary>
internal sealed record HistoryEntry
{
    /// <summary>Gameball's own id of the transaction and of the activity.</summary>
    public long Id { get; init; }

    /// <summary>The type of the activity, in the API's spelling.</summary>
    public string Activity { get; init; } = "";

    /// <summary>The type of the transaction, in the API's spelling; <see langword="null"/>: the entry books no points.</summary>
    public string? Transaction { get; init; }

    /// <summary>The operation whose transaction ids and times are unique together; <see langword="null"/> for bookings without an id.</summary>
    public string? Operation { get; init; }

    /// <summary>The client's id of the transaction: an order id, a payment id, a transaction id.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The client's id of the transaction that a refund takes back, or whose points expired.</summary>
    public string? Reverses { get; init; }

    public DateTimeOffset Time { get; init; }

    /// <summary>The points; below zero for a deduction.</summary>
    public decimal Points { get; init; }

    /// <summary>The money that the transaction is about.</summary>
    public decimal? Amount { get; init; }

    public decimal Before { get; init; }

    public decimal After { get; init; }

    /// <summary>The points of this entry that are neither spent, held nor expired.</summary>
    public decimal Remaining { get; set; }

    public BookingStatus Status { get; set; }

    /// <summary>The end of the return window; <see langword="null"/>: the points never were pending.</summary>
    public DateTimeOffset? ActiveAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The money of the transaction that refunds have taken back.</summary>
    public decimal RefundedAmount { get; set; }

    /// <summary>The points of the transaction that refunds have taken back or given back.</summary>
    public decimal RefundedPoints { get; set; }

    public string? Reason { get; init; }

    public bool IsManual { get; init; }

    public long? CampaignId { get; init; }

    public string? CampaignName { get; init; }

    public string? TierName { get; init; }

    public string? CouponCode { get; init; }

    public string? CouponType { get; init; }

    public string? MerchantName { get; init; }

    public string? BranchName { get; init; }
}

internal enum BookingStatus
{
    Active,
    Pending,
    Expired,
}
