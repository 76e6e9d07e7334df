using System;

namespace Gameball.CheckoutSample;

/// <summary>What the shop knows about one purchase. Each id is the shop's own.</summary>
/// <param name="CustomerId">The customer; the id must never change.</param>
/// <param name="Email">The customer's e-mail address.</param>
/// <param name="OrderId">The order. Gameball stores the order's transaction under this id.</param>
/// <param name="RefundId">The later refund of one item.</param>
/// <param name="CouponCode">The coupon that the customer typed.</param>
/// <param name="Total">The price of all items, in the account's currency.</param>
/// <param name="PointsToSpend">The points that the customer wants to spend.</param>
/// <param name="RefundAmount">The money that the shop gives back, in the account's currency.</param>
/// <param name="Time">When the customer pays.</param>
public sealed record Purchase(
    string CustomerId,
    string Email,
    string OrderId,
    string RefundId,
    string CouponCode,
    decimal Total,
    long PointsToSpend,
    decimal RefundAmount,
    DateTimeOffset Time)
{
    /// <summary>Returns a purchase with new ids, so that a second run of the program is a second purchase.</summary>
    /// <param name="clock">Gives the time of the purchase.</param>
    public static Purchase Example(TimeProvider clock)
    {
        var run = Guid.NewGuid().ToString("N")[..8];
        return new Purchase(
            "checkout-customer", "checkout-customer@example.com", $"order-{run}", $"refund-{run}", "SPRING10", 89.90m, 50, 15m, clock.GetUtcNow());
    }
}
