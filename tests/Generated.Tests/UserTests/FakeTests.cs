using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>A hand-written fake of one interface.</summary>
public sealed class FakeTests
{
    [Fact]
    public async Task AFakeReturnsAResponse() =>
        (await new Loyalty(new FakeOrders(() => new() { RewardedPoints = 40m })).RewardAsync(Sample.Order("o-1"))).ShouldBe(40m);

    [Fact]
    public async Task AFakeThrowsWhatAClientThrows()
    {
        Loyalty loyalty = new(new FakeOrders(() => throw GameballTest.ResponseLost()));

        (await loyalty.RewardAsync(Sample.Order("o-1"))).ShouldBeNull();
    }

    [Fact]
    public async Task AFakeBatchRejectsTheRowsThatTheTestNames()
    {
        FakeBatch<BatchOrder> batch = new("orders", order => order.OrderId == "o-2" ? GameballErrorCode.CustomerNotFound : null);

        (await Nightly.SendAsync(batch, [Sample.Row("o-1"), Sample.Row("o-2")])).ShouldBe(["o-2"]);

        batch.Rows.Count.ShouldBe(2);
    }

    private sealed class FakeOrders(Func<TrackOrderResponse> respond) : IOrdersClient
    {
        public Task<TrackOrderResponse> TrackOrderAsync(
            TrackOrderRequest body, GameballCallOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(respond());

        public Task<OrderCashback> CalculateCashbackAsync(
            CalculateOrderCashbackRequest body, GameballCallOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<OrderTransactions> GetTransactionsAsync(
            string orderId, GameballCallOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<OrderRewardPreview> PreviewRewardsAsync(
            PreviewOrderRewardsRequest body,
            string? lang = null,
            GameballCallOptions? options = null,
            CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
