using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CheckoutSample;

/// <summary>The customer returns an item: the shop gives money back and Gameball takes the item's points back.</summary>
internal static class Refunds
{
    public static async Task RefundAsync(IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var refund = await gameball.Transactions.RefundAsync(
                new()
                {
                    CustomerId = purchase.CustomerId,
                    RefundTransactionId = purchase.RefundId,
                    ReverseTransactionId = purchase.OrderId,
                    TransactionTime = purchase.Time.AddMinutes(1),
                    RefundAmount = purchase.RefundAmount,
                },
                cancellationToken: cancellationToken);
            output.WriteLine($"Refund {purchase.RefundId}: {refund.RefundAmount} of money, {refund.RefundEquivalentPoints} points.");
        }
        catch (GameballConflictException conflict) when (conflict.WasAppliedBefore || conflict.Code == GameballErrorCode.TransactionIdExists)
        {
            // The refund has an id of its own in this shop, so an earlier run has sent it.
            output.WriteLine($"Refund {purchase.RefundId}: recorded before.");
        }
        catch (GameballException failure) when (failure.MayHaveBeenApplied)
        {
            // The list of transactions, which follows, shows whether the refund counts. It is not sent again.
            output.WriteLine($"Refund {purchase.RefundId}: the response was lost, see the transactions. {failure.Message}");
        }
    }
}
