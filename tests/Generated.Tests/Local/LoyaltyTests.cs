using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

/// <summary>What follows from purchases and events in the local Gameball: campaigns, tiers, referrals, coupons.</summary>
public sealed class LoyaltyTests
{
    [Fact]
    public async Task APreviewOfAnOrderIsWhatTrackingGives()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);

        var preview = await local.Client.Orders.PreviewRewardsAsync(new() { CustomerId = "c1", TotalPaid = 33.4m });
        var tracked = await local.OrderAsync("o2", 33.4m);

        preview.CustomerFound.ShouldBeTrue();
        tracked.RewardedPoints.ShouldBe(preview.TotalPoints);
        preview.TotalPoints.ShouldBe(33);
    }

    [Fact]
    public async Task APreviewOfAnEventIsWhatSendingGives()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c1" });
        List<decimal> previews = [];
        List<decimal> balances = [];
        for (var i = 0; i < 4; i++)
        {
            previews.Add((await local.Client.Events.PreviewRewardsAsync(new() { CustomerId = "c1", Events = Empty("visit_store") })).TotalPoints);
            await local.Client.Events.SendAsync(new() { CustomerId = "c1", Events = Event("visit_store") });
            balances.Add((await local.BalanceAsync()).TotalPointsBalance);
        }

        previews.ShouldBe([0, 0, 30, 0]);
        balances.ShouldBe([0, 0, 30, 30]);
    }

    [Fact]
    public async Task ACustomerRisesToTheTierOfTheEarnedPoints()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 499);
        var before = await local.Client.Tiers.GetProgressAsync("c1");
        await local.OrderAsync("o2", 1);
        var after = await local.Client.Tiers.GetProgressAsync("c1");

        (before.Current!.Name, before.Next!.Name, before.Progress).ShouldBe(("Bronze", "Silver", 499m));
        (after.Current!.Name, after.Next!.Name, after.Progress).ShouldBe(("Silver", "Gold", 500m));
        (await local.Client.Activities.ListAsync("c1", activityType: ActivityType.TierUpgraded)).Activities.Single().TierName.ShouldBe("Silver");
        (await local.Client.Notifications.CountAsync("c1", isRead: false)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task AReferralCountsWithTheFriendsFirstOrder()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c1" });
        var code = (await local.Client.Customers.GetAsync("c1")).ReferralCode;
        await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c2", ReferrerCode = code });
        var pending = await local.Client.Referrals.CountAsync("c1");

        await local.OrderAsync("o1", 10, "c2");
        await local.OrderAsync("o2", 10, "c2");

        (pending.TotalPending, pending.TotalActive).ShouldBe((1, 0));
        (await local.Client.Referrals.ListAsync("c1")).ReferredFriends.Single().Status.ShouldBe(ReferralStatus.Active);
        (await local.BalanceAsync("c1")).TotalPointsBalance.ShouldBe(100);
        (await local.BalanceAsync("c2")).TotalPointsBalance.ShouldBe(50 + 20);
    }

    [Fact]
    public async Task AllFriendsComeOverSeveralPages()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c1" });
        var code = (await local.Client.Customers.GetAsync("c1")).ReferralCode;
        string[] friends = ["f3", "f1", "f5", "f2", "f4"];
        foreach (var friend in friends)
        {
            await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = friend, ReferrerCode = code });
        }

        List<string?> read = [];
        await foreach (var friend in local.Client.Referrals.ListAllAsync("c1", pageSize: 2))
        {
            read.Add(friend.CustomerId);
        }

        read.ShouldBe(friends);
    }

    [Fact]
    public async Task ALockedCouponIsBurntByTheOrderAndIsUsedUp()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        await local.OrderAsync("o2", 100, "c2");
        var held = await local.Client.Coupons.ValidateAsync("LASTONE", new() { CustomerId = "c1", Lock = true });

        (await local.Client.Coupons.ValidateAsync("LASTONE", new() { CustomerId = "c2" })).Valid.ShouldBeFalse();
        await local.Client.Orders.TrackOrderAsync(new()
        {
            CustomerId = "c1",
            OrderId = "o3",
            OrderDate = local.Now,
            TotalPaid = 1,
            Redemption = new() { CouponsLockReference = held.LockReference },
        });

        (await local.Client.Coupons.ValidateAsync("LASTONE", new() { CustomerId = "c1" })).Valid.ShouldBeFalse();
        (await local.Client.Customers.GetCouponsAsync("c1")).Coupons.Single(coupon => coupon.Code == "LASTONE").CustomerUsedCount.ShouldBe(1);
    }

    [Fact]
    public async Task ALockEndsByTheClock()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        await local.OrderAsync("o2", 100, "c2");
        await local.Client.Coupons.ValidateAsync("LASTONE", new() { CustomerId = "c1", Lock = true, LockDuration = 5 });

        local.Shop.Clock.Advance(TimeSpan.FromMinutes(5));

        (await local.Client.Coupons.ValidateAsync("LASTONE", new() { CustomerId = "c2" })).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task ACustomerWhoOptedOutEarnsNothing()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        await local.Client.Customers.SetActivationAsync("c1", new() { IsActive = false });

        (await local.OrderAsync("o2", 100)).RewardedPoints.ShouldBe(0);
        (await local.BalanceAsync()).TotalPointsBalance.ShouldBe(100);
    }

    [Fact]
    public async Task ADeletedCustomersBookingsStayInTheAccountsList()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);

        await local.Client.Customers.DeleteAsync("c1");

        (await local.Client.Transactions.ListCustomerViewAsync()).Transactions.Single().IsCustomerDeleted.ShouldBe(true);
        (await Should.ThrowAsync<GameballNotFoundException>(local.BalanceAsync())).Code.ShouldBe(7000);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, JsonScalar>> Event(string name) =>
        new() { [name] = new Dictionary<string, JsonScalar>() };

    private static Dictionary<string, IReadOnlyDictionary<string, JsonScalar>?> Empty(string name) => new() { [name] = null };
}
