using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class RequestLogTests
{
    [Fact]
    public async Task ARequestIsInTheLogWithEverything()
    {
        await using var shop = await LocalShop.OpenAsync(quotas: true);
        shop.Server.Faults.Next(Fault.WithStatusAfterApplying(502), when: request => request.Query.ContainsKey("x"));
        await shop.PostAsync("orders", Rows.Order("o1"));
        await shop.PostAsync("orders?x=1", Rows.Order("o2"));
        var rejected = await shop.PostAsync("orders", "{}");

        var entries = shop.Server.Requests.Entries;

        entries.Select(entry => (entry.Number, entry.Method, entry.Operation, entry.Status)).ShouldBe(
            [(1L, "POST", "POST orders", 200), (2L, "POST", "POST orders", 502), (3L, "POST", "POST orders", 422)]);
        entries[0].RequestBody.ShouldBe(Rows.Order("o1"));
        entries[0].ResponseBody!.ShouldContain("rewardedPoints");
        entries[0].QuotaLeft.ShouldBe(new QuotaLeft("default", 29, 359));
        entries[1].Path.ShouldBe("/api/v4.0/integrations/orders?x=1");
        entries[1].Fault.ShouldBe(new FaultHit(1, "status"));
        entries[2].Rule!.ShouldStartWith("3001 ");
        entries[2].RequestId.ShouldBe(rejected.Body.GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task TheLogIsListedFilteredAndCleared()
    {
        await using var shop = await LocalShop.OpenAsync();
        for (var i = 1; i <= 5; i++)
        {
            await shop.PostAsync("orders", Rows.Order($"o{i}"));
        }

        await shop.GetAsync("batch/77");
        (await NumbersAsync(shop, "limit=2")).ShouldBe([6, 5]);
        (await NumbersAsync(shop, "before=3")).ShouldBe([2, 1]);
        (await NumbersAsync(shop, "after=4")).ShouldBe([5, 6]);
        (await NumbersAsync(shop, "status=404")).ShouldBe([6]);
        (await NumbersAsync(shop, "operation=batch/{jobId}")).ShouldBe([6]);
        (await NumbersAsync(shop, "text=\"o3\"")).ShouldBe([3]);

        (await shop.DeleteAsync("/_local/requests")).Status.ShouldBe(204);

        (await NumbersAsync(shop, "")).ShouldBeEmpty();
        await shop.GetAsync("batch/78");
        (await NumbersAsync(shop, "")).ShouldBe([7]);
        (await shop.GetAsync("/_local/requests/1")).Status.ShouldBe(404);
        (await shop.GetAsync("/_local/requests?limit=0")).Body.GetProperty("member").GetString().ShouldBe("limit");
    }

    [Fact]
    public async Task ARequestIsSentAgainWithTheRightKeys()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Http.DefaultRequestHeaders.Remove("apikey");
        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(401);

        var again = await shop.SendAsync(HttpMethod.Post, "/_local/requests/1/replay");

        again.Body.GetProperty("summary").GetProperty("status").GetInt32().ShouldBe(200);
        again.Body.GetProperty("summary").GetProperty("number").GetInt64().ShouldBe(2);
        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(1);
    }

    [Fact]
    public async Task ALargeBodyIsCutAndIsNotSentAgain()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("batch/orders", $$"""{"body":[{{string.Join(',', Enumerable.Range(0, 900).Select(i => Rows.Order($"o{i}")))}}]}""");

        var entry = shop.Server.Requests.Entries.Single();

        entry.RequestSize.ShouldBeGreaterThan(64 * 1024);
        entry.RequestBody!.Length.ShouldBe(64 * 1024);
        (await shop.SendAsync(HttpMethod.Post, "/_local/requests/1/replay")).Status.ShouldBe(422);
    }

    [Fact]
    public async Task RequestsOfTheControlApiAreNotInTheLog()
    {
        await using var shop = await LocalShop.OpenAsync();

        await shop.GetAsync("/_local/status");

        shop.Server.Requests.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task ConcurrentRequestsAreAllInTheLogOnce()
    {
        await using var shop = await LocalShop.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => shop.PostAsync("orders", Rows.Order($"o{i}", $"c{i}"))));

        shop.Server.Requests.Entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 200).Select(number => (long)number));
        shop.Server.Requests.Entries.Select(entry => entry.RequestBody).ShouldBeUnique();
    }

    private static async Task<long[]> NumbersAsync(LocalShop shop, string query) =>
    [
        .. (await shop.GetAsync($"/_local/requests?{query}")).Body.GetProperty("requests").EnumerateArray()
            .Select(request => request.GetProperty("number").GetInt64()),
    ];
}
