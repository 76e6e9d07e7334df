using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Bookings of points: lists, and what books them without an order.</summary>
internal static class TransactionsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Read(TransactionsClient.ListOperation, J.TransactionPageJson.Instance, call =>
            {
                var (page, hasMore) = Page(account, call);
                return new TransactionPage
                {
                    Transactions = [.. page.Select(line => Describe(line.Customer, line.Entry))],
                    Count = page.Count,
                    HasMore = hasMore,
                };
            }),
            on.Read(TransactionsClient.ListCustomerViewOperation, J.CustomerViewTransactionPageJson.Instance, call =>
            {
                var (page, hasMore) = Page(account, call);
                return new CustomerViewTransactionPage
                {
                    Transactions = [.. page.Select(line => DescribeWithCustomer(line.Customer, line.Entry))],
                    Count = page.Count,
                    HasMore = hasMore,
                };
            }),
            on.Read(TransactionsClient.CountOperation, J.TransactionCountJson.Instance, call =>
                new TransactionCount { Count = Matching(account, call).LongCount() }),
            on.Change(TransactionsClient.RedeemOperation, J.RedeemPointsRequestJson.Instance, J.RedeemPointsResponseJson.Instance,
                (call, body) => Redeem(account, call.Now, body)),
            on.Change(TransactionsClient.RewardCashbackOperation, J.RewardCashbackRequestJson.Instance, J.RewardCashbackResponseJson.Instance,
                (call, body) => Cashback(account, call.Now, body)),
            on.Change(TransactionsClient.RefundOperation, J.RefundTransactionRequestJson.Instance, J.RefundTransactionResponseJson.Instance,
                (call, body) => Refund(account, call.Now, body)),
            on.Change(
                TransactionsClient.CreateManualOperation, J.CreateManualTransactionRequestJson.Instance, J.CreateManualTransactionResponseJson.Instance,
                (call, body) => Manual(account, call.Now, body)),
            on.Read(TransactionsClient.ActivateOperation, J.ActivateTransactionResponseJson.Instance, call => Activate(account, call)),
        ];
    }

    private static (IReadOnlyList<(CustomerRecord Customer, HistoryEntry Entry)> Page, bool HasMore) Page(Account account, Call call) =>
        Paging.Take(Matching(account, call), line => line.Entry.Id, call);

    private static IEnumerable<(CustomerRecord Customer, HistoryEntry Entry)> Matching(Account account, Call call)
    {
        var customerId = call.Query("customerId");
        if (customerId is { Length: > 0 })
        {
            account.Require(customerId, call.Now);
        }
        else
        {
            account.SettleAll(call.Now);
        }

        var direction = call.Query("direction");
        var status = call.Query("status");
        return account.Points.Journal.Where(line => line.Entry.Transaction is not null
            && (string.IsNullOrEmpty(customerId) || line.Customer.Id == customerId)
            && (string.IsNullOrEmpty(direction) || (line.Entry.Points < 0 ? "-" : "+") == direction)
            && (string.IsNullOrEmpty(status) || line.Entry.Status.ToString() == status));
    }

    private static RedeemPointsResponse Redeem(Account account, DateTimeOffset now, RedeemPointsRequest body)
    {
        Proofs.Check(account, account.Require(body.CustomerId, now), body.Hash, body.Otp, body.IgnoreOTP, now);
        var entry = Transactions.Redeem(account, Order(body), body.Amount, body.Points, body.HoldReference, now);
        return new RedeemPointsResponse
        {
            CustomerId = body.CustomerId,
            GameballTransactionId = entry.Id,
            TransactionId = body.TransactionId,
            RedeemAmount = entry.Amount,
            RedeemEquivalentPoints = -entry.Points,
            Reason = body.Reason,
        };
    }

    private static TransactionOrder Order(RedeemPointsRequest body) => new(body.CustomerId, body.TransactionId, body.TransactionTime)
    {
        Reason = body.Reason,
        MerchantName = body.Merchant?.Name,
        BranchName = body.Merchant?.Branch?.Name,
    };

    private static RewardCashbackResponse Cashback(Account account, DateTimeOffset now, RewardCashbackRequest body)
    {
        var order = new TransactionOrder(body.CustomerId, body.TransactionId, body.TransactionTime)
        {
            MerchantName = body.Merchant?.Name,
            BranchName = body.Merchant?.Branch?.Name,
        };
        var entry = Transactions.Cashback(account, order, body.Amount, (int?)body.Configurations?.ReturnWindow, now);
        return new RewardCashbackResponse
        {
            CustomerId = body.CustomerId,
            GameballTransactionId = entry.Id,
            RewardAmount = entry.Points * account.Program.PointValue,
            RewardEquivalentPoints = entry.Points,
        };
    }

    private static RefundTransactionResponse Refund(Account account, DateTimeOffset now, RefundTransactionRequest body)
    {
        var order = new TransactionOrder(body.CustomerId, body.RefundTransactionId, body.TransactionTime) { MerchantName = body.Merchant?.Name };
        var lines = body.LineItems?.Sum(line => (line.Price ?? 0) * (line.Quantity ?? 1));
        var (entry, amount) = Transactions.Refund(account, order, body.ReverseTransactionId, body.RefundAmount ?? lines, now);
        return new RefundTransactionResponse
        {
            GameballTransactionId = entry.Id,
            RefundTransactionId = body.RefundTransactionId,
            RefundAmount = amount,
            RefundEquivalentPoints = amount / account.Program.PointValue,
        };
    }

    private static CreateManualTransactionResponse Manual(Account account, DateTimeOffset now, CreateManualTransactionRequest body)
    {
        if (body.Points is null == body.Amount is null)
        {
            throw new RefusedException(Refusal.Payload("Exactly one of points and amount must be given."));
        }

        var points = body.Points ?? Rewards.PointsWorth(account.Program, body.Amount!.Value);
        if (points < 0 && body.ExpiryAfter > 0)
        {
            throw new RefusedException(Refusal.Payload("expiryAfter is for added points only."));
        }

        var time = body.TransactionTime ?? now;
        account.CheckTransaction(TransactionOperations.Manual, body.TransactionId, body.CustomerId, time, now);
        var entry = new HistoryEntry
        {
            Operation = TransactionOperations.Manual,
            TransactionId = body.TransactionId,
            Time = time,
            Reason = body.Reason,
            Amount = points * account.Program.PointValue,
        };
        var booked = Transactions.Manual(account, account.Require(body.CustomerId, now), entry, points, body.ExpiryAfter, now);
        return new CreateManualTransactionResponse
        {
            CustomerId = body.CustomerId,
            GameballTransactionId = booked.Id,
            TransactionId = body.TransactionId,
            Points = points,
            Amount = booked.Amount,
        };
    }

    private static ActivateTransactionResponse Activate(Account account, Call call)
    {
        account.SettleAll(call.Now);
        var id = call.Path["transactionId"];
        var (customer, entry) = account.Points.Journal.FirstOrDefault(line =>
            line.Entry is { Transaction: not null, Reverses: null } && line.Entry.TransactionId == id && line.Entry.Points > 0);
        if (entry is null)
        {
            throw new RefusedException(Refusal.TransactionNotFound);
        }

        var pending = entry.Status == BookingStatus.Pending ? entry.Remaining : 0;
        if (pending > 0)
        {
            account.Points.Activate(customer, entry);
        }

        return new ActivateTransactionResponse { PointsActivated = pending, GameballTransactionId = entry.Id, ClientTransactionId = id };
    }

    private static Transaction Describe(CustomerRecord customer, HistoryEntry entry) => new()
    {
        TransactionId = entry.TransactionId,
        GameballTransactionId = entry.Id,
        Type = new TransactionType(entry.Transaction!),
        Direction = entry.Points < 0 ? TransactionDirection.Deduction : TransactionDirection.Accumulation,
        CustomerId = customer.Id,
        Points = Math.Abs(entry.Points),
        Amount = entry.Amount,
        TransactionTime = entry.Time,
        Status = new TransactionStatus(entry.Status.ToString()),
        CouponCode = entry.CouponCode,
        MerchantName = entry.MerchantName,
        BranchName = entry.BranchName,
        Reason = entry.Reason,
        AchievementName = entry.CampaignName,
        ExpiryDate = entry.ExpiresAt,
        PointsBalanceBefore = entry.Before,
        PointsBalanceAfter = entry.After,
        AchievedRewardCampaignId = entry.CampaignId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static CustomerViewTransaction DescribeWithCustomer(CustomerRecord customer, HistoryEntry entry)
    {
        var plain = Describe(customer, entry);
        return new CustomerViewTransaction
        {
            TransactionId = plain.TransactionId,
            GameballTransactionId = plain.GameballTransactionId,
            Type = plain.Type,
            Direction = plain.Direction,
            CustomerId = plain.CustomerId,
            CustomerName = CustomersApi.DisplayName(customer),
            CustomerEmail = customer.Email,
            IsCustomerDeleted = customer.IsDeleted,
            Points = plain.Points,
            Amount = plain.Amount,
            TransactionTime = plain.TransactionTime,
            Status = plain.Status,
            CouponCode = plain.CouponCode,
            MerchantName = plain.MerchantName,
            BranchName = plain.BranchName,
            Reason = plain.Reason,
            AchievementName = plain.AchievementName,
            ExpiryDate = plain.ExpiryDate,
            PointsBalanceBefore = plain.PointsBalanceBefore,
            PointsBalanceAfter = plain.PointsBalanceAfter,
            AchievedRewardCampaignId = plain.AchievedRewardCampaignId,
        };
    }
}
