using System;

namespace Gameball.Local;

/// <summary>The points for purchases, and what follows from earning: tiers and referrals.</summary>
internal static class Rewards
{
    private const string TierUpgraded = "TierUpgraded";

    /// <summary>Returns the points of an amount of money before rounding.</summary>
    /// <param name="customer">The customer, whose tier counts; <see langword="null"/> for a new one.</param>
    public static decimal ExactPoints(Account account, CustomerRecord? customer, decimal amount) => customer is { IsActive: false }
        ? 0
        : amount * account.Program.PointsPerUnit * account.Program.Tiers[customer?.TierOrder ?? 0].Multiplier;

    /// <summary>Returns the whole points for an amount of money.</summary>
    public static decimal PointsFor(Account account, CustomerRecord? customer, decimal amount) =>
        decimal.Floor(ExactPoints(account, customer, amount));

    /// <summary>Returns the points that an amount of money costs.</summary>
    public static decimal PointsWorth(LoyaltyProgram program, decimal amount) => decimal.Ceiling(amount / program.PointValue);

    /// <summary>Returns the time at which points that are earned now expire.</summary>
    public static DateTimeOffset? Expiry(LoyaltyProgram program, DateTimeOffset now) =>
        program.ExpiryDays is { } days ? now.AddDays(days) : null;

    /// <summary>Rewards a purchase.</summary>
    /// <param name="entry">The booking without its points and without its time of expiry.</param>
    /// <param name="returnWindow">The days in which the goods can be returned; <see langword="null"/> for those of the account.</param>
    public static HistoryEntry Purchase(
        Account account, CustomerRecord customer, HistoryEntry entry, decimal amount, int? returnWindow, DateTimeOffset now)
    {
        var days = returnWindow ?? account.Program.ReturnWindowDays;
        var booked = account.Points.Earn(customer, entry with
        {
            Activity = "PaymentReward",
            Transaction = "PaymentReward",
            Amount = amount,
            Points = PointsFor(account, customer, amount),
            ActiveAt = days > 0 ? entry.Time.AddDays(days) : null,
            ExpiresAt = Expiry(account.Program, days > 0 ? entry.Time.AddDays(days) : now),
        }, now);
        UpdateTier(account, customer, now);
        return booked;
    }

    /// <summary>Counts an order, and completes the customer's referral with the first one.</summary>
    public static void CountOrder(Account account, CustomerRecord customer, decimal totalPaid, DateTimeOffset orderDate, DateTimeOffset now)
    {
        customer.OrderCount++;
        customer.TotalPaid += totalPaid;
        customer.LastOrderAt = orderDate;
        if (customer is { ReferrerId: { } referrerId, ReferralIsActive: false })
        {
            customer.ReferralIsActive = true;
            Refer(account, customer, "Referred", account.Program.FriendPoints, now);
            if (account.Find(referrerId, now) is { IsActive: true } referrer)
            {
                Refer(account, referrer, "Referral", account.Program.ReferrerPoints, now);
            }
        }
    }

    /// <summary>Moves the customer to the tier of the points that the customer has ever earned. Customers never fall.</summary>
    public static void UpdateTier(Account account, CustomerRecord customer, DateTimeOffset now)
    {
        var order = account.Program.Tiers.FindLastIndex(tier => tier.MinProgress <= customer.TotalEarned);
        if (order > customer.TierOrder)
        {
            customer.TierOrder = order;
            var name = account.Program.Tiers[order].Name;
            account.Points.Add(customer, new HistoryEntry { Activity = TierUpgraded, Time = now, TierName = name });
            Notices.Add(account, customer, name, $"Welcome to {name}.", now);
        }
    }

    private static void Refer(Account account, CustomerRecord customer, string activity, decimal points, DateTimeOffset now)
    {
        account.Points.Earn(customer, new HistoryEntry
        {
            Activity = activity,
            Transaction = "AchievementReward",
            Time = now,
            Points = points,
            ExpiresAt = Expiry(account.Program, now),
        }, now);
        UpdateTier(account, customer, now);
    }
}
