using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>The purchase that coupons are checked for.</summary>
internal sealed record CouponUse
{
    public decimal? Total { get; init; }

    public string? Merchant { get; init; }

    public IReadOnlyList<string> Collections { get; init; } = [];
}

/// <summary>Checks, locks and burns coupons.</summary>
internal static class Coupons
{
    /// <exception cref="RefusedException">There is no such coupon.</exception>
    public static CouponRecord Require(Account account, string code) =>
        account.Data.Coupons.Find(coupon => string.Equals(coupon.Code, code, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(Refusal.NotFound($"Coupon '{code}'"));

    /// <summary>Returns the reason why a customer cannot use a coupon now, or <see langword="null"/>.</summary>
    public static string? Fault(Account account, CustomerRecord customer, CouponRecord coupon, CouponUse? use, DateTimeOffset now) =>
        !customer.IsActive ? "the customer takes no part in the loyalty program"
        : coupon.CustomerId is { } owner && owner != customer.Id ? "it belongs to another customer"
        : coupon.StartsAt > now ? "it is not valid yet"
        : coupon.ExpiresAt <= now ? "it has expired"
        : coupon.Uses.Values.Sum() >= coupon.UsageLimit ? "it is used up"
        : coupon.Uses.GetValueOrDefault(customer.Id) >= coupon.LimitPerCustomer ? "the customer has used it"
        : LockOf(account, coupon, now) is { } held && held.CustomerId != customer.Id && coupon.UsageLimit == 1 ? "it is locked"
        : use?.Total < coupon.MinOrderValue ? $"the purchase must come to {coupon.MinOrderValue} at least"
        : use is not null && coupon.Merchants is { } merchants && !merchants.Contains(use.Merchant ?? "") ? "the merchant does not take it"
        : use is not null && coupon.Collections is { } collections && !collections.Intersect(use.Collections).Any() ? "it is for other collections"
        : null;

    /// <summary>Locks coupons for a customer.</summary>
    /// <param name="reference">A lock that goes on with these coupons; <see langword="null"/> for a new one.</param>
    public static CouponLock Lock(
        Account account, CustomerRecord customer, IReadOnlyList<CouponRecord> coupons, string? reference, int? minutes, DateTimeOffset now)
    {
        var old = reference is null ? null : RequireLock(account, customer, reference, now);
        var made = new CouponLock
        {
            Reference = old?.Reference ?? $"lock-{++account.Data.LastId}",
            CustomerId = customer.Id,
            Codes = [.. coupons.Select(coupon => coupon.Code)],
            ExpiresAt = now.AddMinutes(minutes ?? account.Program.LockMinutes),
        };
        account.Data.Locks.RemoveAll(held => held == old || held.ExpiresAt <= now);
        account.Data.Locks.Add(made);
        return made;
    }

    /// <exception cref="RefusedException">There is no such lock of the customer.</exception>
    public static CouponLock RequireLock(Account account, CustomerRecord? customer, string reference, DateTimeOffset now) =>
        account.Data.Locks.Find(held => held.Reference == reference && held.ExpiresAt > now && (customer is null || held.CustomerId == customer.Id))
        ?? throw new RefusedException(Refusal.NotFound($"Lock '{reference}'"));

    /// <summary>Returns the coupons of codes and of a lock.</summary>
    /// <exception cref="RefusedException">A coupon is unknown or cannot be used, or there is no such lock.</exception>
    public static IReadOnlyList<CouponRecord> Of(
        Account account, CustomerRecord customer, IEnumerable<string> codes, string? reference, DateTimeOffset now)
    {
        var locked = string.IsNullOrEmpty(reference) ? [] : RequireLock(account, customer, reference, now).Codes;
        CouponRecord[] coupons = [.. codes.Concat(locked).Distinct(StringComparer.OrdinalIgnoreCase).Select(code => Require(account, code))];
        return coupons.Select(coupon => (coupon, Fault: Fault(account, customer, coupon, use: null, now))).FirstOrDefault(pair => pair.Fault is not null)
            is { Fault: { } fault } wrong
            ? throw new RefusedException(Refusal.InvalidValue($"Coupon '{wrong.coupon.Code}' cannot be used: {fault}."))
            : coupons;
    }

    /// <summary>Counts a use of each coupon, and ends the lock.</summary>
    public static void Burn(Account account, CustomerRecord customer, IReadOnlyList<CouponRecord> coupons, string? reference)
    {
        foreach (var coupon in coupons)
        {
            coupon.Uses[customer.Id] = coupon.Uses.GetValueOrDefault(customer.Id) + 1;
        }

        account.Data.Locks.RemoveAll(held => held.Reference == reference);
    }

    private static CouponLock? LockOf(Account account, CouponRecord coupon, DateTimeOffset now) =>
        account.Data.Locks.Find(held => held.ExpiresAt > now && held.Codes.Contains(coupon.Code));
}
