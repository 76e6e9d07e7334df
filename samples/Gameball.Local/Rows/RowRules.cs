using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Gameball.Local.Contract;

namespace Gameball.Local;

/// <summary>The eight batch operations. A row does what the single request of its kind does.</summary>
internal static class RowRules
{
    public static IReadOnlyList<RowRule> All { get; } =
    [
        new("customers", BatchesClient.CreateCustomersBatchOperation, "Customer Creation Batch Job", "customerId", Customer),
        new("orders", BatchesClient.CreateOrdersBatchOperation, "Order Tracking Batch Job", "orderId", Order),
        new("orderTransactions", BatchesClient.CreateOrderTransactionsBatchOperation, "Order Transactions Batch Job", null, TransactionsOf)
        {
            Reads = true,
        },
        new("balanceInquiries", BatchesClient.CreateBalanceInquiriesBatchOperation, "Balance Inquiry Batch Job", "customerId", Balance)
        {
            Reads = true,
        },
        new("balanceAdjustments", BatchesClient.CreateBalanceAdjustmentsBatchOperation, "Balance Adjustment Batch Job", "customerId", Adjust),
        new("cashback", BatchesClient.CreateCashbackBatchOperation, "Cashback Batch Job", "transactionId", Cashback),
        new("redemptions", BatchesClient.CreateRedemptionsBatchOperation, "Redemption Batch Job", "transactionId", Redeem),
        new("events", BatchesClient.CreateEventsBatchOperation, "Event Tracking Batch Job", "customerId", Events),
    ];

    private static RowOutcome Customer(Account account, JsonElement row, DateTimeOffset now)
    {
        CustomersApi.Upsert(account, row, now);
        return RowOutcome.Done;
    }

    private static RowOutcome Events(Account account, JsonElement row, DateTimeOffset now)
    {
        var names = row.GetProperty("events").EnumerateObject().Select(member => member.Name).ToArray();
        EventsApi.Send(account, account.Ensure(Text(row, "customerId"), now), names, now);
        return RowOutcome.Done;
    }

    private static RowOutcome Order(Account account, JsonElement row, DateTimeOffset now)
    {
        var id = Text(row, "orderId");
        if (account.RecognisesOrders && account.TransactionsOf(id) is not null)
        {
            return RowOutcome.Known;
        }

        Purchases.Track(
            account, new Purchase(Text(row, "customerId"), id, Time(row, "orderDate"), Number(row, "totalPaid")!.Value) { IsOrder = true }, now);
        return RowOutcome.Done;
    }

    private static RowOutcome TransactionsOf(Account account, JsonElement row, DateTimeOffset now) =>
        account.TransactionsOf(row.GetString()!) is { } known
            ? new RowOutcome
            {
                Transactions = [.. known.Select(entry => new OrderTransaction(entry.Transaction!, entry.Time, entry.Amount ?? 0, Math.Abs(entry.Points)))],
            }
            : Refusal.NotFound($"Order '{row.GetString()}'");

    private static RowOutcome Balance(Account account, JsonElement row, DateTimeOffset now) =>
        new() { Balance = account.Require(Text(row, "customerId"), now).Available };

    private static RowOutcome Adjust(Account account, JsonElement row, DateTimeOffset now)
    {
        var entry = new HistoryEntry { Time = now, Reason = RowText.Read(row, "reason") };
        Transactions.Manual(account, account.Require(Text(row, "customerId"), now), entry, Number(row, "amount")!.Value, expiryAfter: null, now);
        return RowOutcome.Done;
    }

    private static RowOutcome Cashback(Account account, JsonElement row, DateTimeOffset now)
    {
        Transactions.Cashback(account, Transaction(row), Number(row, "amount")!.Value, returnWindow: null, now);
        return RowOutcome.Done;
    }

    private static RowOutcome Redeem(Account account, JsonElement row, DateTimeOffset now)
    {
        Transactions.Redeem(account, Transaction(row), Number(row, "amount"), Number(row, "points"), RowText.Read(row, "holdReference"), now);
        return RowOutcome.Done;
    }

    private static TransactionOrder Transaction(JsonElement row) =>
        new(Text(row, "customerId"), Text(row, "transactionId"), Time(row, "transactionTime"));

    private static string Text(JsonElement row, string member) => RowText.Read(row, member)!;

    private static DateTimeOffset Time(JsonElement row, string member) => row.GetProperty(member).GetDateTimeOffset();

    private static decimal? Number(JsonElement row, string member) =>
        row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
