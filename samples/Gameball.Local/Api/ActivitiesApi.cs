using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>The history of a customer.</summary>
internal static class ActivitiesApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Read(ActivitiesClient.ListOperation, J.CustomerActivitiesJson.Instance, call =>
            {
                var customer = account.Require(call.CustomerId, call.Now);
                var (page, hasMore) = Paging.Take(Matching(customer, call), entry => entry.Id, call);
                return new CustomerActivities { Activities = [.. page.Select(entry => Describe(customer, entry))], Count = page.Count, HasMore = hasMore };
            }),
            on.Read(ActivitiesClient.CountOperation, J.ActivityCountJson.Instance, call =>
                new ActivityCount { Count = Matching(account.Require(call.CustomerId, call.Now), call).Count() }),
        ];
    }

    private static IEnumerable<HistoryEntry> Matching(CustomerRecord customer, Call call)
    {
        var type = call.Query("activityType");
        return customer.History.Where(entry => string.IsNullOrEmpty(type) || entry.Activity == type);
    }

    private static CustomerActivity Describe(CustomerRecord customer, HistoryEntry entry) => new()
    {
        ActivityId = entry.Id,
        ActivityType = new ActivityType(entry.Activity),
        ActivityDay = entry.Time.ToString("dddd", CultureInfo.InvariantCulture),
        ActivityDate = entry.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ActivityTime = entry.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        CustomerId = customer.Id,
        Email = customer.Email,
        PhoneNumber = customer.Mobile,
        DisplayName = CustomersApi.DisplayName(customer),
        TransactionId = entry.TransactionId,
        IsManualActivity = entry.IsManual,
        Points = entry.Transaction is null ? null : Math.Abs(entry.Points),
        Reason = entry.Reason,
        PaymentRewardAmount = entry.Activity == "PaymentReward" ? entry.Amount : null,
        CampaignName = entry.CampaignName,
        TierName = entry.TierName,
        CouponCode = entry.CouponCode,
        IsGuest = customer.IsGuest,
    };
}
