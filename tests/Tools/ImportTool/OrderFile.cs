using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Gameball.ImportTool;

/// <summary>A row of the files: one order.</summary>
internal sealed record Order(string CustomerId, string OrderId, DateTime OrderDate, decimal TotalPaid, string Note);

/// <summary>Files of orders, as a shop's export has them.</summary>
internal static class OrderFile
{
    /// <summary>The header of the files, with names of the shop's own.</summary>
    public static string[] Header { get; } = ["Customer ID", "Order No", "order_date", "Total Paid", "note"];

    /// <summary>The options that match the header to the properties of an order.</summary>
    public static string[] Options { get; } = ["--map", "Order No=orderId", "--ignore", "note"];

    /// <summary>Returns the orders of a number of rows, the same ones each time.</summary>
    public static IEnumerable<Order> Orders(int rows) => Enumerable.Range(1, rows).Select(number => new Order(
        $"c-{number % 50_000}", $"o-{number}", new DateTime(2025, 1, 1).AddMinutes(number % 500_000), number % 20_000 / 100m + 1m, ""));

    /// <summary>Writes a CSV file.</summary>
    public static void WriteCsv(string path, IEnumerable<Order> orders)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine(string.Join(',', Header));
        foreach (var order in orders)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{order.CustomerId},{order.OrderId},{order.OrderDate:yyyy-MM-dd HH:mm},{order.TotalPaid},{order.Note}"));
        }
    }
}
