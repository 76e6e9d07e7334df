using System;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task A_second_job_on_a_customer_fails_with_2001()
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
    public async Task A_single_order_fails_with_2001_while_a_job_works_on_its_customer()
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
    public async Task Stopping_a_job_releases_its_customers()
    {
        await using var shop = await LocalShop.OpenAsync();
        var job = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(10));

        await shop.DeleteAsync($"batch/{job}");

        (await shop.PostAsync("orders", Rows.Order("o3"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Reading_a_customer_never_blocks()
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
