using System.Text;

namespace Gameball.Generator.Benchmarks.Analyzers;

/// <summary>A program that uses the client in every way that the analyzers look at, among code that has nothing to do with it.</summary>
internal static class SampleFile
{
    private const string Head =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        internal sealed record Sale(string Id, string Customer, decimal Paid);

        internal static class Program
        {

        """;

    // 40 lines; # is the number of the copy.
    private const string Part =
        """
            public static async Task<decimal> Run#Async(IGameballClient gameball, IReadOnlyList<Sale> sales, CancellationToken token)
            {
                var total = 0m;
                foreach (var sale in sales.Where(sale => sale.Paid > #))
                {
                    TrackOrderResponse tracked = await gameball.Orders.TrackOrderAsync(
                        new() { OrderId = sale.Id, CustomerId = sale.Customer, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = sale.Paid }, cancellationToken: token);
                    total += tracked.RewardedPoints ?? 0;
                }

                var report = await gameball.Batches.Orders.ImportAsync(sales.Select(sale => new BatchOrder
                {
                    OrderId = sale.Id, CustomerId = sale.Customer, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = sale.Paid,
                }), cancellationToken: token);
                report.EnsureComplete();
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    try
                    {
                        await gameball.Transactions.CancelHoldAsync("hold-#", cancellationToken: token);
                        break;
                    }
                    catch (GameballException failure) when (failure.IsSafeToRetry)
                    {
                        Console.WriteLine(failure.Message);
                    }
                }

                var job = await gameball.Batches.GetBatchJobAsync(#, cancellationToken: token);
                if (job.Status == "completed" || job.Operation == "orders" || job.Status?.Value == "failed")
                {
                    Console.WriteLine(string.Join(", ", sales.Select(sale => sale.Id).Distinct().OrderBy(id => id.Length)));
                }

                await gameball.Coupons.BurnAsync(new() { CustomerId = "c-#", TransactionId = "t-#" }, cancellationToken: token);
                var lengths = sales.GroupBy(sale => sale.Customer).ToDictionary(group => group.Key, group => group.Sum(sale => sale.Id.Length));
                return total + lengths.Values.DefaultIfEmpty().Max();
            }


        """;

    public static string Text(int lines)
    {
        StringBuilder text = new(Head);
        for (var i = 0; i < lines / 40; i++)
        {
            text.Append(Part.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal));
        }

        return text.Append("}\n").ToString();
    }
}
