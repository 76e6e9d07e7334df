using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>An order of a customer, as the engine sees it.</summary>
internal sealed record Row(string? Customer, string? Id)
{
    /// <summary>The reason for which the server rejects it; null when it accepts it.</summary>
    public string? FailsWith { get; init; }

    /// <summary>The paid amount; at least 0.</summary>
    public double? Paid { get; init; }

    /// <summary>The reason why it cannot be serialized.</summary>
    public string? Unwritable { get; init; }

    public static BatchInfo<Row> Rules(int maxItems = 10, RetrySafety retrySafety = RetrySafety.Never, bool keyed = true) => new()
    {
        Name = "orders",
        Create = FakeOperations.Create,
        Status = FakeOperations.Status,
        MaxItems = maxItems,
        Items = "body",
        Row = new RowJson(),
        RowKeyName = keyed ? "orderId" : null,
        RowKey = keyed ? row => row.Id : null,
        PartitionKeyName = "customerId",
        PartitionKey = row => row.Customer,
        Bounds = [RowBound<Row>.Number("totalPaid", row => row.Paid, 0, null)],
        RetrySafety = retrySafety,
    };

    /// <summary>Creates rows, each of another customer.</summary>
    public static List<Row> Many(int count) => Enumerable.Range(0, count).Select(i => new Row("c" + i, "o" + i)).ToList();

    private sealed class RowJson : GeneratedJson<Row>
    {
        public override Row ReadValue(ref JsonReader reader) => throw new NotSupportedException();

        public override void WriteValue(JsonBuffer buffer, Row value)
        {
            buffer.IsRequest.ShouldBeTrue("rows are read by the server");
            buffer.List([value.Customer ?? "", value.Id ?? ""], JsonTypes.String);
            if (value.Unwritable is { } reason)
            {
                // In the middle of an object, as in emitted code.
                buffer.Open();
                throw new ArgumentException(reason);
            }
        }
    }
}
