using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>An order or a payment.</summary>
/// <param name="Id">The client's id of it.</param>
internal sealed record Purchase(string CustomerId, string Id, DateTimeOffset Date, decimal TotalPaid)
{
    public string? HoldReference { get; init; }

    public string? CouponsLockReference { get; init; }

    public IReadOnlyList<string> CouponCodes { get; init; } = [];

    public int? ReturnWindow { get; init; }

    public string? MerchantName { get; init; }

    public string? BranchName { get; init; }

    /// <summary>Whether the event of an order follows; a payment sends none.</summary>
    public bool IsOrder { get; init; }
}

/// <param name="Redeemed">The points that the purchase spent.</param>
/// <param name="Cashback">The points for the money.</param>
/// <param name="Campaigns">The points of campaigns.</param>
internal sealed record PurchasePoints(decimal Redeemed, decimal Cashback, decimal Campaigns)
{
    public decimal Rewarded => Cashback + Campaigns;
}

/// <summary>Tracks orders and payments.</summary>
internal static class Purchases
{
    /// <summary>Books a purchase: spends its hold, uses its coupons, rewards the money, and sends the event of an order.</summary>
    /// <exception cref="RefusedException">The hold, the lock or a coupon cannot be used. Nothing has changed.</exception>
    public static PurchasePoints Track(Account account, Purchase purchase, DateTimeOffset now)
    {
        var customer = account.FindOrNew(purchase.CustomerId, now);
        var hold = purchase.HoldReference is { Length: > 0 } reference ? Transactions.RequireHold(account, customer, reference) : null;
        var coupons = Coupons.Of(account, customer, purchase.CouponCodes, purchase.CouponsLockReference, now);
        account.Keep(customer);
        var entry = new HistoryEntry
        {
            TransactionId = purchase.Id,
            Time = purchase.Date,
            MerchantName = purchase.MerchantName,
            BranchName = purchase.BranchName,
        };
        if (hold is not null)
        {
            account.Points.SpendHold(customer, entry with { Activity = "Redemption", Transaction = "Redemption", Amount = hold.Amount }, hold);
        }

        Coupons.Burn(account, customer, coupons, purchase.CouponsLockReference);
        var effects = purchase.IsOrder ? CampaignRules.Preview(account, customer, CampaignRules.PlaceOrder, now) : [];
        var cashback = Rewards.Purchase(account, customer, entry, purchase.TotalPaid, purchase.ReturnWindow, now).Points;
        var campaigns = CampaignRules.Apply(account, customer, effects, now);
        Rewards.CountOrder(account, customer, purchase.TotalPaid, purchase.Date, now);
        return new PurchasePoints(hold?.Points ?? 0, cashback, campaigns);
    }

    /// <summary>
    /// Splits points by the worth of each line. It rounds down the running total, so that the lines add up to the purchase's points.
    /// </summary>
    /// <param name="exact">The points before rounding.</param>
    /// <param name="worths">What each line costs.</param>
    public static IReadOnlyList<(decimal Exact, decimal Whole)> Split(decimal exact, IReadOnlyList<decimal> worths)
    {
        var total = worths.Sum();
        var (shared, sum) = (0m, 0m);
        return [.. worths.Select((worth, index) =>
        {
            var share = decimal.Round(exact * (total == 0 ? 1m / worths.Count : worth / total), 8);
            sum = index == worths.Count - 1 ? exact : sum + share;
            var whole = decimal.Floor(sum) - shared;
            shared += whole;
            return (share, whole);
        })];
    }
}
