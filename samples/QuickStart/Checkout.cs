using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.QuickStart;

/// <summary>The shop's work when an order is paid.</summary>
internal static class Checkout
{
    public static async Task TrackOrderAsync(IGameballClient gameball, CancellationToken cancellationToken)
    {
        var tracked = await gameball.Orders.TrackOrderAsync(
            new()
            {
                CustomerId = "quick-start-customer",
                OrderId = $"quick-start-{Guid.NewGuid():N}",
                OrderDate = TimeProvider.System.GetUtcNow(),
                TotalPaid = 100.25m,
                Channel = OrderChannel.Web,
                LineItems =
                [
                    new() { ProductId = "shirt", Title = "T-shirt", Quantity = 2, Price = 40m },
                    new() { ProductId = "mug", Title = "Mug", Quantity = 1, Price = 20.25m },
                ],
            },
            cancellationToken: cancellationToken);

        Console.WriteLine($"Order tracked: {tracked.RewardedPoints} points for {tracked.CustomerId}.");
        foreach (var item in tracked.LineItems ?? [])
        {
            Console.WriteLine($"  {item.ProductId}: {item.Points} points");
        }
    }
}
