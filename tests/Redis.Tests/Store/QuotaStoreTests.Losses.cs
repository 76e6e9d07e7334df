using System;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Store;

/// <content>A server that does not know all grants, or whose clock is wrong.</content>
public abstract partial class QuotaStoreTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AfterARestartNothingIsGrantedUntilTheCallsBeforeItHaveLeftTheWindows(bool keepsData)
    {
        var (process, newcomer) = (Process("a"), Process("b"));
        await process.TakeAsync(live: 5);
        Pass(4);
        _store.Restart(keepsData);
        Pass(10);

        var held = await newcomer.AskAsync(live: 1);

        (held.Live, held.Hold).ShouldBe((0, TimeSpan.FromSeconds(20)));
        Pass(20);
        (await newcomer.TakeAsync(live: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task AServerThatStartedLongAgoIsTrusted()
    {
        _store.Restart(keepsData: false);
        Pass(30);

        (await Process("a").TakeAsync(live: 5)).ShouldBe(5);
    }

    [Fact]
    public async Task AProcessWhoseLatestGrantIsMissingStopsAll()
    {
        var (process, other) = (Process("a"), Process("b"));
        await process.TakeAsync(live: 5);
        Pass(1);
        _store.Clear();

        var reply = await process.AskAsync(live: 1);

        (reply.Live, reply.IsLost, reply.Hold).ShouldBe((0, true, TimeSpan.FromSeconds(30)));
        Pass(29.9);
        (await other.TakeAsync(live: 1)).ShouldBe(0);
        Pass(0.1);
        (await process.TakeAsync(live: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task AGrantThatHasLeftTheWindowsIsNotMissed()
    {
        var process = Process("a");
        await process.TakeAsync(live: 5);
        Pass(30);
        _store.Clear();

        (await process.AskAsync(live: 1)).ShouldSatisfyAllConditions(
            reply => reply.IsLost.ShouldBeFalse(),
            reply => reply.Live.ShouldBe(1));
    }

    [Fact]
    public async Task AProcessThatSawTheClockJumpStopsAll()
    {
        var process = Process("a");
        process.IsDistrustful = true;

        (await process.AskAsync(live: 1)).Hold.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task AClockThatIsSetBackGrantsNoMoreThanTheQuotaAndGoesOnWithinAWindow()
    {
        var (process, waiting) = (Process("a"), Process("b"));
        await process.TakeAsync(live: 5);
        await waiting.TakeAsync(live: 1);
        Pass(-3600);

        var reply = await process.AskAsync(live: 1);

        (reply.Live, reply.Hold, reply.Wait).ShouldBe((0, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        Pass(1);
        (await waiting.TakeAsync(live: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task AClockThatGoesBackAndForthByLessThanASecondStandsStillMeanwhile()
    {
        var process = Process("a");
        await process.TakeAsync(live: 5);
        for (var i = 0; i < 5; i++)
        {
            Pass(-0.9);
            (await process.TakeAsync(live: 1)).ShouldBe(0);
            Pass(0.9);
            (await process.TakeAsync(live: 1)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task APauseDoesNotGrowByAClockThatIsSetBack()
    {
        var process = Process("a");
        process.Refuse(_store.Now, TimeSpan.FromSeconds(10));
        await process.AskAsync();
        Pass(-7200);

        (await process.AskAsync(live: 1)).Wait.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task WithoutAStatedQuotaNothingIsMissed()
    {
        var process = Process("a", StoreProcess.Shape(int.MaxValue, int.MaxValue));
        await process.TakeAsync(live: 1);
        _store.Restart(keepsData: false);

        (await process.TakeAsync(live: 1)).ShouldBe(1);
    }
}
