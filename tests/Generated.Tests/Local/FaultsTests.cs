using System;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class FaultsTests
{
    [Theory]
    [InlineData(429, 2000)]
    [InlineData(500, 5000)]
    [InlineData(502, 5000)]
    [InlineData(503, 5003)]
    public async Task AStatusFaultPreventsTheEffectOfTheRequest(int status, int code)
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.Next(Fault.WithStatus(status), times: 2);

        for (var i = 0; i < 2; i++)
        {
            var response = await shop.PostAsync("orders", Rows.Order("o1"));
            (response.Status, response.Code).ShouldBe((status, code));
        }

        shop.Server.Ledger.Rows.ShouldBeEmpty();
        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task AStatusFaultAfterApplyingHidesTheEffectOfTheRequest()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.Next(Fault.WithStatusAfterApplying(500));

        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(500);

        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(1);
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    [InlineData("truncated", 1)]
    public async Task ABrokenConnectionIsAnExceptionAtTheClient(string when, int applied)
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.Next(when switch
        {
            "before" => Fault.Reset(),
            "after" => Fault.ResetAfterApplying(),
            _ => Fault.Truncate(),
        });

        await Should.ThrowAsync<HttpRequestException>(() => shop.PostAsync("orders", Rows.Order("o1")));

        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(applied);
    }

    [Fact]
    public async Task ASlowResponseWaitsForTheClock()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.Next(Fault.Slow(TimeSpan.FromMinutes(1)));

        var response = shop.PostAsync("orders", Rows.Order("o1"));
        while (shop.Clock.Timers == 0)
        {
            await Task.Yield();
        }

        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(1);
        shop.Clock.Advance(TimeSpan.FromSeconds(59));
        response.IsCompleted.ShouldBeFalse();
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await response).Status.ShouldBe(200);
    }

    [Fact]
    public async Task AFaultWaitsForAMatchingRequest()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.Next(Fault.WithStatus(500), when: request => request.Path.Value!.EndsWith("/cashback", StringComparison.Ordinal));

        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(200);
        (await shop.PostAsync("batch/cashback", "{}")).Status.ShouldBe(500);
    }

    [Fact]
    public async Task StoppingTheServerEndsASlowResponse()
    {
        var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.Next(Fault.Slow(TimeSpan.FromHours(1)));
        var response = shop.PostAsync("orders", Rows.Order("o1"));
        while (shop.Clock.Timers == 0)
        {
            await Task.Yield();
        }

        await shop.Server.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(response);
        shop.Http.Dispose();
    }
}
