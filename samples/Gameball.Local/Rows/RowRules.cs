using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The eight batch operations.</summary>
internal static class RowRules
{
    public static IReadOnlyList<RowRule> All { get; } =
    [
        new("customers", "customers", "Customer Creation Batch Job", "customerId", Shapes.BatchCustomer, Customer),
        new("orders", "orders", "Order Tracking Batch Job", "orderId", Shapes.BatchOrder, Order),
        new("orderTransactions", "orders/transactions", "Order Transactions Batch Job", null, [], Transactions) { Reads = true },
        new("balanceInquiries", "balance-inquiry", "Balance Inquiry Batch Job", "customerId", Shapes.BalanceInquiry, Balance)
        {
            Reads = true,
        },
        new("balanceAdjustments", "balance-adjustment", "Balance Adjustment Batch Job", "customerId", Shapes.BalanceAdjustment, Adjust),
        new("cashback", "cashback", "Cashback Batch Job", "transactionId", Shapes.Cashback, Cashback),
        new("redemptions", "redeem", "Redemption Batch Job", "transactionId", Shapes.Redemption, Redeem),
        new("events", "events", "Event Tracking Batch Job", "customerId", Shapes.Events, Event),
    ];

    private static RowOutcome Customer(Account account, JsonElement row, DateTimeOffset now) => EnsureCustomer(account, row);

    private static RowOutcome Event(Account account, JsonElement row, DateTimeOffset now) => EnsureCustomer(account, row);

    private static RowOutcome EnsureCustomer(Account account, JsonElement row)
    {
        account.EnsureCustomer(Text(row, "customerId"));
        return RowOutcome.Done;
    }

    private static RowOutcome Order(Account account, JsonElement row, DateTimeOffset now)
    {
        if (account.Recognises(Text(row, "orderId")))
        {
            return RowOutcome.Known;
        }

        account.Reward(Text(row, "customerId"), Text(row, "orderId"), Time(row, "orderDate"), Number(row, "totalPaid")!.Value);
        return RowOutcome.Done;
    }

    private static RowOutcome Transactions(Account account, JsonElement row, DateTimeOffset now) =>
        account.TransactionsOf(row.GetString()!) is { } known
            ? new RowOutcome { Transactions = [.. known] }
            : Refusal.NotFound($"Order '{row.GetString()}'");

    private static RowOutcome Balance(Account account, JsonElement row, DateTimeOffset now) =>
        account.BalanceOf(Text(row, "customerId")) is { } balance
            ? new RowOutcome { Balance = balance }
            : Refusal.CustomerNotFound(Text(row, "customerId"));

    private static RowOutcome Adjust(Account account, JsonElement row, DateTimeOffset now) =>
        account.Change(Text(row, "customerId"), Number(row, "amount")!.Value);

    private static RowOutcome Cashback(Account account, JsonElement row, DateTimeOffset now) =>
        Transact("cashback", account, row, now, () =>
        {
            account.EnsureCustomer(Text(row, "customerId"));
            return account.Change(Text(row, "customerId"), account.PointsFor(Number(row, "amount")!.Value));
        });

    private static RowOutcome Redeem(Account account, JsonElement row, DateTimeOffset now)
    {
        decimal? worth = Number(row, "amount") is { } amount ? account.PointsWorth(amount) : null;
        var points = Number(row, "points");
        var hold = RowText.Read(row, "holdReference");
        return (worth is null ? 0 : 1) + (points is null ? 0 : 1) + (hold is null ? 0 : 1) != 1
            ? Refusal.Payload("Exactly one of amount, points and holdReference must be given.")
            : Transact("redemptions", account, row, now, () =>
                // No operation here holds points, so no hold can be known.
                hold is not null ? Refusal.NotFound($"Hold '{hold}'") : account.Change(Text(row, "customerId"), -(worth ?? points!.Value)));
    }

    private static RowOutcome Transact(string operation, Account account, JsonElement row, DateTimeOffset now, Func<Refusal?> effect)
    {
        var (id, customer, time) = (Text(row, "transactionId"), Text(row, "customerId"), Time(row, "transactionTime"));
        var refusal = account.CheckTransaction(operation, id, customer, time, now) ?? effect();
        if (refusal is null)
        {
            account.Remember(operation, id, customer, time);
        }

        return refusal;
    }

    private static string Text(JsonElement row, string member) => RowText.Read(row, member)!;

    private static DateTimeOffset Time(JsonElement row, string member) => row.GetProperty(member).GetDateTimeOffset();

    private static decimal? Number(JsonElement row, string member) =>
        row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
