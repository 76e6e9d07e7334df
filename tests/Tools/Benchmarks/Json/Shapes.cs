using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Generator.Benchmarks.Json;

// The same shapes written by hand for System.Text.Json and Newtonsoft.Json, in their fastest form: settable members
// (init-only members are read through a constructor with all of them), concrete list types, enums as strings,
// and no store for unknown properties, with which System.Text.Json has no fast path.
#pragma warning disable CA1002, CA2227

public sealed record PlainOrders
{
    public List<PlainOrder>? Body { get; set; }
}

public sealed record PlainOrder
{
    public string? CustomerId { get; set; }
    public string? Email { get; set; }
    public string? Mobile { get; set; }
    public string? OrderId { get; set; }
    public DateTimeOffset OrderDate { get; set; }
    public decimal TotalPaid { get; set; }
    public decimal? TotalPrice { get; set; }
    public decimal? TotalDiscount { get; set; }
    public decimal? TotalShipping { get; set; }
    public decimal? TotalTax { get; set; }
    public List<PlainLine>? LineItems { get; set; }
    public PlainRedemption? Redemption { get; set; }
    public Dictionary<string, JsonElement>? Extra { get; set; }
    public PlainMerchant? Merchant { get; set; }
    public bool? Guest { get; set; }
    public string? Channel { get; set; }
    public string? CartId { get; set; }
    public PlainCashback? CashbackConfigurations { get; set; }
}

public sealed record PlainLine
{
    public string? ProductId { get; set; }
    public decimal? Quantity { get; set; }
    public decimal? Price { get; set; }
    public string? Sku { get; set; }
    public List<string>? Tags { get; set; }
    public List<string>? Category { get; set; }
    public decimal? Weight { get; set; }
    public string? Vendor { get; set; }
    public List<string>? Collection { get; set; }
    public string? Title { get; set; }
    public decimal? Taxes { get; set; }
    public decimal? Discount { get; set; }
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

public sealed record PlainRedemption
{
    public string? PointsHoldReference { get; set; }
    public string? CouponsLockReference { get; set; }
    public List<string>? CouponCodes { get; set; }
}

public sealed record PlainMerchant
{
    public string? UniqueId { get; set; }
    public string? Name { get; set; }
    public PlainBranch? Branch { get; set; }
}

public sealed record PlainBranch
{
    public string? UniqueId { get; set; }
    public string? Name { get; set; }
}

public sealed record PlainCashback
{
    public long? ReturnWindow { get; set; }
}

public sealed record PlainJob
{
    public string? Operation { get; set; }
    public long? ErrorCount { get; set; }
    public long? TotalCount { get; set; }
    public long? FinishedCount { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? CreatedAt { get; set; }
    public string? Status { get; set; }
    public PlainOutcomes? Response { get; set; }
}

public sealed record PlainOutcomes
{
    public List<PlainOutcome>? Successful { get; set; }
    public List<PlainOutcome>? Failed { get; set; }
}

public sealed record PlainOutcome
{
    public string? CustomerId { get; set; }
    public string? OrderId { get; set; }
    public string? TransactionId { get; set; }
    public string? Message { get; set; }
    public string? Error { get; set; }
    public long? Code { get; set; }
}
