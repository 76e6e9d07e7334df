using System.Threading.Tasks;
using Gameball.Testing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>A mocking library in place of a hand-written fake.</summary>
public sealed class MockTests
{
    [Fact]
    public async Task AMockReturnsAResponse()
    {
        var orders = Substitute.For<IOrdersClient>();
        orders.TrackOrderAsync(default!).ReturnsForAnyArgs(new TrackOrderResponse { RewardedPoints = 40m });

        (await new Loyalty(orders).RewardAsync(Sample.Order("o-1"))).ShouldBe(40m);

        await orders.Received(1).TrackOrderAsync(Arg.Is<TrackOrderRequest>(order => order.OrderId == "o-1"));
    }

    [Fact]
    public async Task AMockThrowsWhatAClientThrows()
    {
        var orders = Substitute.For<IOrdersClient>();
        orders.TrackOrderAsync(default!).ThrowsAsyncForAnyArgs(GameballTest.Rejected(GameballErrorCode.CustomerBusy));

        (await new Loyalty(orders).RewardAsync(Sample.Order("o-1"))).ShouldBeNull();
    }

    [Fact]
    public async Task AMockOfABatchReturnsAReport()
    {
        BatchOrder[] rows = [Sample.Row("o-1"), Sample.Row("o-2")];
        var batch = Substitute.For<IBatchOperation<BatchOrder>>();
        batch.ImportAsync(rows).ReturnsForAnyArgs(new BatchReport<BatchOrder>(1, GameballTest.Failed(1, rows[1], 7000)));

        (await Nightly.SendAsync(batch, rows)).ShouldBe(["o-2"]);
    }
}
