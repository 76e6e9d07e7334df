using System;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class JobControlTests
{
    [Fact]
    public async Task RowsAreListedByState()
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"), "{}", Rows.Order("o3"), Rows.Order("o4"));
        shop.Clock.Advance(TimeSpan.FromSeconds(12));

        var job = (await shop.GetAsync($"/_local/jobs/{id}")).Body;

        job.GetProperty("operation").GetString().ShouldBe("batch/orders");
        (job.GetProperty("total").GetInt32(), job.GetProperty("succeeded").GetInt32(), job.GetProperty("failed").GetInt32()).ShouldBe((4, 1, 1));
        (await KeysAsync(shop, id, "state=succeeded")).ShouldBe(["o1"]);
        (await KeysAsync(shop, id, "state=waiting")).ShouldBe(["o3", "o4"]);
        (await KeysAsync(shop, id, "state=failed")).ShouldBe([null]);
        (await KeysAsync(shop, id, "skip=2&limit=1")).ShouldBe(["o3"]);
        (await shop.GetAsync($"/_local/jobs/{id}/rows?state=lost")).Body.GetProperty("member").GetString().ShouldBe("state");
    }

    [Theory]
    [InlineData("stop", "stopped")]
    [InlineData("fail", "failed")]
    public async Task AJobIsEnded(string verb, string status)
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(11));

        var ended = await shop.PostAsync($"/_local/jobs/{id}/{verb}", "");

        ended.Body.GetProperty("status").GetString().ShouldBe(status);
        (await shop.JobAsync(id)).Status.ShouldBe(status);
        (await shop.PostAsync($"/_local/jobs/{id}/{verb}", "")).Status.ShouldBe(409);
        (await shop.PostAsync($"/_local/jobs/1/{verb}", "")).Status.ShouldBe(404);
        shop.Server.Ledger.Count("orders").ShouldBe(1);
    }

    [Fact]
    public async Task AJobThatHangsMakesNoProgressUntilItIsStopped()
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(11));

        (await shop.PostAsync($"/_local/jobs/{id}/hang", "")).Body.GetProperty("hangs").GetBoolean().ShouldBeTrue();
        shop.Clock.Advance(TimeSpan.FromDays(1));

        (await shop.JobAsync(id)).Status.ShouldBe("running");
        shop.Server.Ledger.Count("orders").ShouldBe(1);
        (await shop.PostAsync($"/_local/jobs/{id}/stop", "")).Body.GetProperty("status").GetString().ShouldBe("stopped");
    }

    private static async Task<string?[]> KeysAsync(LocalShop shop, long id, string query) =>
    [
        .. (await shop.GetAsync($"/_local/jobs/{id}/rows?{query}")).Body.GetProperty("rows").EnumerateArray()
            .Select(row => row.TryGetProperty("key", out var key) ? key.GetString() : null),
    ];
}
