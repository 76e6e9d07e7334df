using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Gameball.WebShop;

/// <summary>A basket that a customer pays.</summary>
public sealed record Basket(string CustomerId, string OrderId, IReadOnlyList<BasketItem> Items);

/// <summary>One product in a basket.</summary>
public sealed record BasketItem(string ProductId, decimal Quantity, decimal Price);

/// <summary>The response to the customer: the points, or none while their number is unknown.</summary>
public sealed record Receipt(string OrderId, decimal Total, decimal? Points);

/// <summary>The shop's work when an order is paid.</summary>
internal static partial class Checkout
{
    public static async Task<Results<Ok<Receipt>, Accepted<Receipt>>> PayAsync(
        Basket basket, IOrdersClient orders, ILogger<ShopApplication> log, CancellationToken cancellationToken)
    {
        var total = basket.Items.Sum(item => item.Quantity * item.Price);
        try
        {
            var tracked = await orders.TrackOrderAsync(
                new()
                {
                    CustomerId = basket.CustomerId,
                    OrderId = basket.OrderId,
                    OrderDate = TimeProvider.System.GetUtcNow(),
                    TotalPaid = total,
                    Channel = OrderChannel.Web,
                    LineItems = [.. basket.Items.Select(Line)],
                },
                cancellationToken: cancellationToken);
            return TypedResults.Ok(new Receipt(basket.OrderId, total, tracked.RewardedPoints));
        }
        catch (GameballException failure)
        {
            // The order is paid: the points follow later. A person or a nightly job handles orders that are not safe to retry.
            PointsPending(log, basket.OrderId, failure.IsSafeToRetry, failure.Message);
            return TypedResults.Accepted((string?)null, new Receipt(basket.OrderId, total, null));
        }
    }

    private static OrderLineItem Line(BasketItem item) => new() { ProductId = item.ProductId, Quantity = item.Quantity, Price = item.Price };

    [LoggerMessage(1, LogLevel.Error, "The points of order {OrderId} are pending. Safe to retry: {IsSafe}. {Reason}")]
    private static partial void PointsPending(ILogger logger, string orderId, bool isSafe, string reason);
}
