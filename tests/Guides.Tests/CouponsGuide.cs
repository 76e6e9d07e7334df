using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Guides.Tests.Support;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/coupons.md.</summary>
public sealed class CouponsGuide
{
    [Fact]
    public async Task ALockedCouponIsUsedUpByTheOrder()
    {
        await using var account = await LocalAccount.OpenAsync();
        await account.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c-1" });
        (await LockAsync(account.Client, "c-1", "NONE", 50m, default)).ShouldBeNull();
        var locked = await LockAsync(account.Client, "c-1", "SPRING10", 50m, default);

        await PayAsync(account.Client, "c-1", "o-1", 45m, LocalAccount.Time, locked!.LockReference!, default);

        locked.Coupon!.Value.ShouldBe(10m);
        (await LockAsync(account.Client, "c-1", "SPRING10", 50m, default)).ShouldBeNull();
    }

    [Fact]
    public async Task AReleasedCouponCanBeUsedAgain()
    {
        await using var account = await LocalAccount.OpenAsync();
        await account.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c-1" });
        await account.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c-2" });
        var gameball = account.Client;
        var locked = await LockAsync(gameball, "c-1", "LASTONE", 50m, default);
        (await LockAsync(gameball, "c-2", "LASTONE", 50m, default)).ShouldBeNull();

        await gameball.Coupons.ReleaseAsync(locked!.LockReference!);

        (await LockAsync(gameball, "c-2", "LASTONE", 50m, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PointsBecomeACoupon()
    {
        await using var account = await LocalAccount.OpenAsync();
        await account.Client.Orders.TrackOrderAsync(
            new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = LocalAccount.Time, TotalPaid = 120m });

        var code = await BuyWithPointsAsync(account.Client, "c-1", 50m, default);

        (await account.Client.Coupons.ValidateAsync(code!, new() { CustomerId = "c-1" })).Valid.ShouldBeTrue();
        (await BuyWithPointsAsync(account.Client, "c-1", 500m, default)).ShouldBeNull();
    }

    private static async Task<CouponValidation?> LockAsync(
        IGameballClient gameball, string customerId, string code, decimal total, CancellationToken stop)
    {
        try
        {
            var check = await gameball.Coupons.ValidateAsync(
                code,
                new() { CustomerId = customerId, TotalPurchaseAmount = total, Lock = true, LockDuration = 10 },
                cancellationToken: stop);
            return check.Valid ? check : null;
        }
        catch (GameballNotFoundException)
        {
            return null;
        }
    }

    private static Task<TrackOrderResponse> PayAsync(
        IGameballClient gameball, string customerId, string orderId, decimal paid, DateTimeOffset paidAt, string couponLock, CancellationToken stop) =>
        gameball.Orders.TrackOrderAsync(
            new()
            {
                CustomerId = customerId,
                OrderId = orderId,
                OrderDate = paidAt,
                TotalPaid = paid,
                Redemption = new() { CouponsLockReference = couponLock },
            },
            cancellationToken: stop);

    private static async Task<string?> BuyWithPointsAsync(
        IGameballClient gameball, string customerId, decimal points, CancellationToken stop)
    {
        var rules = await gameball.Configurations.GetRedemptionRulesAsync(customerId, cancellationToken: stop);
        if (rules.RedemptionRules?.FirstOrDefault(rule => rule.PointsToRedeem == points) is not { Id: var ruleId })
        {
            return null;
        }

        // The call takes the points at once, and nothing in it identifies a duplicate: the client never sends it twice.
        var coupon = await gameball.Coupons.CreatePredefinedAsync(
            new() { CustomerId = customerId, RuleId = ruleId }, cancellationToken: stop);
        return coupon.Code;
    }
}
