using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CheckoutSample;

/// <summary>The order itself. The customer has paid, so a lost response must not count the order twice, nor lose it.</summary>
internal static class Orders
{
    /// <returns>Whether the order is recorded; false if that is unknown.</returns>
    public static async Task<bool> TrackAsync(
        IGameballClient gameball, Purchase purchase, string? holdReference, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var tracked = await gameball.Orders.TrackOrderAsync(
                new()
                {
                    CustomerId = purchase.CustomerId,
                    OrderId = purchase.OrderId,
                    OrderDate = purchase.Time,
                    TotalPaid = purchase.Total,
                    Channel = OrderChannel.Web,
                    LineItems = Basket.Items,
                    // The held points are spent on this order.
                    Redemption = holdReference is null ? null : new() { PointsHoldReference = holdReference },
                },
                cancellationToken: cancellationToken);
            output.WriteLine($"Order {purchase.OrderId}: {tracked.RewardedPoints} points earned, {tracked.RedeemedPoints} spent.");
            return true;
        }
        catch (GameballConflictException conflict) when (conflict.WasAppliedBefore || conflict.Code == GameballErrorCode.TransactionIdExists)
        {
            // The order has an id of its own in this shop, so the transaction of this id is this order.
            output.WriteLine($"Order {purchase.OrderId}: recorded before.");
            return true;
        }
        catch (GameballException failure) when (failure.MayHaveBeenApplied)
        {
            output.WriteLine($"Order {purchase.OrderId}: the response was lost.");
            return await LookUpAsync(gameball, purchase, output, cancellationToken);
        }
    }

    /// <summary>Looks up an order whose response was lost. Sending it again could count it twice.</summary>
    private static async Task<bool> LookUpAsync(
        IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var found = await gameball.Orders.GetTransactionsAsync(purchase.OrderId, cancellationToken: cancellationToken);
            if (found.Transactions.Any())
            {
                output.WriteLine($"Order {purchase.OrderId}: recorded, {found.Transactions.Count} transactions.");
                return true;
            }
        }
        catch (GameballNotFoundException)
        {
            // Not recorded so far. The server may still be working on it: no proof that it never will be.
        }

        output.WriteLine($"Order {purchase.OrderId}: unknown. Look it up later, before it is sent again.");
        return false;
    }
}
