using System;
using System.Linq;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>The limiter of one process, and of several that share a store.</summary>
public sealed class LimiterTests : IDisposable
{
    private readonly LimiterBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task ACallGetsItsPermitWithOneExchange()
    {
        var (limiter, link) = _bench.Start();

        using var lease = await limiter.WaitAsync();

        lease.IsAcquired.ShouldBeTrue();
        link.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CallsThatWaitDuringAnExchangeShareTheNextOne()
    {
        var (limiter, link) = _bench.Start();
        link.IsHolding = true;
        Task[] calls = [.. Enumerable.Range(0, 4).Select(_ => limiter.WaitAsync())];
        calls.ShouldAllBe(call => !call.IsCompleted);

        link.Release();
        link.Release();

        await Task.WhenAll(calls);
        link.Asked.Select(ask => ask.Live).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task TwoProcessesShareTheQuota()
    {
        var (first, _) = _bench.Start();
        var (second, _) = _bench.Start();
        first.TakeAll().ShouldBe(5);

        var waiting = second.WaitAsync();

        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(1.499);
        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(0.001);
        await waiting;
    }

    [Fact]
    public async Task CallsComeBeforeImportsAndInOrder()
    {
        var (limiter, _) = _bench.Start();
        limiter.TakeAll();
        var import = limiter.WaitAsync(isImport: true);
        var calls = Enumerable.Range(0, 7).Select(_ => limiter.WaitAsync()).ToArray();

        _bench.Pass(1.5);

        calls.Select(call => call.IsCompleted).ShouldBe([true, true, true, true, true, false, false]);
        import.IsCompleted.ShouldBeFalse();
        _bench.Pass(1.5);
        await Task.WhenAll([.. calls, import]);
    }

    [Fact]
    public void AnImportLeavesTheInteractiveShare()
    {
        var (limiter, _) = _bench.Start(options => options.Limits.InteractiveShare = 0.4);

        limiter.TakeAll(isImport: true).ShouldBe(3);
        limiter.TakeAll().ShouldBe(2);
    }

    [Fact]
    public async Task ACancelledWaitEndsAndItsPermitIsFreeAgain()
    {
        var (limiter, link) = _bench.Start();
        var (other, _) = _bench.Start();
        using CancellationTokenSource stop = new();
        link.IsHolding = true;
        var waiting = limiter.WaitAsync(cancellationToken: stop.Token);
        link.IsHolding = false;

        await stop.CancelAsync();
        link.Release();

        (await Should.ThrowAsync<OperationCanceledException>(() => waiting)).CancellationToken.ShouldBe(stop.Token);
        other.TakeAll().ShouldBe(5);
    }

    [Fact]
    public async Task ACancelledTokenAsksForNothing()
    {
        var (limiter, link) = _bench.Start();

        await Should.ThrowAsync<OperationCanceledException>(() => limiter.WaitAsync(cancellationToken: new CancellationToken(true)));

        link.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task ImportsOfOthersGoOnWhenTheWaitingCallsOfAProcessAreCancelled()
    {
        var (shop, _) = _bench.Start();
        var (import, _) = _bench.Start();
        using CancellationTokenSource stop = new();
        shop.TakeAll();
        var waiting = shop.WaitAsync(cancellationToken: stop.Token);
        var row = import.WaitAsync(isImport: true);

        await stop.CancelAsync();
        _bench.Pass(1.52);

        waiting.IsCanceled.ShouldBeTrue();
        await row;
    }

    [Fact]
    public async Task PermitsOfALateReplyGoBackAndTheProcessAsksAgain()
    {
        var (limiter, link) = _bench.Start();
        link.IsHolding = true;
        var waiting = limiter.WaitAsync();
        link.IsHolding = false;

        _bench.Pass(0.251);
        link.Release();

        await waiting;
        link.Asked.Count.ShouldBe(2);
        link.Asked[1].Reports.Count.ShouldBe(1);
        limiter.TakeAll().ShouldBe(4);
    }

    [Fact]
    public async Task TheWindowsAreLongerByTheLatencyAndTheMargin()
    {
        var (limiter, _) = _bench.Start(options =>
        {
            options.MaxLatency = TimeSpan.FromSeconds(0.1);
            options.Limits.Margin = TimeSpan.FromSeconds(0.2);
        });
        limiter.TakeAll();
        var waiting = limiter.WaitAsync();

        _bench.Pass(1.299);
        waiting.IsCompleted.ShouldBeFalse();
        _bench.Pass(0.001);
        await waiting;
    }

    [Fact]
    public void ACallThatDoesNotWaitGetsNothing()
    {
        var (limiter, _) = _bench.Start();

        using var lease = limiter.AttemptAcquire(LimiterBench.Call());

        lease.IsAcquired.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task OnlySinglePermitsAreGranted(int permits)
    {
        var (limiter, _) = _bench.Start();

        Should.Throw<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(LimiterBench.Call(), permits));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await limiter.AcquireAsync(LimiterBench.Call(), permits));
    }

    [Fact]
    public async Task StatisticsAreThoseOfTheLastExchange()
    {
        var (limiter, _) = _bench.Start();
        limiter.GetStatistics(LimiterBench.Call())!.CurrentAvailablePermits.ShouldBe(0);
        await limiter.WaitAsync();

        limiter.GetStatistics(LimiterBench.Call()).ShouldSatisfyAllConditions(
            statistics => statistics!.CurrentAvailablePermits.ShouldBe(4),
            statistics => statistics!.TotalSuccessfulLeases.ShouldBe(1));
        limiter.TakeAll();
        _ = limiter.WaitAsync();
        limiter.GetStatistics(LimiterBench.Call())!.CurrentQueuedCount.ShouldBe(1);
    }

    [Fact]
    public async Task WaitingCallsAreDeniedWhenTheLimiterIsDisposed()
    {
        var (limiter, _) = _bench.Start();
        limiter.TakeAll();
        var waiting = limiter.WaitAsync();

        await limiter.DisposeAsync();

        (await waiting).IsAcquired.ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire(LimiterBench.Call()));
    }

    [Fact]
    public async Task RedisHoldsOnlyAHashOfTheAccount()
    {
        var (limiter, _) = _bench.Start();
        await limiter.WaitAsync();

        _bench.Store.Texts.ShouldNotBeEmpty();
        _bench.Store.Texts.ShouldAllBe(text => !text.Contains("account") && !text.Contains("gameball.co") && !text.Contains("bucket"));
    }

    [Fact]
    public async Task OtherAccountsServersAndBucketsHaveOtherQuotas()
    {
        var (limiter, _) = _bench.Start();
        limiter.TakeAll();
        var call = LimiterBench.Call();

        foreach (var other in new[] { call with { Account = "b" }, call with { Server = "https://b" }, call with { Bucket = "b" } })
        {
            (await limiter.AcquireAsync(other)).IsAcquired.ShouldBeTrue();
        }

        limiter.WaitAsync().IsCompleted.ShouldBeFalse();
    }
}
