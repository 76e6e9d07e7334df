using System;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class JobFaultsTests
{
    private static readonly string[] s_rows = [Rows.Order("o1"), Rows.Order("o2"), Rows.Order("o3")];

    [Fact]
    public async Task AJobFailsHalfWayAndReleasesItsCustomers()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.NextJob(JobFault.Fails(afterRows: 2));

        var job = await shop.RunAsync("orders", s_rows);

        (job.Status, job.Counts).ShouldBe(("failed", (3, 2, 0)));
        Applied(shop).ShouldBe(["o1", "o2"]);
        (await shop.RunAsync("orders", s_rows)).Counts.ShouldBe((3, 3, 0));
    }

    [Fact]
    public async Task AStoppedJobReportsNoRows()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.NextJob(JobFault.Stops(afterRows: 0));

        var job = await shop.RunAsync("orders", s_rows);

        (job.Status, job.HasResponse).ShouldBe(("stopped", false));
        Applied(shop).ShouldBeEmpty();
    }

    [Fact]
    public async Task AJobNeverEndsAndKeepsItsCustomersBusy()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.NextJob(JobFault.NeverEnds(afterRows: 1));

        var id = await shop.CreateAsync("orders", s_rows);
        shop.Clock.Advance(TimeSpan.FromDays(1));

        var job = await shop.JobAsync(id);
        (job.Status, job.Counts).ShouldBe(("running", (1, 1, 0)));
        (await shop.RunAsync("orders", Rows.Order("o4"))).Counts.ShouldBe((1, 0, 1));
        new JobAnswer((await shop.DeleteAsync($"batch/{id}")).Body).Status.ShouldBe("stopped");
        (await shop.RunAsync("orders", Rows.Order("o4"))).Counts.ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task AJobVanishesAndContinues()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.NextJob(JobFault.Vanishes(afterRows: 1));

        var id = await shop.CreateAsync("orders", s_rows);
        shop.Clock.Advance(TimeSpan.FromSeconds(10));
        (await shop.JobAsync(id)).Status.ShouldBe("running");
        shop.Clock.Advance(TimeSpan.FromSeconds(3));

        (await shop.GetAsync($"batch/{id}")).Code.ShouldBe(4004);
        Applied(shop).ShouldBe(["o1", "o2", "o3"]);
    }

    [Fact]
    public async Task AJobCountsBackwardsUntilItHasCompleted()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.NextJob(JobFault.CountsBackwards());

        var id = await shop.CreateAsync("orders", s_rows);
        shop.Clock.Advance(TimeSpan.FromSeconds(11));
        (await shop.JobAsync(id)).Counts.ShouldBe((1, 2, 0));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await shop.JobAsync(id)).Counts.ShouldBe((2, 1, 0));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await shop.JobAsync(id)).Counts.ShouldBe((3, 3, 0));
    }

    [Fact]
    public async Task AFaultOfOneBatchLeavesTheOthersAlone()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Faults.NextJob(JobFault.Fails(afterRows: 0), operation: "customers");

        (await shop.RunAsync("orders", s_rows)).Status.ShouldBe("completed");
        (await shop.RunAsync("customers", Rows.Customer("c9"))).Status.ShouldBe("failed");
        (await shop.RunAsync("customers", Rows.Customer("c9"))).Status.ShouldBe("completed");
    }

    private static string[] Applied(LocalShop shop) => [.. shop.Server.Ledger.Rows.Select(row => row.Key)];
}
