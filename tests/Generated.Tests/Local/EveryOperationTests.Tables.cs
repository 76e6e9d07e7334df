using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Local;

public sealed partial class EveryOperationTests
{
    // These take no value that could be wrong.
    private static readonly string[] s_neverInvalid =
    [
        "getCouponConfiguration", "getCashbackRewardSettings", "getRedemptionRewardSettings", "getCouponRewardSettings",
        "getReferralsConfigurations", "getWidgetConfiguration", "getTiersConfigurations",
    ];

    private static readonly Dictionary<string, Func<GameballClient, Task<object?>>> s_valid = new()
    {
        ["getCustomerActivities"] = Call(client => client.Activities.ListAsync("c1")),
        ["getCustomerActivitiesCount"] = Call(client => client.Activities.CountAsync("c1")),
        ["createCustomersBatch"] = Call(client => client.Batches.CreateCustomersBatchAsync(new() { Body = [new() { CustomerId = "c3" }] })),
        ["createOrdersBatch"] = Call(client => client.Batches.CreateOrdersBatchAsync(
            new() { Body = [new() { CustomerId = "c3", OrderId = "o3", OrderDate = s_earlier, TotalPaid = 1 }] })),
        ["createOrderTransactionsBatch"] = Call(client => client.Batches.CreateOrderTransactionsBatchAsync(new() { Body = ["o1"] })),
        ["createBalanceInquiriesBatch"] = Call(client => client.Batches.CreateBalanceInquiriesBatchAsync(
            new() { Body = [new() { CustomerId = "c1" }] })),
        ["createBalanceAdjustmentsBatch"] = Call(client => client.Batches.CreateBalanceAdjustmentsBatchAsync(
            new() { Body = [new() { CustomerId = "c1", Amount = 1 }] })),
        ["createCashbackBatch"] = Call(client => client.Batches.CreateCashbackBatchAsync(
            new() { Body = [new() { CustomerId = "c1", TransactionId = "t1", TransactionTime = s_earlier, Amount = 1 }] })),
        ["createRedemptionsBatch"] = Call(client => client.Batches.CreateRedemptionsBatchAsync(
            new() { Body = [new() { CustomerId = "c1", TransactionId = "t1", TransactionTime = s_earlier, Points = 1 }] })),
        ["createEventsBatch"] = Call(client => client.Batches.CreateEventsBatchAsync(new() { Body = [new() { CustomerId = "c1", Events = Event("visit") }] })),
        ["getBatchJob"] = Call(async client => await client.Batches.GetBatchJobAsync(await JobAsync(client))),
        ["stopBatchJob"] = Call(async client => await client.Batches.StopBatchJobAsync(await JobAsync(client))),
        ["getCashbackConfiguration"] = Call(client => client.Configurations.GetCashbackRulesAsync("c1")),
        ["getRedemptionConfiguration"] = Call(client => client.Configurations.GetRedemptionRulesAsync("c1")),
        ["getCouponConfiguration"] = Call(client => client.Configurations.GetCouponIntegrationAsync()),
        ["updateCouponConfiguration"] = Call(async client =>
        {
            await client.Configurations.UpdateCouponIntegrationAsync(new() { Url = "https://example.com/c", Method = CouponIntegrationMethod.Put });
            return await client.Configurations.GetCouponIntegrationAsync();
        }),
        ["getCashbackRewardSettings"] = Call(client => client.Configurations.GetCashbackSettingsAsync()),
        ["getRedemptionRewardSettings"] = Call(client => client.Configurations.GetRedemptionSettingsAsync()),
        ["getCouponRewardSettings"] = Call(client => client.Configurations.GetCouponSettingsAsync()),
        ["updateCouponRewardSettings"] = Call(client => client.Configurations.UpdateCouponSettingsAsync(new() { MaximumCoupons = 3 })),
        ["getCampaignsConfigurations"] = Call(client => client.Configurations.GetCampaignsAsync()),
        ["getReferralsConfigurations"] = Call(client => client.Configurations.GetReferralProgramAsync()),
        ["getWidgetConfiguration"] = Call(client => client.Configurations.GetWidgetAsync()),
        ["validateCoupon"] = Call(client => client.Coupons.ValidateAsync("SPRING10", new() { CustomerId = "c1", Lock = true })),
        ["validateCoupons"] = Call(client => client.Coupons.ValidateManyAsync(new() { CustomerId = "c1", Coupons = ["SPRING10", "FREESHIP"], TotalPurchaseAmount = 60 })),
        ["burnCoupons"] = Call(client => client.Coupons.BurnAsync(new() { CustomerId = "c1", TransactionId = "b1", Coupons = ["SPRING10"] })),
        ["releaseCoupons"] = Call(async client => await client.Coupons.ReleaseAsync(
            (await client.Coupons.ValidateAsync("SPRING10", new() { CustomerId = "c1", Lock = true })).LockReference!)),
        ["createPredefinedCoupon"] = Call(client => client.Coupons.CreatePredefinedAsync(new() { CustomerId = "c1", RuleId = 512 })),
        ["applyAutomaticCoupons"] = Call(client => client.Coupons.ApplyAutomaticAsync(
            new() { CustomerId = "c1", CartId = "k1", TotalPrice = 120, LineItems = [new() { ProductId = "p", Price = 120, Quantity = 1 }] })),
        ["createCustomer"] = Call(client => client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c9", Guest = true })),
        ["getCustomer"] = Call(client => client.Customers.GetAsync("c1")),
        ["deleteCustomer"] = Call(async client =>
        {
            await client.Customers.DeleteAsync("c1");
            return (object?)null;
        }),
        ["getCustomerDetails"] = Call(client => client.Customers.GetDetailsAsync("c1")),
        ["updateCustomerActivation"] = Call(client => client.Customers.SetActivationAsync("c1", new() { IsActive = false })),
        ["getCustomerCoupons"] = Call(client => client.Customers.GetCouponsAsync("c1")),
        ["getCustomerHash"] = Call(client => client.Customers.GetHashAsync("c1")),
        ["getCustomerBalance"] = Call(client => client.Customers.GetBalanceAsync("c1")),
        ["achieveSocialChallenge"] = Call(client => client.Customers.CompleteSocialChallengeAsync(new() { CustomerId = "c1", ChallengeId = 311 })),
        ["getCustomerCampaignsProgress"] = Call(client => client.Customers.GetCampaignProgressAsync("c1")),
        ["getCustomerAutomationCampaigns"] = Call(client => client.Customers.GetAutomationCampaignsAsync("c1")),
        ["getCustomerStampsProgress"] = Call(client => client.Customers.GetStampProgressAsync("c1", 520)),
        ["getCustomerDailyStreakProgress"] = Call(client => client.Customers.GetStreakProgressAsync("c1", 640)),
        ["sendEvents"] = Call(client => client.Events.SendAsync(new() { CustomerId = "c1", Events = Event("write_review") })),
        ["previewEventRewards"] = Call(client => client.Events.PreviewRewardsAsync(
            new() { CustomerId = "c1", Events = Event("visit_store").ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, JsonScalar>?)pair.Value) })),
        ["getLeaderboard"] = Call(client => client.Leaderboard.GetAsync(customerId: "c1")),
        ["listCustomerNotifications"] = Call(client => client.Notifications.ListAsync("c1")),
        ["getCustomerNotificationsCount"] = Call(client => client.Notifications.CountAsync("c1", isRead: false)),
        ["markNotificationsRead"] = Call(async client => await client.Notifications.MarkAsReadAsync(
            "c1", new() { NotificationIds = [(await client.Notifications.ListAsync("c1")).Notifications[0].Id] })),
        ["trackOrder"] = Call(client => client.Orders.TrackOrderAsync(
            new() { CustomerId = "c1", OrderId = "o9", OrderDate = s_earlier, TotalPaid = 9, LineItems = [new() { ProductId = "p", Price = 9 }] })),
        ["calculateOrderCashback"] = Call(client => client.Orders.CalculateCashbackAsync(
            new() { CustomerId = "c1", TotalPaid = 9, TotalDiscount = 0, TotalShipping = 0, LineItems = [new() { ProductId = "p", Price = 9 }] })),
        ["previewOrderRewards"] = Call(client => client.Orders.PreviewRewardsAsync(new() { CustomerId = "c1", TotalPaid = 9 })),
        ["getOrderTransactions"] = Call(client => client.Orders.GetTransactionsAsync("o1")),
        ["trackPayment"] = Call(client => client.Payments.TrackPaymentAsync(
            new() { CustomerId = "c1", PaymentId = "p1", PaymentDate = s_earlier, TotalPaid = 9, PaymentDetails = [new() { ServiceId = "s", Amount = 9 }] })),
        ["calculatePaymentCashback"] = Call(client => client.Payments.CalculateCashbackAsync(
            new() { CustomerId = "c1", TotalPaid = 9, PaymentDetails = [new() { ServiceId = "s", Amount = 9 }] })),
        ["getCustomerReferrals"] = Call(client => client.Referrals.ListAsync("c1")),
        ["getCustomerReferralsCount"] = Call(client => client.Referrals.CountAsync("c1")),
        ["validateReferrerCode"] = Call(async client => await client.Referrals.ValidateCodeAsync((await client.Customers.GetAsync("c1")).ReferralCode!, "c2")),
        ["attachCustomerTags"] = Call(client => client.Tags.AttachAsync("c1", new() { Tags = "vip, new" })),
        ["removeCustomerTags"] = Call(client => client.Tags.RemoveAsync("c1", new() { Tags = "vip" })),
        ["removeCustomerTag"] = Call(client => client.Tags.RemoveOneAsync("c1", "vip")),
        ["getTiersConfigurations"] = Call(client => client.Tiers.ListAsync()),
        ["getCustomerTierProgress"] = Call(client => client.Tiers.GetProgressAsync("c1")),
        ["listTransactions"] = Call(client => client.Transactions.ListAsync(limit: 1)),
        ["listCustomerViewTransactions"] = Call(client => client.Transactions.ListCustomerViewAsync("c1")),
        ["countTransactions"] = Call(client => client.Transactions.CountAsync("c1", TransactionDirection.Accumulation, TransactionStatus.Active)),
        ["redeemPoints"] = Call(client => client.Transactions.RedeemAsync(
            new() { CustomerId = "c1", TransactionId = "t1", TransactionTime = s_earlier, Points = 10, Reason = "A discount" })),
        ["rewardCashback"] = Call(client => client.Transactions.RewardCashbackAsync(
            new() { CustomerId = "c1", TransactionId = "t1", TransactionTime = s_earlier, Amount = 10 })),
        ["refundTransaction"] = Call(client => client.Transactions.RefundAsync(
            new() { CustomerId = "c1", RefundTransactionId = "r1", ReverseTransactionId = "o1", TransactionTime = s_earlier, RefundAmount = 10 })),
        ["createManualTransaction"] = Call(client => client.Transactions.CreateManualAsync(
            new() { CustomerId = "c1", TransactionId = "m1", Username = "ada", Reason = "Late parcel", Points = 5 })),
        ["activateTransaction"] = Call(client => client.Transactions.ActivateAsync("o1")),
        ["holdPoints"] = Call(client => client.Transactions.HoldPointsAsync(new() { CustomerId = "c1", TransactionTime = s_earlier, PointsToHold = 10 })),
        ["getHold"] = Call(async client => await client.Transactions.GetHoldAsync(await HoldAsync(client))),
        ["cancelHold"] = Call(async client => await client.Transactions.CancelHoldAsync(await HoldAsync(client))),
        ["sendOtp"] = Call(async client =>
        {
            await client.Transactions.SendOtpAsync(new() { CustomerId = "c1", Points = 10 });
            return (object?)null;
        }),
    };

    private static readonly Dictionary<string, (string Method, string Path, string? Body, int Status, int Code)> s_invalid = new()
    {
        ["getCustomerActivities"] = ("GET", "customers/c1/activities?limit=0", null, 422, 3001),
        ["getCustomerActivitiesCount"] = ("GET", "customers/c9/activities/count", null, 404, 7000),
        ["createCustomersBatch"] = ("POST", "batch/customers", "{}", 422, 3001),
        ["createOrdersBatch"] = ("POST", "batch/orders", """{"body":[]}""", 422, 3001),
        ["createOrderTransactionsBatch"] = ("POST", "batch/orders/transactions", """{"body":1}""", 422, 3001),
        ["createBalanceInquiriesBatch"] = ("POST", "batch/balance-inquiry", "[", 400, 3000),
        ["createBalanceAdjustmentsBatch"] = ("POST", "batch/balance-adjustment", "{}", 422, 3001),
        ["createCashbackBatch"] = ("POST", "batch/cashback", "{}", 422, 3001),
        ["createRedemptionsBatch"] = ("POST", "batch/redeem", "{}", 422, 3001),
        ["createEventsBatch"] = ("POST", "batch/events", "{}", 422, 3001),
        ["getBatchJob"] = ("GET", "batch/7", null, 404, 4004),
        ["stopBatchJob"] = ("DELETE", "batch/7", null, 404, 4004),
        ["getCashbackConfiguration"] = ("GET", "configurations/cashback?customerId=c9", null, 404, 7000),
        ["getRedemptionConfiguration"] = ("GET", "configurations/redemption?customerId=c9", null, 404, 7000),
        ["updateCouponConfiguration"] = ("PUT", "configurations/coupon", "{}", 422, 3001),
        ["updateCouponRewardSettings"] = ("PUT", "configurations/rewards/coupons", """{"enabled":"yes"}""", 422, 3001),
        ["getCampaignsConfigurations"] = ("GET", "configurations/reward-campaigns?customerId=c9", null, 404, 7000),
        ["validateCoupon"] = ("POST", "coupons/NONE/validate", """{"customerId":"c1"}""", 404, 4004),
        ["validateCoupons"] = ("POST", "coupons/validate", """{"customerId":"c1","coupons":["1","2","3","4","5","6"]}""", 422, 3011),
        ["burnCoupons"] = ("POST", "coupons/burn", """{"customerId":"c1"}""", 422, 3001),
        ["releaseCoupons"] = ("DELETE", "coupons/lock-7", null, 404, 4004),
        ["createPredefinedCoupon"] = ("POST", "coupons/predefined", """{"customerId":"c2","ruleId":512}""", 422, 9008),
        ["applyAutomaticCoupons"] = ("POST", "coupons/automatic", """{"customerId":"c1"}""", 422, 3001),
        ["createCustomer"] = ("POST", "customers", """{"customerId":"c9","referrerCode":"NOBODY"}""", 404, 7003),
        ["getCustomer"] = ("GET", "customers/c9", null, 404, 7000),
        ["deleteCustomer"] = ("DELETE", "customers/c9", null, 404, 7000),
        ["getCustomerDetails"] = ("GET", "customers/c9/details", null, 404, 7000),
        ["updateCustomerActivation"] = ("PUT", "customers/c1/activate", "{}", 422, 3001),
        ["getCustomerCoupons"] = ("GET", "customers/c9/coupons", null, 404, 7000),
        ["getCustomerHash"] = ("GET", "customers/c9/hash", null, 404, 7000),
        ["getCustomerBalance"] = ("GET", "customers/c9/balance", null, 404, 7000),
        ["achieveSocialChallenge"] = ("POST", "customers/social-challenges", """{"customerId":"c1","challengeId":1}""", 404, 4004),
        ["getCustomerCampaignsProgress"] = ("GET", "customers/c1/reward-campaigns-progress?campaignId=x", null, 422, 3001),
        ["getCustomerAutomationCampaigns"] = ("GET", "customers/c9/automation", null, 404, 7000),
        ["getCustomerStampsProgress"] = ("GET", "customers/c1/stamps/1", null, 404, 4004),
        ["getCustomerDailyStreakProgress"] = ("GET", "customers/c1/streaks/x", null, 404, 4004),
        ["sendEvents"] = ("POST", "events", """{"customerId":"c1","events":[]}""", 422, 3001),
        ["previewEventRewards"] = ("POST", "events/reward-preview", """{"customerId":"c9","events":{"visit":{}}}""", 404, 7000),
        ["getLeaderboard"] = ("GET", "leaderboard?from=yesterday", null, 422, 3001),
        ["listCustomerNotifications"] = ("GET", "customers/c1/notifications?isRead=maybe", null, 422, 3001),
        ["getCustomerNotificationsCount"] = ("GET", "customers/c9/notifications/count", null, 404, 7000),
        ["markNotificationsRead"] = ("PUT", "customers/c1/notifications/read", "{}", 422, 3001),
        ["trackOrder"] = ("POST", "orders", Order("\"redemption\":{\"pointsHoldReference\":\"none\"}"), 404, 9006),
        ["calculateOrderCashback"] = ("POST", "orders/cashback", """{"totalPaid":"9"}""", 422, 3001),
        ["previewOrderRewards"] = ("POST", "orders/reward-preview", "{}", 422, 3001),
        ["getOrderTransactions"] = ("GET", "orders/none/transactions", null, 404, 9002),
        ["trackPayment"] = ("POST", "payments", "{}", 422, 3001),
        ["calculatePaymentCashback"] = ("POST", "payments/cashback", """{"totalPaid":-1}""", 422, 3001),
        ["getCustomerReferrals"] = ("GET", "customers/c9/referrals", null, 404, 7000),
        ["getCustomerReferralsCount"] = ("GET", "customers/c9/referrals/count", null, 404, 7000),
        ["validateReferrerCode"] = ("GET", "referrals/validate", null, 422, 3001),
        ["attachCustomerTags"] = ("POST", "customers/c1/tags", "{}", 422, 3001),
        ["removeCustomerTags"] = ("DELETE", "customers/c9/tags", """{"tags":"vip"}""", 404, 7000),
        ["removeCustomerTag"] = ("DELETE", "customers/c9/tags/vip", null, 404, 7000),
        ["getCustomerTierProgress"] = ("GET", "customers/c9/tier-progress", null, 404, 7000),
        ["listTransactions"] = ("GET", "transactions?limit=201", null, 422, 3001),
        ["listCustomerViewTransactions"] = ("GET", "transactions/customer-view?status=Odd", null, 422, 3001),
        ["countTransactions"] = ("GET", "transactions/count?customerId=c9", null, 404, 7000),
        ["redeemPoints"] = ("POST", "transactions/redeem", Transaction("\"points\":5000"), 422, 9008),
        ["rewardCashback"] = ("POST", "transactions/cashback", Transaction("\"amount\":1", "2999-01-01T00:00:00Z"), 422, 9007),
        ["refundTransaction"] = ("POST", "transactions/refund",
            """{"customerId":"c1","refundTransactionId":"r1","reverseTransactionId":"none","transactionTime":"2023-12-31T10:00:00Z"}""", 404, 9005),
        ["createManualTransaction"] = ("POST", "transactions/manual",
            """{"customerId":"c1","transactionId":"m1","username":"ada","reason":"none"}""", 422, 3001),
        ["activateTransaction"] = ("PUT", "transactions/none/activate", null, 404, 9002),
        ["holdPoints"] = ("POST", "transactions/hold", """{"customerId":"c1","transactionTime":"2023-12-31T10:00:00Z","ruleId":"1"}""", 404, 4004),
        ["getHold"] = ("GET", "transactions/hold/none", null, 404, 9006),
        ["cancelHold"] = ("DELETE", "transactions/hold/none", null, 404, 9006),
        ["sendOtp"] = ("POST", "transactions/otp", """{"customerId":"c1"}""", 422, 3001),
    };

    private static Func<GameballClient, Task<object?>> Call<T>(Func<GameballClient, Task<T>> call) => async client => await call(client);

    private static Dictionary<string, IReadOnlyDictionary<string, JsonScalar>> Event(string name) =>
        new() { [name] = new Dictionary<string, JsonScalar> { ["page"] = 1 } };

    private static async Task<long> JobAsync(GameballClient client) =>
        (await client.Batches.CreateCustomersBatchAsync(new() { Body = [new() { CustomerId = "c3" }] })).JobId;

    private static async Task<string> HoldAsync(GameballClient client) =>
        (await client.Transactions.HoldPointsAsync(new() { CustomerId = "c1", TransactionTime = s_earlier, PointsToHold = 10 })).HoldReference!;

    private static string Order(string member) =>
        $$"""{"customerId":"c1","orderId":"o9","orderDate":"2023-12-31T10:00:00Z","totalPaid":1,{{member}}}""";

    private static string Transaction(string member, string time = "2023-12-31T10:00:00Z") =>
        $$"""{"customerId":"c1","transactionId":"t9","transactionTime":"{{time}}",{{member}}}""";
}
