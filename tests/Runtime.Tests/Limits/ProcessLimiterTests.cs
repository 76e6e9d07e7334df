using System;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

public sealed class ProcessLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void ClientsOfOneAccountShareAQuotaAndOthersDoNot()
    {
        ProcessLimiter first = new(new(), _time);
        ProcessLimiter second = new(new(), _time);
        var request = Request("a", "b");

        Take(first, request).ShouldBe(1);
        Take(second, request).ShouldBe(1);
        Take(first, request).ShouldBe(0);
        Take(first, Request("other", "b")).ShouldBe(1);
        Take(first, Request("a", "other")).ShouldBe(1);
        Take(first, request with { Server = "https://other" }).ShouldBe(1);
        Take(new ProcessLimiter(new(), new FakeTimeProvider()), request).ShouldBe(1);
    }

    [Fact]
    public async Task ImportsLeaveTheirShare()
    {
        ProcessLimiter limiter = new(new() { InteractiveShare = 0.5 }, _time);
        var request = Request("c", "d");

        Take(limiter, request with { IsBackground = true }).ShouldBe(1);
        Take(limiter, request with { IsBackground = true }).ShouldBe(0);
        (await limiter.AcquireAsync(request)).IsAcquired.ShouldBeTrue();
        limiter.GetStatistics(request)!.TotalSuccessfulLeases.ShouldBe(2);
    }

    [Fact]
    public void UnusedQuotasAreRemovedAndThoseInUseAreKept()
    {
        ProcessLimiter limiter = new(new(), _time);
        var idle = limiter.Get(Request("idle", "x"));
        _time.Advance(TimeSpan.FromMinutes(3));
        var used = Request("used", "x");
        var inUse = limiter.Get(used);
        Take(limiter, used).ShouldBe(1);

        foreach (var number in Enumerable.Range(0, 2500))
        {
            limiter.Get(Request("many", number.ToString()));
        }

        limiter.Get(used).ShouldBeSameAs(inUse);
        limiter.Get(Request("idle", "x")).ShouldNotBeSameAs(idle);
    }

    [Fact]
    public void InvalidValuesOfADocumentAreClamped()
    {
        ProcessLimiter limiter = new(new(), _time);

        Take(limiter, Request("e", "f") with { PerSecond = -1, Per30Seconds = 0 }).ShouldBe(1);
        Take(limiter, Request("e", "g") with { PerSecond = int.MaxValue, Per30Seconds = int.MaxValue }).ShouldBe(1);
    }

    [Fact]
    public void WithoutALimiterEverythingIsGranted()
    {
        GameballRateLimiter.Unlimited.AttemptAcquire(Request("h", "i"), 1_000_000).IsAcquired.ShouldBeTrue();
        GameballRateLimiter.Unlimited.GetStatistics(Request("h", "i")).ShouldBeNull();
    }

    private static int Take(ProcessLimiter limiter, GameballRateLimitRequest request) =>
        limiter.AttemptAcquire(request).IsAcquired ? 1 : 0;

    private static GameballRateLimitRequest Request(string account, string bucket) =>
        new(account, "https://api.example.com", bucket, 2, 100, "probe", false);
}
