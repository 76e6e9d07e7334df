using System;
using System.Globalization;
using System.Linq;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>The samples: 1,000 orders of two lines each (600 KB), and a completed job of 1,000 rows.</summary>
internal static class Samples
{
    public const int Rows = 1000;

    private static readonly DateTimeOffset s_start = new(2024, 3, 9, 18, 45, 0, TimeSpan.FromHours(2));

    public static MeasuredOrders Orders { get; } = new() { Body = [.. Enumerable.Range(1, Rows).Select(Order)] };

    /// <summary>One row in ten failed, each with one of three messages of a server.</summary>
    public static BatchJobDetails Job { get; } = new()
    {
        Operation = "Order Creation Batch Job",
        TotalCount = Rows,
        FinishedCount = Rows - (Rows / 10),
        ErrorCount = Rows / 10,
        CreatedAt = s_start,
        StartedAt = s_start.AddSeconds(3),
        Status = BatchJobState.Completed,
        Response = new BatchJobResponse
        {
            Successful = [.. Enumerable.Range(1, Rows).Where(row => row % 10 != 0).Select(Succeeded)],
            Failed = [.. Enumerable.Range(1, Rows).Where(row => row % 10 == 0).Select(Failed)],
        },
    };

    private static TrackOrderRequest Order(int row) => new()
    {
        CustomerId = Id("customer-", row),
        Email = Id("customer", row) + "@example.com",
        OrderId = Id("order-2024-", row),
        OrderDate = s_start.AddMinutes(row),
        TotalPaid = 89.9m + row,
        TotalPrice = 99.95m + row,
        TotalDiscount = 10.05m,
        TotalTax = 14.35m,
        LineItems = [Line(row, 1), Line(row, 2)],
        Channel = row % 3 == 0 ? OrderChannel.Web : OrderChannel.Mobile,
    };

    private static OrderLineItem Line(int row, int line) => new()
    {
        ProductId = Id("product-", row % 97 * line),
        Quantity = line,
        Price = 25.5m,
        Sku = "TEA-EARL-" + (250 * line).ToString(CultureInfo.InvariantCulture),
        Category = ["tea", "black"],
        Title = "Earl Grey, loose, in a tin",
        Taxes = 3.5m,
    };

    private static BatchJobRow Succeeded(int row) => new()
    {
        CustomerId = Id("customer-", row),
        OrderId = Id("order-2024-", row),
        Message = "Order created successfully",
    };

    private static BatchJobRow Failed(int row) => new()
    {
        CustomerId = Id("customer-", row),
        OrderId = Id("order-2024-", row),
        Error = (row % 3) switch
        {
            0 => "The customer does not exist",
            1 => "An order with this id was tracked before",
            _ => "The total paid must not be negative",
        },
        Code = 7000 + (row % 3),
    };

    private static string Id(string prefix, int number) => prefix + number.ToString("D6", CultureInfo.InvariantCulture);
}
