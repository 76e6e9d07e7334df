using System;
using System.Threading.Tasks;
using Gameball.Runtime;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Store;

/// <content>Rejections by the server.</content>
public abstract partial class QuotaStoreTests
{
    [Fact]
    public async Task ARejectionPausesAllProcessesAndHalvesTheQuota()
    {
        var (first, second) = (Process("a", StoreProcess.Shape(10, 1000)), Process("b", StoreProcess.Shape(10, 1000)));
        var reply = await first.AskAsync(live: 1);
        first.Refuse(reply.Now);
        await first.AskAsync();
        Pass(0.5);

        var paused = await second.AskAsync(live: 10);

        (paused.Live, paused.Wait, paused.Pause).ShouldBe((0, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.5)));
        Pass(0.5);
        (await second.TakeAsync(live: 10)).ShouldBe(5);
        Pass(30);
        (await first.TakeAsync(live: 10)).ShouldBe(10);
    }

    [Fact]
    public async Task TheRequestedWaitHoldsForAll()
    {
        var (first, second) = (Process("a"), Process("b"));
        var reply = await first.AskAsync(live: 1);
        first.Refuse(reply.Now, TimeSpan.FromSeconds(7));
        await first.AskAsync();

        var paused = await second.AskAsync(live: 1);

        (paused.Live, paused.Wait, paused.Requested).ShouldBe((0, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public async Task RejectionsOfCallsThatWereInFlightTogetherCountOnce()
    {
        var (first, second) = (Process("a", StoreProcess.Shape(16, 1000)), Process("b", StoreProcess.Shape(16, 1000)));
        var granted = (await first.AskAsync(live: 2)).Now;
        await second.TakeAsync(live: 2);
        Pass(0.1);
        first.Refuse(granted);
        first.Refuse(granted);
        await first.AskAsync();
        second.Refuse(granted);
        await second.AskAsync();
        Pass(1);

        (await first.TakeAsync(live: 20)).ShouldBe(8);
    }

    [Fact]
    public async Task ARejectionAfterThePauseHalvesAgainAndPausesLonger()
    {
        var process = Process("a", StoreProcess.Shape(16, 1000));
        process.Refuse(_store.Now);
        await process.AskAsync();
        Pass(1);
        var granted = (await process.AskAsync(live: 1)).Now;
        process.Refuse(granted);

        (await process.AskAsync(live: 1)).Wait.ShouldBe(TimeSpan.FromSeconds(2));
        Pass(2);
        (await process.TakeAsync(live: 20)).ShouldBe(4);
    }

    [Fact]
    public async Task DuringALongPauseOneProcessSendsATrialCall()
    {
        var (first, second) = (Process("a"), Process("b"));
        first.Refuse(_store.Now, TimeSpan.FromHours(5));
        (await first.AskAsync(live: 1)).IsLongPause.ShouldBeTrue();
        (await second.AskAsync(live: 3)).Wait.ShouldBe(TimeSpan.FromSeconds(60));
        Pass(60);

        (await first.AskAsync(live: 1)).ShouldSatisfyAllConditions(
            trial => trial.Live.ShouldBe(1),
            trial => trial.IsTrial.ShouldBeTrue());
        (await second.AskAsync(live: 3)).Wait.ShouldBe(TimeSpan.FromSeconds(60));
        Pass(60);
        (await second.TakeAsync(live: 3)).ShouldBe(1);
    }

    [Fact]
    public async Task ATrialCallThatIsNotRejectedEndsThePauseForAll()
    {
        var (first, second) = (Process("a"), Process("b"));
        first.Refuse(_store.Now, TimeSpan.FromHours(5));
        await first.AskAsync();
        Pass(60);
        var trial = await first.AskAsync(live: 1);
        Pass(0.2);

        first.EndTrial(trial.Now);
        await first.AskAsync();

        (await second.TakeAsync(live: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task ATrialCallThatIsRejectedDoesNotEndThePause()
    {
        var process = Process("a");
        process.Refuse(_store.Now, TimeSpan.FromHours(5));
        await process.AskAsync();
        Pass(60);
        var trial = await process.AskAsync(live: 1);
        Pass(0.2);
        process.Refuse(trial.Now, TimeSpan.FromHours(4));
        process.EndTrial(trial.Now);

        (await process.AskAsync(live: 1)).Wait.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task TheQuotaIsKeptForAsLongAsItsPause()
    {
        var process = Process("a");
        process.Refuse(_store.Now, TimeSpan.FromHours(5));

        await process.AskAsync();

        _store.Lifetime.ShouldBe(TimeSpan.FromMinutes(302), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task WithoutAStatedQuotaARejectionPausesAllProcesses()
    {
        var endless = StoreProcess.Shape(int.MaxValue, int.MaxValue);
        var (first, second) = (Process("a", endless), Process("b", endless));
        first.Refuse(_store.Now, TimeSpan.FromSeconds(7));
        await first.AskAsync();

        (await second.AskAsync(live: 1)).Wait.ShouldBe(TimeSpan.FromSeconds(7));
    }
}
