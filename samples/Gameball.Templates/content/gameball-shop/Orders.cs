using Gameball;

namespace GameballShop;

/// <summary>An order that a customer paid.</summary>
public sealed record PaidOrder(string CustomerId, string OrderId, decimal TotalPaid);

/// <summary>The response to the customer: the points, or none while Gameball does not answer.</summary>
public sealed record Receipt(string OrderId, decimal? Points);

internal static class Orders
{
    public static async Task<IResult> TrackAsync(PaidOrder order, IOrdersClient orders, ILogger<PaidOrder> log, CancellationToken stop)
    {
        try
        {
            var tracked = await orders.TrackOrderAsync(
                new()
                {
                    CustomerId = order.CustomerId,
                    OrderId = order.OrderId,
                    OrderDate = DateTimeOffset.UtcNow,
                    TotalPaid = order.TotalPaid,
                    Channel = OrderChannel.Web,
                },
                cancellationToken: stop);
            return Results.Ok(new Receipt(order.OrderId, tracked.RewardedPoints));
        }
        catch (GameballException failure)
        {
            // The order is paid whatever Gameball says. Send it again later; if that is not safe, ask Gameball for the order first.
            log.LogError(failure, "The points of order {OrderId} are pending. Safe to retry: {IsSafe}.", order.OrderId, failure.IsSafeToRetry);
            return Results.Accepted(value: new Receipt(order.OrderId, Points: null));
        }
    }
}
