using System;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task ASecondJobOnACustomerFailsWith2001()
    {
        await using var shop = await LocalShop.OpenAsync();
        var first = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"), Rows.Order("o3"));
        var second = await shop.CreateAsync("orders", Rows.Order("o4"), Rows.Order("o5", "c2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(60));

        (await shop.JobAsync(first)).Counts.ShouldBe((3, 3, 0));
        var job = await shop.JobAsync(second);
        job.Counts.ShouldBe((2, 1, 1));
        job.FailedCode(0).ShouldBe(2001);
        shop.Server.Ledger.TimesApplied("orders", "o4").ShouldBe(0);
    }

    [Fact]
    public async Task ASingleOrderFailsWith2001WhileAJobWorksOnItsCustomer()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2", "c2"));

        (await shop.PostAsync("orders", Rows.Order("before"))).Status.ShouldBe(200, "the job is still queued");
        shop.Clock.Advance(TimeSpan.FromSeconds(10));
        var busy = await shop.PostAsync("orders", Rows.Order("during"));
        (busy.Status, busy.Code).ShouldBe((422, 2001));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await shop.PostAsync("orders", Rows.Order("after"))).Status.ShouldBe(200, "the customer's only row is done");
    }

    [Fact]
    public async Task StoppingAJobReleasesItsCustomers()
    {
        await using var shop = await LocalShop.OpenAsync();
        var job = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(10));

        await shop.DeleteAsync($"batch/{job}");

        (await shop.PostAsync("orders", Rows.Order("o3"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task ReadingACustomerNeverBlocks()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("customers", Rows.Customer("c1"));
        var inquiry = await shop.CreateAsync("balance-inquiry", Rows.Customer("c1"), Rows.Customer("c1"));
        var orders = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(60));

        (await shop.JobAsync(inquiry)).Counts.ShouldBe((2, 2, 0));
        (await shop.JobAsync(orders)).Counts.ShouldBe((2, 2, 0));
    }
}
