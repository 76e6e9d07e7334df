using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.QuickStart;

/// <summary>A shop's one-time import of its earlier orders.</summary>
internal static class Migration
{
    private const int Count = 5_000;
    private const int MostFailuresShown = 20;

    public static async Task ImportOrdersAsync(IGameballClient gameball, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine($"Importing {Count:N0} orders …");
        var report = await gameball.Batches.Orders.ImportAsync(PastOrders(), null, new ProgressLine(), cancellationToken);

        Console.WriteLine();
        Console.WriteLine(report);
        foreach (var outcome in report.NotSucceeded.Take(MostFailuresShown))
        {
            Console.WriteLine($"  row {outcome.Index,4}  order {outcome.Row?.OrderId,-14} {outcome.State}: {outcome.Message}");
        }

        if (report.NotSucceeded.Count > MostFailuresShown)
        {
            Console.WriteLine($"  … and {report.NotSucceeded.Count - MostFailuresShown} more");
        }
    }

    /// <summary>Returns a year of orders by 2,500 customers; some of the orders are invalid.</summary>
    private static IEnumerable<BatchOrder> PastOrders()
    {
        var run = Guid.NewGuid().ToString("N")[..6];
        var start = TimeProvider.System.GetUtcNow().AddYears(-1);
        return Enumerable.Range(1, Count).Select(number => new BatchOrder
        {
            CustomerId = number % 1_000 == 0 ? "" : $"customer-{number % 2_500}",
            OrderId = $"{run}-{number}",
            OrderDate = start.AddMinutes(number),
            TotalPaid = number % 400 == 0 ? -1m : 10m + (number % 90),
        });
    }
}
