using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CheckoutSample;

/// <summary>All steps of a checkout, in the order in which a shop takes them.</summary>
public static class CheckoutRun
{
    /// <summary>Runs the checkout and writes a line for each step.</summary>
    /// <param name="options">Keys and server.</param>
    /// <param name="http">Sends the requests; null for a client of its own.</param>
    /// <param name="purchase">The purchase.</param>
    /// <param name="output">Receives the lines.</param>
    /// <param name="cancellationToken">Cancels the checkout between and within calls.</param>
    /// <returns>0; 1 after a failure; 3 if a person must look up whether the order counts; 130 after cancellation.</returns>
    public static async Task<int> RunAsync(
        GameballOptions options, HttpClient? http, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        using var gameball = http is null ? new GameballClient(options) : new GameballClient(options, http);
        try
        {
            var isRecorded = await BuyAsync(gameball, purchase, output, cancellationToken);
            if (!isRecorded)
            {
                return 3;
            }

            await Refunds.RefundAsync(gameball, purchase, output, cancellationToken);
            await Account.ShowAsync(gameball, purchase, output, cancellationToken);
            return 0;
        }
        catch (GameballException failure)
        {
            // The message has the server's reason and the request id, which Gameball's support asks for.
            output.WriteLine($"Failed: {failure.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            output.WriteLine("Cancelled.");
            return 130;
        }
    }

    /// <returns>Whether the order is recorded; false if that is unknown.</returns>
    private static async Task<bool> BuyAsync(GameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        await Basket.CreateCustomerAsync(gameball, purchase, output, cancellationToken);
        await Basket.PreviewAsync(gameball, purchase, output, cancellationToken);

        var reserved = new Reservations(gameball, output);
        try
        {
            await reserved.HoldPointsAsync(purchase, cancellationToken);
            await reserved.LockCouponAsync(purchase, cancellationToken);
            if (!await Orders.TrackAsync(gameball, purchase, reserved.HoldReference, output, cancellationToken))
            {
                return false;
            }
        }
        catch (Exception failure) when (failure is not GameballException { MayHaveBeenApplied: true } and not OperationCanceledException)
        {
            // Nothing was bought: the customer gets points and coupon back at once, not only when hold and lock expire.
            await reserved.ReleaseAsync(cancellationToken);
            throw;
        }

        await reserved.BurnCouponAsync(purchase, cancellationToken);
        return true;
    }
}
