using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>What the control API reads of the account.</summary>
internal sealed class AccountView(Account account, JobBook jobs)
{
    // A page shows no more, and a history of 100,000 entries would make it slow.
    private const int MaxLines = 500;

    /// <summary>Finds customers whose id, e-mail address or mobile number contains a text.</summary>
    /// <param name="text">The text; empty for all customers.</param>
    /// <param name="limit">The largest number of customers.</param>
    public CustomerList Search(string text, int limit) => jobs.Locked(now =>
    {
        CustomerRecord[] found = [.. account.Customers.Where(customer => Matches(customer, text))];
        return new CustomerList(found.Length, [.. found.Take(limit).Select(customer => Summary(account.Require(customer.Id, now)))]);
    });

    /// <summary>Returns a customer; <see langword="null"/> if it is unknown.</summary>
    public CustomerView? Find(string customerId) =>
        jobs.Locked(now => account.Find(customerId, now) is { } customer ? Details(customer, now) : null);

    private static bool Matches(CustomerRecord customer, string text) => text.Length == 0
        || new[] { customer.Id, customer.Email, customer.Mobile }.Any(part => part?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    private static decimal Held(CustomerRecord customer) => customer.Holds.Sum(hold => hold.Points);

    private string? Tier(CustomerRecord customer) => account.Program.Tiers.ElementAtOrDefault(customer.TierOrder)?.Name;

    private CustomerSummary Summary(CustomerRecord customer) =>
        new(customer.Id, customer.Available, customer.Pending, Held(customer), Tier(customer));

    private CustomerView Details(CustomerRecord customer, DateTimeOffset now) => new(
        customer.Id,
        customer.Available,
        customer.Pending,
        Held(customer),
        Tier(customer),
        customer.Email,
        customer.Mobile,
        customer.History.Count,
        [.. Enumerable.Reverse(customer.History).Take(MaxLines).Select(entry => new LedgerLine(
            entry.Time, entry.Activity, entry.Transaction is null ? null : entry.Points, entry.After, entry.TransactionId, entry.Status.ToString()))],
        [.. customer.Holds.Select(hold => new HoldLine(hold.Reference, hold.Points, hold.ExpiresAt))],
        [.. account.Data.Coupons.Where(coupon => coupon.CustomerId == customer.Id).Take(MaxLines).Select(coupon => new CouponLine(
            coupon.Code, coupon.Type, Coupons.Fault(account, customer, coupon, use: null, now) ?? "valid", coupon.ExpiresAt))]);
}

/// <summary>The first customers of a search, and the number of all.</summary>
internal sealed record CustomerList(int Total, IReadOnlyList<CustomerSummary> Customers);

/// <summary>A customer in a list.</summary>
internal sealed record CustomerSummary(string Id, decimal Balance, decimal Pending, decimal Held, string? Tier);

/// <summary>A customer with everything that the page shows, the newest lines of the ledger first.</summary>
internal sealed record CustomerView(
    string Id,
    decimal Balance,
    decimal Pending,
    decimal Held,
    string? Tier,
    string? Email,
    string? Mobile,
    int LedgerLength,
    IReadOnlyList<LedgerLine> Ledger,
    IReadOnlyList<HoldLine> Holds,
    IReadOnlyList<CouponLine> Coupons);

/// <summary>A change of a customer's points.</summary>
internal sealed record LedgerLine(DateTimeOffset At, string Type, decimal? Points, decimal Balance, string? Reference, string? Status);

/// <summary>Points that wait for a purchase.</summary>
internal sealed record HoldLine(string Reference, decimal Points, DateTimeOffset ExpiresAt);

/// <summary>A coupon of a customer.</summary>
internal sealed record CouponLine(string Code, string Type, string Status, DateTimeOffset? ExpiresAt);
