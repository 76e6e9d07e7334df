using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CheckoutSample;

/// <summary>Points and a coupon that are kept for this purchase until the order is tracked.</summary>
internal sealed class Reservations(IGameballClient gameball, TextWriter output)
{
    private string? _couponLock;

    /// <summary>The reference of the held points; null if none are held.</summary>
    public string? HoldReference { get; private set; }

    /// <summary>Holds the points, so that nothing else spends them. Without a hold, the customer pays with money alone.</summary>
    public async Task HoldPointsAsync(Purchase purchase, CancellationToken cancellationToken)
    {
        try
        {
            var held = await gameball.Transactions.HoldPointsAsync(
                new() { CustomerId = purchase.CustomerId, PointsToHold = purchase.PointsToSpend, TransactionTime = purchase.Time },
                cancellationToken: cancellationToken);
            HoldReference = held.HoldReference;
            output.WriteLine($"Held: {held.HoldEquivalentPoints} points, worth {held.HoldAmount}.");
        }
        catch (GameballException failure) when (failure.Code == GameballErrorCode.NotEnoughPoints)
        {
            output.WriteLine("No points held: the customer has too few.");
        }
        catch (GameballException failure) when (failure.MayHaveBeenApplied)
        {
            // A second request could hold the points twice. A hold without a reference cannot be used and expires by itself.
            output.WriteLine($"No points held, the response was lost: {failure.Message}");
        }
    }

    /// <summary>Checks the coupon and locks it, so that it cannot be used twice. An unusable coupon does not stop the purchase.</summary>
    public async Task LockCouponAsync(Purchase purchase, CancellationToken cancellationToken)
    {
        try
        {
            var checkedCoupon = await gameball.Coupons.ValidateAsync(
                purchase.CouponCode,
                new() { CustomerId = purchase.CustomerId, Lock = true, LockDuration = 10, TotalPurchaseAmount = purchase.Total },
                cancellationToken: cancellationToken);
            _couponLock = checkedCoupon.Valid ? checkedCoupon.LockReference : null;
            output.WriteLine(checkedCoupon.Valid
                ? $"Coupon {purchase.CouponCode}: {checkedCoupon.Coupon?.Type} {checkedCoupon.Coupon?.Value}."
                : $"Coupon {purchase.CouponCode}: not valid.");
        }
        catch (GameballNotFoundException)
        {
            output.WriteLine($"Coupon {purchase.CouponCode}: unknown.");
        }
        catch (GameballConflictException conflict)
        {
            output.WriteLine($"Coupon {purchase.CouponCode}: in use. {conflict.Message}");
        }
    }

    /// <summary>Uses the coupon up, once the order is recorded.</summary>
    public async Task BurnCouponAsync(Purchase purchase, CancellationToken cancellationToken)
    {
        if (_couponLock is null)
        {
            return;
        }

        try
        {
            var burned = await gameball.Coupons.BurnAsync(
                new()
                {
                    CustomerId = purchase.CustomerId,
                    LockReference = _couponLock,
                    TransactionId = purchase.OrderId,
                    TransactionTime = purchase.Time,
                },
                cancellationToken: cancellationToken);
            output.WriteLine(burned.Success == true ? "Coupon used." : "Coupon not used: Gameball refused.");
        }
        catch (GameballException failure) when (failure.MayHaveBeenApplied)
        {
            // The order counts, whatever became of the coupon. Only a person can tell; the request id helps.
            output.WriteLine($"Look up the coupon of {purchase.OrderId}: {failure.Message}");
        }
    }

    /// <summary>Ends hold and lock after a purchase that did not take place.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (HoldReference is { } hold)
            {
                await gameball.Transactions.CancelHoldAsync(hold, cancellationToken: cancellationToken);
                output.WriteLine("Held points released.");
            }

            if (_couponLock is { } couponLock)
            {
                await gameball.Coupons.ReleaseAsync(couponLock, cancellationToken: cancellationToken);
                output.WriteLine("Coupon released.");
            }
        }
        catch (GameballException failure)
        {
            // Both expire by themselves. The error that stopped the purchase matters more, so this one is only reported.
            output.WriteLine($"Not released: {failure.Message}");
        }
    }
}
