using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>The friends that customers referred. A referral is active once the friend has tracked an order.</summary>
internal static class ReferralsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Read(ReferralsClient.ListOperation, J.CustomerReferralsJson.Instance, call =>
            {
                var (page, hasMore) = Paging.Take(FriendsOf(account, call), friend => friend.GameballId, call);
                return new CustomerReferrals { ReferredFriends = [.. page.Select(Describe)], Count = page.Count, HasMore = hasMore };
            }),
            on.Read(ReferralsClient.CountOperation, J.ReferralCountJson.Instance, call =>
            {
                CustomerRecord[] friends = [.. FriendsOf(account, call)];
                var active = friends.Count(friend => friend.ReferralIsActive);
                return new ReferralCount { Count = friends.Length, TotalActive = active, TotalPending = friends.Length - active };
            }),
            on.Read(ReferralsClient.ValidateCodeOperation, J.ReferralValidationJson.Instance, call => new ReferralValidation
            {
                IsValid = account.ByReferralCode(call.Query("referrerCode")!) is { } referrer && referrer.Id != call.Query("forCustomerId"),
            }),
        ];
    }

    private static IEnumerable<CustomerRecord> FriendsOf(Account account, Call call)
    {
        var customer = account.Require(call.CustomerId, call.Now);
        return account.Customers.Where(friend => friend.ReferrerId == customer.Id);
    }

    private static ReferredFriend Describe(CustomerRecord friend) => new()
    {
        CustomerId = friend.Id,
        DisplayName = CustomersApi.DisplayName(friend),
        Email = friend.Email,
        MobileNumber = friend.Mobile,
        JoinDate = friend.JoinedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Status = friend.ReferralIsActive ? ReferralStatus.Active : ReferralStatus.Pending,
    };
}
