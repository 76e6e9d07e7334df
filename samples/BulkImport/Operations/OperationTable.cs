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
        Records("customers", "Customers to create or update.", batches => batches.Customers),
        Records("orders", "Orders to reward, by their totals.", batches => batches.Orders),
        new ImportOperation<string>(
            "orderTransactions",
            "Orders whose transactions are asked for.",
            new RowShape([new RowField(OrderId, ValueKinds.Of(typeof(string))!, true)]),
            batches => batches.OrderTransactions,
            // A text of its own for each row: readers may hand out one for all that are equal.
            row => new string(Required(row).AsSpan())),
        Records("balanceInquiries", "Customers whose balance is asked for.", batches => batches.BalanceInquiries),
        Records("balanceAdjustments", "Points to give or take.", batches => batches.BalanceAdjustments),
        Records("cashback", "Payments to reward with points.", batches => batches.Cashback),
        Records("redemptions", "Points to spend.", batches => batches.Redemptions),
        Records("events", "What customers did.", batches => batches.Events),
    ];

    private static ImportOperation<TRow> Records<TRow>(string name, string summary, Func<IBatchesClient, IBatchOperation<TRow>> batch)
        where TRow : class =>
        new(name, summary, RowShape.Of<TRow>(), batch, row => row.Deserialize<TRow>(GameballJson.Options)!);

    private static string Required(JsonObject row) =>
        row[OrderId]?.GetValue<string>() is { } id && !string.IsNullOrWhiteSpace(id) ? id : throw new JsonException($"The row has no {OrderId}.");
}
