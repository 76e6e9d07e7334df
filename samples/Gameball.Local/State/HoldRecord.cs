using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>Points that a customer cannot spend while they wait for a purchase.</summary>
internal sealed class HoldRecord
{
    public required string Reference { get; init; }

    public required string CustomerId { get; init; }

    public required decimal Points { get; init; }

    public required decimal Amount { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The held points by the id of the booking that they were taken from.</summary>
    public required List<HeldShare> Shares { get; init; }

    public HoldStatus State { get; set; }
}

/// <summary>The points of one booking in a hold.</summary>
internal sealed record HeldShare(long BookingId, decimal Points);

internal enum HoldStatus
{
    Active,
    Used,

    /// <summary>The hold's time is over, or the client ended it: the points are free.</summary>
    Expired,
}
