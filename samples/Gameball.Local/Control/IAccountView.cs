using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>What the control API reads of the account, and its content as JSON.</summary>
internal interface IAccountView
{
    /// <summary>A number that changes with the account.</summary>
    long Version { get; }

    /// <summary>Finds customers whose id, e-mail address or mobile number contains a text.</summary>
    /// <param name="text">The text; empty for all customers.</param>
    /// <param name="limit">The largest number of customers.</param>
    CustomerList Search(string text, int limit);

    /// <summary>Returns a customer; <see langword="null"/> if it is unknown.</summary>
    CustomerDetails? Find(string customerId);

    /// <summary>Writes everything that <see cref="StateHolder"/> needs to make the same account again: one JSON value.</summary>
    void Save(Utf8JsonWriter writer);
}

/// <summary>The first customers of a search, and the number of all.</summary>
internal sealed record CustomerList(int Total, IReadOnlyList<CustomerSummary> Customers);

/// <summary>A customer in a list.</summary>
internal sealed record CustomerSummary(string Id, decimal Balance, decimal Pending, decimal Held, string? Tier);

/// <summary>A customer with everything that the page shows.</summary>
internal sealed record CustomerDetails(
    string Id,
    decimal Balance,
    decimal Pending,
    decimal Held,
    string? Tier,
    string? Email,
    string? Mobile,
    IReadOnlyList<LedgerLine> Ledger,
    IReadOnlyList<HoldLine> Holds,
    IReadOnlyList<CouponLine> Coupons);

/// <summary>A change of a customer's points.</summary>
internal sealed record LedgerLine(DateTimeOffset At, string Type, string? Reference, decimal Points, decimal? Balance, string? Status);

/// <summary>Points that wait for a purchase.</summary>
internal sealed record HoldLine(string Reference, decimal Points, DateTimeOffset ExpiresAt);

/// <summary>A coupon of a customer.</summary>
internal sealed record CouponLine(string Code, string Type, string Status, DateTimeOffset? ExpiresAt);
