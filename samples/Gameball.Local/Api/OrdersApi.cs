using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Orders, and what they would earn.</summary>
internal static class OrdersApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Tracked(OrdersClient.TrackOrderOperation, J.TrackOrderRequestJson.Instance, J.TrackOrderResponseJson.Instance,
                new AppliedAs("trackOrder", "orderId"), (call, body) => Track(account, call.Now, body)),
            on.Ask(OrdersClient.CalculateCashbackOperation, J.CalculateOrderCashbackRequestJson.Instance, J.OrderCashbackJson.Instance,
                (call, body) => Cashback(account, Find(account, body.CustomerId, call), body.TotalPaid, body.LineItems)),
            on.Ask(OrdersClient.PreviewRewardsOperation, J.PreviewOrderRewardsRequestJson.Instance, J.OrderRewardPreviewJson.Instance,
                (call, body) => Preview(account, call, body)),
            on.Read(OrdersClient.GetTransactionsOperation, J.OrderTransactionsJson.Instance, call => TransactionsOf(account, call)),
        ];
    }

    /// <summary>Splits an order's points by the worth of its lines. A line without a price or a quantity counts as one unit.</summary>
    private static IReadOnlyList<(decimal Exact, decimal Whole)> Split(IReadOnlyList<OrderLineItem>? lines, decimal exact) =>
        Purchases.Split(exact, [.. (lines ?? []).Select(line => (line.Price ?? 1) * (line.Quantity ?? 1))]);

    private static TrackOrderResponse Track(Account account, DateTimeOffset now, TrackOrderRequest body)
    {
        var customer = account.Find(body.CustomerId, now);
        var exact = Rewards.ExactPoints(account, customer, body.TotalPaid);
        var points = Purchases.Track(account, new Purchase(body.CustomerId, body.OrderId, body.OrderDate, body.TotalPaid)
        {
            HoldReference = body.Redemption?.PointsHoldReference,
            CouponsLockReference = body.Redemption?.CouponsLockReference,
            CouponCodes = body.Redemption?.CouponCodes ?? [],
            ReturnWindow = (int?)body.CashbackConfigurations?.ReturnWindow,
            MerchantName = body.Merchant?.Name,
            BranchName = body.Merchant?.Branch?.Name,
            IsOrder = true,
        }, now);
        return new TrackOrderResponse
        {
            CustomerId = body.CustomerId,
            RedeemedPoints = points.Redeemed,
            RewardedPoints = points.Rewarded,
            LineItems =
            [
                .. Split(body.LineItems, exact).Zip(body.LineItems ?? [], (share, line) => new TrackedLineItem
                {
                    ProductId = line.ProductId,
                    Quantity = line.Quantity ?? 1,
                    DecimalPoints = share.Exact,
                    Points = share.Whole,
                    Score = 0,
                }),
            ],
        };
    }

    private static OrderCashback Cashback(Account account, CustomerRecord? customer, decimal totalPaid, IReadOnlyList<OrderLineItem>? lines) => new()
    {
        TotalPoints = Rewards.PointsFor(account, customer, totalPaid),
        TotalScore = 0,
        LineItems =
        [
            .. Split(lines, Rewards.ExactPoints(account, customer, totalPaid)).Zip(lines ?? [], (share, line) => new OrderLineCashback
            {
                ProductId = line.ProductId,
                Quantity = line.Quantity ?? 1,
                TotalDecimalPoints = share.Exact,
                TotalPoints = share.Whole,
                TotalScore = 0,
                RewardWalletFactor = account.Program.PointsPerUnit,
            }),
        ],
    };

    private static OrderRewardPreview Preview(Account account, Call call, PreviewOrderRewardsRequest body)
    {
        var customer = Find(account, body.CustomerId, call) is { IsActive: true } active ? active : null;
        var cashback = Cashback(account, customer, body.TotalPaid, body.LineItems);
        var events = customer is null ? null : EventsApi.Preview(account, customer, CampaignRules.PlaceOrder, call.Now);
        return new OrderRewardPreview
        {
            CustomerId = body.CustomerId,
            CustomerFound = customer is not null,
            TotalPoints = cashback.TotalPoints + (events?.TotalPoints ?? 0),
            TotalCoupons = 0,
            Cashback = cashback,
            EventRewards = events,
        };
    }

    private static OrderTransactions TransactionsOf(Account account, Call call)
    {
        var entries = account.TransactionsOf(call.Path["orderId"]) ?? throw new RefusedException(Refusal.TransactionNotFound);
        return new OrderTransactions
        {
            Transactions =
            [
                .. entries.Select(entry => new Contract.OrderTransaction
                {
                    TransactionDate = entry.Time,
                    GameballTransactionId = entry.Id,
                    TransactionType = new TransactionType(entry.Transaction!),
                    Amount = entry.Amount,
                    TransactionId = entry.TransactionId,
                    EquivalentPoints = Math.Abs(entry.Points),
                }),
            ],
            Count = entries.Count,
        };
    }

    private static CustomerRecord? Find(Account account, string? customerId, Call call) =>
        customerId is { Length: > 0 } ? account.Find(customerId, call.Now) : null;
}
