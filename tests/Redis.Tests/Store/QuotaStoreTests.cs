using System;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Store;

/// <summary>What each exchange does. The same tests run over Redis in memory and over a real server.</summary>
public abstract partial class QuotaStoreTests : IDisposable
{
    private readonly ITestStore _store;

    private protected QuotaStoreTests(ITestStore store) => _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task TheFirstWindowIsGrantedAtOnceAndNoMore()
    {
        (await Process("a").TakeAsync(live: 7)).ShouldBe(5);
        (await Process("b").TakeAsync(live: 1)).ShouldBe(0);
    }

    [Fact]
    public async Task TheReplySaysWhenTheNextPermitComes()
    {
        var process = Process("a");
        await process.TakeAsync(live: 5);
        Pass(0.4);

        var reply = await process.AskAsync(live: 1);

        reply.Wait.ShouldBe(TimeSpan.FromSeconds(0.6));
        Pass(0.599999);
        (await process.TakeAsync(live: 1)).ShouldBe(0);
        Pass(0.000001);
        (await process.TakeAsync(live: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task TheLongWindowHoldsToo()
    {
        var process = Process("a");
        for (var i = 0; i < 4; i++)
        {
            (await process.TakeAsync(live: 5)).ShouldBe(5);
            Pass(1);
        }

        (await process.AskAsync(live: 5)).Wait.ShouldBe(TimeSpan.FromSeconds(26));
        Pass(26);
        (await process.TakeAsync(live: 5)).ShouldBe(5);
    }

    [Fact]
    public async Task QuotasOfOtherNamesAreOthers()
    {
        await Process("a").TakeAsync(live: 5);

        (await Process("a").AskAsync(live: 5, quota: "other")).Live.ShouldBe(5);
    }

    [Fact]
    public async Task ImportsLeaveTheInteractiveShare()
    {
        var import = Process("a", StoreProcess.Shape(10, 100, interactiveShare: 0.2));
        var shop = Process("b", StoreProcess.Shape(10, 100, interactiveShare: 0.2));

        (await import.TakeAsync(imports: 20)).ShouldBe(8);
        (await shop.TakeAsync(live: 20)).ShouldBe(2);
    }

    [Fact]
    public async Task AnImportWaitsWhileACallOfAnotherProcessWaits()
    {
        var (import, shop) = (Process("a"), Process("b"));
        await shop.TakeAsync(live: 6);
        Pass(1);

        var blocked = await import.AskAsync(imports: 1);

        (blocked.Imports, blocked.Wait).ShouldBe((0, TimeSpan.FromMilliseconds(20)));
        (await shop.TakeAsync(live: 1)).ShouldBe(1);
        (await import.TakeAsync(imports: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task AProcessThatDiesWhileItsCallsWaitBlocksNobodyForLong()
    {
        var (import, shop) = (Process("a"), Process("b"));
        await shop.TakeAsync(live: 6);
        Pass(2.9);
        (await import.TakeAsync(imports: 1)).ShouldBe(0);

        Pass(0.1);

        (await import.TakeAsync(imports: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task AProcessWithoutWaitingCallsSaysSo()
    {
        var (import, shop) = (Process("a"), Process("b"));
        await shop.TakeAsync(live: 6);
        Pass(1);

        await shop.AskAsync();

        (await import.TakeAsync(imports: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task WaitingProcessesShareWhatIsFree()
    {
        var (first, second) = (Process("a"), Process("b"));
        await first.TakeAsync(live: 10);
        await second.TakeAsync(live: 10);
        Pass(1);

        (await first.TakeAsync(live: 10)).ShouldBe(3);
        (await second.TakeAsync(live: 10)).ShouldBe(1);
        (await first.TakeAsync(live: 10)).ShouldBe(1);
    }

    [Fact]
    public async Task TheLastPermitIsForTheProcessThatWaitsLongest()
    {
        var one = StoreProcess.Shape(1, 100);
        var (first, second, third) = (Process("a", one), Process("b", one), Process("c", one));
        await third.TakeAsync(live: 1);
        await first.TakeAsync(live: 1);
        Pass(0.1);
        await second.TakeAsync(live: 1);
        Pass(0.9);

        (await second.AskAsync(live: 1)).Wait.ShouldBe(TimeSpan.FromMilliseconds(20));
        (await first.TakeAsync(live: 1)).ShouldBe(1);
        Pass(1);
        (await second.TakeAsync(live: 1)).ShouldBe(1);
    }

    [Fact]
    public async Task AnUnusedPermitIsFreeAgain()
    {
        var process = Process("a");
        await process.AskAsync(live: 5, unused: 2);

        (await process.TakeAsync(live: 5)).ShouldBe(2);
    }

    [Fact]
    public async Task APermitThatIsReturnedTwiceIsFreeOnce()
    {
        var (process, other) = (Process("a"), Process("b"));
        var reply = await process.AskAsync(live: 5);
        process.Return(reply.Grant(0));
        process.Return(reply.Grant(0));

        (await process.TakeAsync(live: 5)).ShouldBe(1);
        (await other.TakeAsync(live: 5)).ShouldBe(0);
    }

    [Fact]
    public async Task PermitsOfAnOutageCountInTheWindows()
    {
        var process = Process("a");
        process.Spend("a:1", TimeSpan.FromSeconds(0.3));
        process.Spend("a:2", TimeSpan.FromSeconds(20));
        process.Spend("a:1", TimeSpan.FromSeconds(0.3));

        (await process.TakeAsync(live: 5)).ShouldBe(4);
        (await process.AskAsync(live: 1)).Wait.ShouldBe(TimeSpan.FromSeconds(0.7));
    }

    [Fact]
    public async Task WithoutAStatedQuotaNothingIsCounted()
    {
        var process = Process("a", StoreProcess.Shape(int.MaxValue, int.MaxValue));

        (await process.TakeAsync(live: 5000, imports: 5000)).ShouldBe(10_000);
        (await process.TakeAsync(live: 5000)).ShouldBe(5000);
    }

    [Fact]
    public async Task NothingIsKeptForLongAfterTheLastCall()
    {
        await Process("a").TakeAsync(live: 9, imports: 3);

        _store.Lifetime.ShouldBe(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task ThePermitsLeftAreThoseForCalls()
    {
        var process = Process("a");

        (await process.AskAsync(live: 2)).Left.ShouldBe(3);
        (await process.AskAsync(live: 4)).Left.ShouldBe(0);
    }

    private protected StoreProcess Process(string name, QuotaShape? shape = null) => new(_store, name, shape ?? StoreProcess.Shape());

    private void Pass(double seconds) => _store.Now += (long)Math.Round(seconds * 1_000_000);
}
