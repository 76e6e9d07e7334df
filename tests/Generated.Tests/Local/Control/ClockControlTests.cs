using System;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class ClockControlTests
{
    [Fact]
    public async Task MovingTheClockFinishesAJob()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("/_local/clock", """{"frozen":true}""");
        var job = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromHours(1));
        (await shop.JobAsync(job)).Status.ShouldBe("queued", "the clock is frozen");

        var clock = await shop.PostAsync("/_local/clock", """{"advanceSeconds":12}""");

        (await shop.JobAsync(job)).Status.ShouldBe("completed");
        clock.Body.GetProperty("frozen").GetBoolean().ShouldBeTrue();
        clock.Body.GetProperty("now").GetDateTimeOffset().ShouldBe(shop.Server.Clock.GetUtcNow());
    }

    [Fact]
    public async Task TheClockIsSetAndRuns()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("/_local/clock", """{"frozen":true,"now":"2030-01-01T00:00:00Z"}""");
        await shop.PostAsync("/_local/clock", """{"frozen":false}""");

        shop.Clock.Advance(TimeSpan.FromSeconds(1));

        (await shop.GetAsync("/_local/clock")).Body.GetProperty("now").GetDateTimeOffset()
            .ShouldBe(new DateTimeOffset(2030, 1, 1, 0, 0, 1, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("{}", "now")]
    [InlineData("""{"now":"1999-01-01T00:00:00Z"}""", "now")]
    [InlineData("""{"now":"soon"}""", "now")]
    [InlineData("""{"advanceSeconds":-1}""", "advanceSeconds")]
    [InlineData("""{"advanceSeconds":1e300}""", "advanceSeconds")]
    [InlineData("""{"frozen":"yes"}""", "frozen")]
    [InlineData("""{"speed":2}""", "speed")]
    public async Task AWrongChangeNamesTheMemberAndTheRemedyAndChangesNothing(string body, string member)
    {
        await using var shop = await LocalShop.OpenAsync();
        var before = shop.Server.Clock.GetUtcNow();

        var response = await shop.PostAsync("/_local/clock", body);

        response.Status.ShouldBe(422);
        response.Body.GetProperty("member").GetString().ShouldBe(member);
        response.Body.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
        shop.Server.Clock.GetUtcNow().ShouldBe(before);
    }
}
