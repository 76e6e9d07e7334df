using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Gameball.Testing;
using Guides.Tests.Support;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/checkout.md.</summary>
public sealed class CheckoutGuide
{
    [Fact]
    public async Task APurchaseSpendsHeldPointsAndARefundGivesThemBack()
    {
        await using var account = await LocalAccount.OpenAsync();
        LoyaltyCheckout checkout = new(account.Client);
        await checkout.TrackAsync("c-1", "o-1", 100m, LocalAccount.Time, null, default);

        (await checkout.PreviewAsync("c-1", 40m, default)).ShouldBe(40m);
        var hold = await checkout.HoldAsync("c-1", 60, LocalAccount.Time, default);
        (await checkout.TrackAsync("c-1", "o-2", 40m, LocalAccount.Time, hold, default)).ShouldBe(TrackResult.Tracked);
        account.Server.Verify().Balance("c-1", 80m);
        await checkout.RefundAsync("c-1", "r-1", "o-2", 40m, LocalAccount.Time, default);

        account.Server.Verify().Balance("c-1", 100m);
    }

    [Fact]
    public async Task AHoldIsReleasedWhenThePaymentFails()
    {
        await using var account = await LocalAccount.OpenAsync();
        LoyaltyCheckout checkout = new(account.Client);
        await checkout.TrackAsync("c-1", "o-1", 100m, LocalAccount.Time, null, default);
        (await checkout.HoldAsync("c-1", 101, LocalAccount.Time, default)).ShouldBeNull();
        var hold = await checkout.HoldAsync("c-1", 60, LocalAccount.Time, default);

        await account.Client.Transactions.CancelHoldAsync(hold!);

        (await account.Client.Customers.GetBalanceAsync("c-1")).AvailablePointsBalance.ShouldBe(100m);
    }

    [Fact]
    public async Task ALostResponseIsLookedUpAndNotSentAgain()
    {
        await using var account = await LocalAccount.OpenAsync();
        LoyaltyCheckout checkout = new(account.Client);
        account.Server.Faults.Next(Fault.ResetAfterApplying());

        (await checkout.TrackAsync("c-1", "o-1", 100m, LocalAccount.Time, null, default)).ShouldBe(TrackResult.Tracked);

        account.Server.Verify().Order("o-1").WasTrackedOnce();
    }

    private enum TrackResult
    {
        Tracked,
        SendAgainLater,
        LookUp,
    }

    private sealed class LoyaltyCheckout(IGameballClient gameball)
    {
        public async Task<decimal> PreviewAsync(string customerId, decimal total, CancellationToken stop)
        {
            var preview = await gameball.Orders.PreviewRewardsAsync(
                new() { CustomerId = customerId, TotalPaid = total }, cancellationToken: stop);
            return preview.TotalPoints;
        }

        public async Task<string?> HoldAsync(string customerId, long points, DateTimeOffset time, CancellationToken stop)
        {
            try
            {
                var held = await gameball.Transactions.HoldPointsAsync(
                    new() { CustomerId = customerId, PointsToHold = points, TransactionTime = time }, cancellationToken: stop);
                return held.HoldReference;
            }
            catch (GameballException failure) when (failure.Code == GameballErrorCode.NotEnoughPoints || failure.MayHaveBeenApplied)
            {
                // Too few points, or the response was lost. A hold without a reference cannot be used, and it ends by itself.
                return null;
            }
        }

        public async Task<TrackResult> TrackAsync(
            string customerId, string orderId, decimal paid, DateTimeOffset paidAt, string? hold, CancellationToken stop)
        {
            try
            {
                await gameball.Orders.TrackOrderAsync(
                    new()
                    {
                        CustomerId = customerId,
                        OrderId = orderId,
                        OrderDate = paidAt,
                        TotalPaid = paid,
                        Redemption = hold is null ? null : new() { PointsHoldReference = hold },
                    },
                    cancellationToken: stop);
                return TrackResult.Tracked;
            }
            catch (GameballException failure) when (failure.IsSafeToRetry)
            {
                return TrackResult.SendAgainLater;
            }
            catch (GameballException failure) when (failure.MayHaveBeenApplied)
            {
                return await IsRecordedAsync(orderId, stop) ? TrackResult.Tracked : TrackResult.LookUp;
            }
        }

        private async Task<bool> IsRecordedAsync(string orderId, CancellationToken stop)
        {
            try
            {
                return (await gameball.Orders.GetTransactionsAsync(orderId, cancellationToken: stop)).Transactions.Count > 0;
            }
            catch (GameballNotFoundException)
            {
                // Not recorded so far. The server may still be working on the first request.
                return false;
            }
        }

        public Task<RefundTransactionResponse> RefundAsync(
            string customerId, string refundId, string orderId, decimal amount, DateTimeOffset time, CancellationToken stop) =>
            gameball.Transactions.RefundAsync(
                new()
                {
                    CustomerId = customerId,
                    RefundTransactionId = refundId,
                    ReverseTransactionId = orderId,
                    RefundAmount = amount,
                    TransactionTime = time,
                },
                cancellationToken: stop);
    }
}
