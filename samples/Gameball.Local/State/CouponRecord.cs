using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>A coupon, and its use so far.</summary>
internal sealed class CouponRecord
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The type, as the validation of coupons spells it.</summary>
    public required string Type { get; init; }

    public decimal Value { get; init; }

    /// <summary>The only customer who can use it; <see langword="null"/>: everybody.</summary>
    public string? CustomerId { get; init; }

    public int? UsageLimit { get; init; }

    public int? LimitPerCustomer { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public decimal? Capping { get; init; }

    public decimal? MinOrderValue { get; init; }

    public List<string>? Collections { get; init; }

    public List<string>? Merchants { get; init; }

    /// <summary>How often each customer has used it.</summary>
    public Dictionary<string, int> Uses { get; init; } = [];
}

/// <summary>Coupons that are kept for one customer until the lock ends.</summary>
internal sealed class CouponLock
{
    public required string Reference { get; init; }

    public required string CustomerId { get; init; }

    public required List<string> Codes { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
