using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class AccountControlTests
{
    [Fact]
    public async Task TheSameSeedGivesTheSameCustomers()
    {
        await using var one = await LocalShop.OpenAsync();
        await using var other = await LocalShop.OpenAsync();

        var seeded = await one.PostAsync("/_local/seed", """{"customers":5,"ordersPerCustomer":2,"seed":3}""");
        other.Server.Seed(5, 2, 3);

        seeded.Body.GetProperty("orders").GetInt32().ShouldBe(10);
        var customers = await one.GetAsync("/_local/customers");
        customers.Body.GetProperty("total").GetInt32().ShouldBe(5);
        customers.Body.ToString().ShouldBe((await other.GetAsync("/_local/customers")).Body.ToString());
    }

    [Fact]
    public async Task ACustomerIsFoundWithItsLedger()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("orders", Rows.Order("o1", "<b>/ä"));
        await shop.PostAsync("orders", Rows.Order("o2", "other"));

        (await shop.GetAsync("/_local/customers?search=oth")).Body.GetProperty("total").GetInt32().ShouldBe(1);
        var customer = (await shop.GetAsync($"/_local/customers/{Uri.EscapeDataString("<b>/ä")}")).Body;

        customer.GetProperty("balance").GetDecimal().ShouldBe(100);
        customer.GetProperty("ledger")[0].GetProperty("reference").GetString().ShouldBe("o1");
        (await shop.GetAsync("/_local/customers/nobody")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task AResetEmptiesTheAccount()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("orders", Rows.Order("o1"));
        shop.Server.Faults.Next(Fault.Reset());

        (await shop.PostAsync("/_local/reset", "")).Status.ShouldBe(204);

        shop.Server.BalanceOf("c1").ShouldBeNull();
        shop.Server.Ledger.Rows.ShouldBeEmpty();
        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(200);
        shop.Server.BalanceOf("c1").ShouldBe(100);
    }

    [Fact]
    public async Task ASnapshotRestoresTheAccountItsJobsAndTheClock()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Clock.Advance(TimeSpan.FromDays(1));
        shop.Server.Webhooks.Add(new Uri("http://localhost:5000/hook"));
        await shop.PostAsync("orders", Rows.Order("o1"));
        var job = await shop.CreateAsync("orders", Rows.Order("o2", "c2"), Rows.Order("o3", "c3"));
        shop.Clock.Advance(TimeSpan.FromSeconds(11));
        var snapshot = (await shop.GetAsync("/_local/snapshot")).Body.ToString();
        await using var other = await LocalShop.OpenAsync();

        (await other.SendAsync(HttpMethod.Put, "/_local/snapshot", snapshot)).Status.ShouldBe(204);

        other.Server.BalanceOf("c1").ShouldBe(100);
        other.Server.BalanceOf("c2").ShouldBe(100);
        other.Server.BalanceOf("c3").ShouldBeNull();
        other.Server.Webhooks.Targets.Count.ShouldBe(1);
        other.Server.Clock.Offset.ShouldBe(TimeSpan.FromDays(1));
        other.Clock.Advance(TimeSpan.FromSeconds(12));
        (await other.JobAsync(job)).Status.ShouldBe("completed");
        other.Server.BalanceOf("c3").ShouldBe(100);
    }

    [Theory]
    [InlineData("[]", "format")]
    [InlineData("""{"format":"other"}""", "format")]
    [InlineData("""{"format":"gameball-local","version":99}""", "version")]
    [InlineData("""{"format":"gameball-local","version":1}""", null)]
    [InlineData("""{"format":"gameball-local","version":1,"now":"2024-01-01T00:00:00Z","offsetTicks":0,"frozen":true,"webhooks":["x"],"account":{}}""", null)]
    [InlineData("""{"format":"gameball-local","version":1,"now":"2024-01-01T00:00:00Z","offsetTicks":0,"frozen":true,"webhooks":[],"account":{"customers":[{}]}}""", null)]
    public async Task ADamagedSnapshotIsRejectedAndChangesNothing(string snapshot, string? member)
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("orders", Rows.Order("o1"));

        var response = await shop.SendAsync(HttpMethod.Put, "/_local/snapshot", snapshot);

        response.Status.ShouldBe(422);
        (response.Body.TryGetProperty("member", out var named) ? named.GetString() : null).ShouldBe(member);
        response.Body.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
        shop.Server.BalanceOf("c1").ShouldBe(100);
        shop.Server.Clock.IsFrozen.ShouldBeFalse();
        Should.Throw<FormatException>(() => shop.Server.Restore(Encoding.UTF8.GetBytes(snapshot)));
    }
}
