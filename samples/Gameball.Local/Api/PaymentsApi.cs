using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Payments for services, and what they would earn.</summary>
internal static class PaymentsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Tracked(PaymentsClient.TrackPaymentOperation, J.TrackPaymentRequestJson.Instance, J.TrackPaymentResponseJson.Instance,
                new AppliedAs("trackPayment", "paymentId"), (call, body) => Track(account, call.Now, body)),
            on.Ask(PaymentsClient.CalculateCashbackOperation, J.CalculatePaymentCashbackRequestJson.Instance, J.PaymentCashbackJson.Instance,
                (call, body) => Cashback(account, call, body)),
        ];
    }

    private static TrackPaymentResponse Track(Account account, DateTimeOffset now, TrackPaymentRequest body)
    {
        var exact = Rewards.ExactPoints(account, account.Find(body.CustomerId, now), body.TotalPaid);
        var points = Purchases.Track(account, new Purchase(body.CustomerId, body.PaymentId, body.PaymentDate, body.TotalPaid)
        {
            HoldReference = body.Redemption?.PointsHoldReference,
            CouponsLockReference = body.Redemption?.CouponsLockReference,
            CouponCodes = body.Redemption?.CouponCodes ?? [],
            ReturnWindow = (int?)body.CashbackConfigurations?.ReturnWindow,
            MerchantName = body.Merchant?.Name,
            BranchName = body.Merchant?.Branch?.Name,
        }, now);
        return new TrackPaymentResponse
        {
            CustomerId = body.CustomerId,
            RedeemedPoints = points.Redeemed,
            RewardedPoints = points.Rewarded,
            PaymentDetails =
            [
                .. Split(body.PaymentDetails, exact).Zip(body.PaymentDetails ?? [], (share, detail) => new TrackedPaymentDetail
                {
                    ServiceId = detail.ServiceId,
                    DecimalPoints = share.Exact,
                    Points = share.Whole,
                    Score = 0,
                }),
            ],
        };
    }

    private static PaymentCashback Cashback(Account account, Call call, CalculatePaymentCashbackRequest body)
    {
        var customer = body.CustomerId is { Length: > 0 } id ? account.Find(id, call.Now) : null;
        var paid = body.TotalPaid ?? body.TotalAmount ?? 0;
        return new PaymentCashback
        {
            TotalPoints = Rewards.PointsFor(account, customer, paid),
            TotalScore = 0,
            PaymentDetails =
            [
                .. Split(body.PaymentDetails, Rewards.ExactPoints(account, customer, paid)).Zip(
                    body.PaymentDetails ?? [],
                    (share, detail) => new PaymentDetailCashback
                    {
                        ServiceId = detail.ServiceId,
                        TotalDecimalPoints = share.Exact,
                        TotalPoints = share.Whole,
                        TotalScore = 0,
                        RewardWalletFactor = account.Program.PointsPerUnit,
                    }),
            ],
        };
    }

    private static IReadOnlyList<(decimal Exact, decimal Whole)> Split(IReadOnlyList<PaymentDetail>? details, decimal exact) =>
        Purchases.Split(exact, [.. (details ?? []).Select(detail => detail.Amount ?? 1)]);
}
