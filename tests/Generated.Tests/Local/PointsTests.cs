using System;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

/// <summary>The points of the local Gameball: each is earned, pending, held, spent, given back or expired, and never two of these.</summary>
public sealed class PointsTests
{
    [Fact]
    public async Task PendingPointsBecomeActiveWhenTheReturnWindowEnds()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100, returnWindow: 14);

        var before = await local.BalanceAsync();
        local.Shop.Clock.Advance(TimeSpan.FromDays(14));
        var after = await local.BalanceAsync();

        (before.AvailablePointsBalance, before.PendingPoints, before.TotalPointsBalance).ShouldBe((0m, 100m, 100m));
        (after.AvailablePointsBalance, after.PendingPoints, after.TotalPointsBalance).ShouldBe((100m, 0m, 100m));
    }

    [Fact]
    public async Task PendingPointsCannotBeSpentUntilTheyAreActivated()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100, returnWindow: 14);
        var redemption = new RedeemPointsRequest { CustomerId = "c1", TransactionId = "t1", TransactionTime = local.Now, Points = 100 };

        (await Should.ThrowAsync<GameballException>(local.Client.Transactions.RedeemAsync(redemption))).Code.ShouldBe(9008);
        (await local.Client.Transactions.ActivateAsync("o1")).PointsActivated.ShouldBe(100);
        (await local.Client.Transactions.RedeemAsync(redemption)).RedeemEquivalentPoints.ShouldBe(100);

        (await local.BalanceAsync()).TotalPointsBalance.ShouldBe(0);
    }

    [Fact]
    public async Task AHoldTakesPointsUntilItIsCancelled()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        var hold = await HoldAsync(local, 60);

        (await local.BalanceAsync()).AvailablePointsBalance.ShouldBe(40);
        (await Should.ThrowAsync<GameballException>(HoldAsync(local, 41))).Code.ShouldBe(9008);
        (await local.Client.Transactions.CancelHoldAsync(hold)).Success.ShouldBe(true);

        (await local.BalanceAsync()).AvailablePointsBalance.ShouldBe(100);
        (await local.Client.Transactions.GetHoldAsync(hold)).State.ShouldBe(HoldState.Expired);
    }

    [Fact]
    public async Task AHoldEndsByItselfAfterTenMinutes()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        var hold = await HoldAsync(local, 60);

        local.Shop.Clock.Advance(TimeSpan.FromMinutes(10));

        (await local.BalanceAsync()).AvailablePointsBalance.ShouldBe(100);
        (await local.Client.Transactions.GetHoldAsync(hold)).State.ShouldBe(HoldState.Expired);
    }

    [Fact]
    public async Task AnOrderSpendsItsHoldOnce()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        var order = new TrackOrderRequest
        {
            CustomerId = "c1",
            OrderId = "o2",
            OrderDate = local.Now,
            TotalPaid = 20,
            Redemption = new() { PointsHoldReference = await HoldAsync(local, 60) },
        };

        var tracked = await local.Client.Orders.TrackOrderAsync(order);
        var again = await Should.ThrowAsync<GameballException>(local.Client.Orders.TrackOrderAsync(order with { OrderId = "o3" }));

        (tracked.RedeemedPoints, tracked.RewardedPoints).ShouldBe((60m, 20m));
        again.Code.ShouldBe(9006);
        (await local.BalanceAsync()).TotalPointsBalance.ShouldBe(60);
        (await local.Client.Orders.GetTransactionsAsync("o2")).Transactions.Select(line => line.TransactionType).ShouldBe(
            [TransactionType.Redemption, TransactionType.PaymentReward]);
    }

    [Fact]
    public async Task ARefundTakesBackEarnedPointsAndGivesBackSpentOnes()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.OrderAsync("o1", 100);
        await local.Client.Orders.TrackOrderAsync(new()
        {
            CustomerId = "c1",
            OrderId = "o2",
            OrderDate = local.Now,
            TotalPaid = 40,
            Redemption = new() { PointsHoldReference = await HoldAsync(local, 60) },
        });

        await RefundAsync(local, "r1", amount: 10);
        var partly = await local.BalanceAsync();
        await RefundAsync(local, "r2", amount: null);
        var whole = await local.BalanceAsync();

        partly.TotalPointsBalance.ShouldBe(100 - 60 + 40 + 15 - 10);
        whole.TotalPointsBalance.ShouldBe(100);
        (await Should.ThrowAsync<GameballException>(RefundAsync(local, "r3", amount: null))).Code.ShouldBe(9001);
    }

    [Fact]
    public async Task ExpiredPointsAreBookedAsExpired()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c1" });
        await local.Client.Transactions.CreateManualAsync(
            new() { CustomerId = "c1", TransactionId = "m1", Username = "ada", Reason = "A gift", Points = 50, ExpiryAfter = 30 });
        var next = await local.BalanceAsync();

        local.Shop.Clock.Advance(TimeSpan.FromDays(30));

        (next.NextExpiringPointsAmount, next.NextExpiringPointsDate).ShouldBe((50m, local.Now));
        (await local.BalanceAsync()).TotalPointsBalance.ShouldBe(0);
        (await local.Client.Transactions.ListAsync("c1")).Transactions.Select(line => (line.Type, line.Points)).ShouldBe(
            [(TransactionType.ManualAccumulation, 50m), (TransactionType.Expiry, 50m)]);
    }

    [Fact]
    public async Task HeldPointsExpireAfterTheHoldWhenTheOthersHaveExpired()
    {
        await using var local = await LocalClient.OpenAsync();
        await local.Client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c1" });
        await local.Client.Transactions.CreateManualAsync(
            new() { CustomerId = "c1", TransactionId = "m1", Username = "ada", Reason = "A gift", Points = 50, ExpiryAfter = 1 });
        local.Shop.Clock.Advance(TimeSpan.FromMinutes((24 * 60) - 5));
        await HoldAsync(local, 20);
        local.Shop.Clock.Advance(TimeSpan.FromMinutes(5));
        var held = await local.BalanceAsync();

        local.Shop.Clock.Advance(TimeSpan.FromMinutes(5));

        (held.TotalPointsBalance, (await local.BalanceAsync()).TotalPointsBalance).ShouldBe((0m, 0m));
        (await local.Client.Transactions.ListAsync("c1")).Transactions.Select(line => line.Points).ShouldBe([50m, 30m, 20m]);
        (await Should.ThrowAsync<GameballException>(HoldAsync(local, 1))).Code.ShouldBe(9008);
    }

    [Fact]
    public async Task ARefusedOrderCreatesNoCustomer()
    {
        await using var local = await LocalClient.OpenAsync();
        TrackOrderRequest order = new()
        {
            CustomerId = "c9",
            OrderId = "o1",
            OrderDate = local.Now,
            TotalPaid = 1,
            Redemption = new() { PointsHoldReference = "none" },
        };

        await Should.ThrowAsync<GameballException>(local.Client.Orders.TrackOrderAsync(order));

        local.Shop.Server.BalanceOf("c9").ShouldBeNull();
    }

    [Fact]
    public async Task TheBalanceIsTheSumOfTheTransactions()
    {
        await using var local = await LocalClient.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            await local.OrderAsync($"o{i}", 10 + i, returnWindow: i % 3);
            local.Shop.Clock.Advance(TimeSpan.FromHours(7));
            if (i % 5 == 4)
            {
                await local.Client.Transactions.RedeemAsync(
                    new() { CustomerId = "c1", TransactionId = $"t{i}", TransactionTime = local.Now, Points = 11 + i });
            }
        }

        decimal sum = 0;
        await foreach (var line in local.Client.Transactions.ListAllAsync("c1", pageSize: 3))
        {
            sum += line.Direction == TransactionDirection.Accumulation ? line.Points!.Value : -line.Points!.Value;
        }

        sum.ShouldBe((await local.BalanceAsync()).TotalPointsBalance);
    }

    private static async Task<string> HoldAsync(LocalClient local, long points) =>
        (await local.Client.Transactions.HoldPointsAsync(new() { CustomerId = "c1", TransactionTime = local.Now, PointsToHold = points })).HoldReference!;

    private static Task<RefundTransactionResponse> RefundAsync(LocalClient local, string id, decimal? amount) =>
        local.Client.Transactions.RefundAsync(new()
        {
            CustomerId = "c1",
            RefundTransactionId = id,
            ReverseTransactionId = "o2",
            TransactionTime = local.Now,
            RefundAmount = amount,
        });
}
