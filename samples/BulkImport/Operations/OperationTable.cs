using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>All batch operations of the client.</summary>
internal static class OperationTable
{
    private const string OrderId = "orderId";

    public static IReadOnlyList<ImportOperation> All { get; } =
    [
        Records("customers", "Customers to create or update.", batches => batches.Customers, row => row.CustomerId),
        Records("orders", "Orders to reward, by their totals.", batches => batches.Orders, row => row.CustomerId),
        new ImportOperation<string>(
            "orderTransactions",
            "Orders whose transactions are read.",
            new RowShape([new RowField(OrderId, ValueKinds.Find(typeof(string))!, true)]),
            batches => batches.OrderTransactions,
            // A new string for each row: readers may return the same one for equal values.
            row => new string(Required(row).AsSpan()),
            row => null),
        Records("balanceInquiries", "Customers whose balance is read.", batches => batches.BalanceInquiries, row => row.CustomerId),
        Records("balanceAdjustments", "Points to give or take.", batches => batches.BalanceAdjustments, row => row.CustomerId),
        Records("cashback", "Payments to reward with points.", batches => batches.Cashback, row => row.CustomerId),
        Records("redemptions", "Points to spend.", batches => batches.Redemptions, row => row.CustomerId),
        Records("events", "Events of customers.", batches => batches.Events, row => row.CustomerId),
    ];

    private static ImportOperation<TRow> Records<TRow>(
        string name, string summary, Func<IBatchesClient, IBatchOperation<TRow>> batch, Func<TRow, string?> partitionKey)
        where TRow : class =>
        new(name, summary, RowShape.Create<TRow>(), batch, row => row.Deserialize<TRow>(GameballJson.Options)!, partitionKey);

    private static string Required(JsonObject row) =>
        row[OrderId]?.GetValue<string>() is { } id && !string.IsNullOrWhiteSpace(id)
            ? id
            : throw new JsonException($"The row has no {OrderId}.");
}
