using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>A transaction that a request or a row asks for.</summary>
internal sealed record TransactionOrder(string CustomerId, string TransactionId, DateTimeOffset Time)
{
    public string? Reason { get; init; }

    public string? MerchantName { get; init; }

    public string? BranchName { get; init; }
}

/// <summary>Cashback, redemptions and bookings by hand, for single requests and for rows of batches.</summary>
internal static class Transactions
{
    /// <summary>Rewards a payment.</summary>
    /// <exception cref="RefusedException">The transaction is known or in the future.</exception>
    public static HistoryEntry Cashback(Account account, TransactionOrder order, decimal amount, int? returnWindow, DateTimeOffset now)
    {
        account.CheckTransaction(TransactionOperations.Cashback, order.TransactionId, order.CustomerId, order.Time, now);
        var customer = account.Ensure(order.CustomerId, now);
        return Rewards.Purchase(account, customer, Entry(order, TransactionOperations.Cashback), amount, returnWindow, now);
    }

    /// <summary>Spends points.</summary>
    /// <exception cref="RefusedException">The transaction is known or in the future, or the customer has not enough points or no such hold.</exception>
    public static HistoryEntry Redeem(
        Account account, TransactionOrder order, decimal? amount, decimal? points, string? holdReference, DateTimeOffset now)
    {
        if (new object?[] { amount, points, holdReference }.Count(value => value is not null) != 1)
        {
            throw new RefusedException(Refusal.Payload("Exactly one of amount, points and holdReference must be given."));
        }

        account.CheckTransaction(TransactionOperations.Redemptions, order.TransactionId, order.CustomerId, order.Time, now);
        var customer = account.Require(order.CustomerId, now);
        var entry = Entry(order, TransactionOperations.Redemptions) with { Activity = "Redemption", Transaction = "Redemption" };
        if (holdReference is not null)
        {
            var hold = RequireHold(account, customer, holdReference);
            return account.Points.SpendHold(customer, entry with { Amount = hold.Amount }, hold);
        }

        var spent = points ?? Rewards.PointsWorth(account.Program, amount!.Value);
        return account.Points.Spend(customer, entry with { Amount = amount ?? spent * account.Program.PointValue }, spent);
    }

    /// <summary>Adds points by hand, or takes points away.</summary>
    /// <exception cref="RefusedException">The transaction is known or in the future, or the customer has not enough points.</exception>
    public static HistoryEntry Manual(
        Account account, CustomerRecord customer, HistoryEntry entry, decimal points, int? expiryAfter, DateTimeOffset now) => points >= 0
        ? account.Points.Earn(customer, entry with
        {
            Activity = "BalanceAdjustment",
            Transaction = "ManualAccumulation",
            Points = points,
            IsManual = true,
            ExpiresAt = expiryAfter > 0 ? now.AddDays(expiryAfter.Value) : Rewards.Expiry(account.Program, now),
        }, now)
        : account.Points.Spend(
            customer, entry with { Activity = "BalanceAdjustment", Transaction = "ManualDeduction", IsManual = true }, -points);

    /// <summary>Takes back an order, a payment or a transaction, in whole or in part.</summary>
    /// <param name="amount">The money to pay back; <see langword="null"/>: all that is left.</param>
    /// <exception cref="RefusedException">There is no such transaction, it was taken back before, or the amount is larger than what is left.</exception>
    public static (HistoryEntry Refund, decimal Amount) Refund(
        Account account, TransactionOrder order, string reverses, decimal? amount, DateTimeOffset now)
    {
        var customer = account.Require(order.CustomerId, now);
        account.CheckId(TransactionOperations.Refund, order.TransactionId);
        HistoryEntry[] sources =
        [
            .. customer.History.Where(entry => entry.TransactionId == reverses && entry is { Reverses: null, Transaction: not null }),
        ];
        if (sources.Length == 0)
        {
            throw new RefusedException(Refusal.ReversedTransactionNotFound);
        }

        var main = sources.MaxBy(entry => entry.Amount ?? 0)!;
        var left = (main.Amount ?? 0) - main.RefundedAmount;
        if (sources.All(IsTakenBack))
        {
            throw new RefusedException(Refusal.TransactionCanceled);
        }

        if (amount > left)
        {
            throw new RefusedException(Refusal.InvalidValue($"refundAmount must be at most {left}, which is what is left of the transaction."));
        }

        var refunded = amount ?? left;
        var share = left == 0 ? 1 : refunded / left;
        foreach (var source in sources)
        {
            Move(account, customer, source, order, reverses, share, now);
        }

        main.RefundedAmount += refunded;
        return (customer.History[^1], refunded);
    }

    /// <exception cref="RefusedException">There is no such hold of the customer, or it is no longer active.</exception>
    public static HoldRecord RequireHold(Account account, CustomerRecord customer, string reference) =>
        account.Points.Hold(reference) is { State: HoldStatus.Active } hold && hold.CustomerId == customer.Id
            ? hold
            : throw new RefusedException(Refusal.HoldNotFound);

    private static HistoryEntry Entry(TransactionOrder order, string operation) => new()
    {
        Operation = operation,
        TransactionId = order.TransactionId,
        Time = order.Time,
        Reason = order.Reason,
        MerchantName = order.MerchantName,
        BranchName = order.BranchName,
    };

    private static bool IsTakenBack(HistoryEntry entry) => entry.Points != 0
        ? entry.RefundedPoints >= Math.Abs(entry.Points)
        : entry.RefundedAmount >= entry.Amount;

    // Points that were earned are taken away; points that were spent are given back.
    private static void Move(
        Account account, CustomerRecord customer, HistoryEntry source, TransactionOrder order, string reverses, decimal share, DateTimeOffset now)
    {
        var left = Math.Abs(source.Points) - source.RefundedPoints;
        var points = share == 1 ? left : decimal.Floor(left * share);
        source.RefundedPoints += points;
        var entry = Entry(order, TransactionOperations.Refund) with
        {
            Activity = "Refund",
            Transaction = share == 1 ? "Refund" : "PartialRefund",
            Reverses = reverses,
            Time = now,
            Amount = source.Amount * share,
        };
        if (source.Points < 0)
        {
            account.Points.Earn(customer, entry with { Points = points, ExpiresAt = Rewards.Expiry(account.Program, now) }, now);
            customer.TotalEarned -= points; // They were earned before.
        }
        else
        {
            account.Points.Deduct(customer, entry, account.Points.TakeBack(customer, source, points));
        }
    }
}
