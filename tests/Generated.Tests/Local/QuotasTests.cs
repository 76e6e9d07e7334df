using System;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class QuotasTests
{
    [Fact]
    public async Task TheThirtyFirstRequestOfASecondIsRejectedWithoutRetryAfter()
    {
        await using var shop = await LocalShop.OpenAsync(quotas: true);
        (await CountAsync(shop, "batch/1", 30)).ShouldBe(30);

        var response = await shop.GetAsync("batch/1");

        (response.Status, response.HasRetryAfter).ShouldBe((429, false));
        response.Code.ShouldBeInRange(2000, 2999);
    }

    [Fact]
    public async Task TheWindowOfASecondSlides()
    {
        await using var shop = await LocalShop.OpenAsync(quotas: true);
        await CountAsync(shop, "batch/1", 10);
        shop.Clock.Advance(TimeSpan.FromMilliseconds(600));
        await CountAsync(shop, "batch/1", 20);

        shop.Clock.Advance(TimeSpan.FromMilliseconds(399));
        (await CountAsync(shop, "batch/1", 1)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await CountAsync(shop, "batch/1", 11)).ShouldBe(10);
    }

    [Fact]
    public async Task ThirtySecondsHold360Requests()
    {
        await using var shop = await LocalShop.OpenAsync(quotas: true);
        for (var second = 0; second < 12; second++)
        {
            (await CountAsync(shop, "batch/1", 30)).ShouldBe(30);
            shop.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await CountAsync(shop, "batch/1", 1)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromSeconds(18));
        (await CountAsync(shop, "batch/1", 31)).ShouldBe(30);
    }

    [Theory]
    [InlineData("customers/c1")]
    [InlineData("customers/c1/balance")]
    public async Task ReadingCustomersHasItsOwnQuota(string path)
    {
        await using var shop = await LocalShop.OpenAsync(quotas: true);

        (await CountAsync(shop, path, 101)).ShouldBe(100);
        (await CountAsync(shop, "batch/1", 31)).ShouldBe(30);
    }

    [Fact]
    public async Task ARejectedRequestChangesNothing()
    {
        await using var shop = await LocalShop.OpenAsync(quotas: true);
        await CountAsync(shop, "batch/1", 30);

        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(429);

        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }

    // Counts the requests within quota.
    private static async Task<int> CountAsync(LocalShop shop, string path, int requests)
    {
        var taken = 0;
        for (var i = 0; i < requests; i++)
        {
            taken += (await shop.GetAsync(path)).Status == 429 ? 0 : 1;
        }

        return taken;
    }
}
