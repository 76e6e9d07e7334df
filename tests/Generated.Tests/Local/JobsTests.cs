using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class JobsTests
{
    [Fact]
    public async Task AQueuedJobReportsNothing()
    {
        await using var shop = await LocalShop.OpenAsync();
        var job = await shop.JobAsync(await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2")));

        job.Status.ShouldBe("queued");
        job.Counts.ShouldBe((0, 0, 0));
        job.HasResponse.ShouldBeFalse();
        job.Body.GetProperty("startedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        job.Body.GetProperty("createdAt").GetDateTimeOffset().ShouldBe(shop.Clock.GetUtcNow());
        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task ARunningJobListsTheRowsThatItHasFinished()
    {
        await using var shop = await LocalShop.OpenAsync();
        var created = shop.Clock.GetUtcNow();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"), Rows.Order("o3"));
        shop.Clock.Advance(TimeSpan.FromSeconds(12));

        var job = await shop.JobAsync(id);

        job.Status.ShouldBe("running");
        job.Counts.ShouldBe((2, 2, 0));
        job.Successful(1).GetProperty("orderId").GetString().ShouldBe("o2");
        job.Body.GetProperty("startedAt").GetDateTimeOffset().ShouldBe(created + TimeSpan.FromSeconds(10));
        shop.Server.Ledger.Rows.Select(row => (row.Key, row.At - created)).ShouldBe(
            [("o1", TimeSpan.FromSeconds(11)), ("o2", TimeSpan.FromSeconds(12))]);
    }

    [Fact]
    public async Task ACompletedJobCountsFailedRowsSeparately()
    {
        await using var shop = await LocalShop.OpenAsync();

        var job = await shop.RunAsync("customers", Rows.Customer("c1"), "{}");

        job.Status.ShouldBe("completed");
        job.Counts.ShouldBe((2, 1, 1));
        job.Successful(0).GetProperty("customerId").GetString().ShouldBe("c1");
        job.Failed(0).GetProperty("error").GetString().ShouldBe("customerId is missing.");
    }

    [Fact]
    public async Task ThePathsOfThePublishedDocumentRespondInItsForm()
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("customers", Rows.Customer("c1"), "{}", Rows.Customer("c2"));
        (await shop.GetAsync($"batches/{id}/status")).Body.GetProperty("status").GetString().ShouldBe("pending");
        shop.Clock.Advance(TimeSpan.FromSeconds(12));

        var running = (await shop.GetAsync($"batches/{id}/status")).Body;
        var stopped = (await shop.SendAsync(HttpMethod.Post, $"batches/{id}/stop")).Body;

        running.GetProperty("batchId").GetString().ShouldBe(id.ToString(CultureInfo.InvariantCulture));
        running.GetProperty("status").GetString().ShouldBe("processing");
        (running.GetProperty("processedItems").GetInt32(), running.GetProperty("failedItems").GetInt32()).ShouldBe((2, 1));
        running.GetProperty("results")[0].GetProperty("customerId").GetString().ShouldBe("c1");
        running.GetProperty("errors").GetArrayLength().ShouldBe(1);
        (stopped.GetProperty("status").GetString(), stopped.GetProperty("results").GetArrayLength()).ShouldBe(("stopped", 0));
    }

    [Fact]
    public async Task StoppingKeepsAppliedRowsAndDropsTheirEntries()
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"), Rows.Order("o3"));
        shop.Clock.Advance(TimeSpan.FromSeconds(11));

        var stopped = new JobAnswer((await shop.DeleteAsync($"batch/{id}")).Body);
        shop.Clock.Advance(TimeSpan.FromHours(1));

        (stopped.Status, stopped.HasResponse).ShouldBe(("stopped", false));
        (await shop.JobAsync(id)).Status.ShouldBe("stopped");
        shop.Server.Ledger.Rows.Select(row => row.Key).ShouldBe(["o1"]);
    }

    [Fact]
    public async Task StoppingAFinishedJobChangesNothing()
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"));
        shop.Clock.Advance(TimeSpan.FromSeconds(11));

        await shop.DeleteAsync($"batch/{id}");

        var job = await shop.JobAsync(id);
        (job.Status, job.HasResponse).ShouldBe(("completed", true));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task ASecondOrderOfTheSameIdIsRewardedAgainUnlessItIsRecognised(bool recognised, int times)
    {
        await using var shop = await LocalShop.OpenAsync(recognisesOrders: recognised);

        await shop.RunAsync("orders", Rows.Order("o1"));
        (await shop.RunAsync("orders", Rows.Order("o1"))).Counts.ShouldBe((1, 1, 0));

        shop.Server.Ledger.TimesApplied("orders", "o1").ShouldBe(times);
        shop.Server.BalanceOf("c1").ShouldBe(100 * times);
    }

    [Fact]
    public async Task AJobCanBeFailed()
    {
        await using var shop = await LocalShop.OpenAsync();
        var id = await shop.CreateAsync("orders", Rows.Order("o1"), Rows.Order("o2"));
        shop.Clock.Advance(TimeSpan.FromSeconds(11));

        shop.Server.FailJob(id).ShouldBeTrue();

        var job = await shop.JobAsync(id);
        job.Status.ShouldBe("failed");
        job.Counts.ShouldBe((2, 1, 0));
        shop.Server.FailJob(id).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task AJobThatDoesNotExistIsNotFound(string id)
    {
        await using var shop = await LocalShop.OpenAsync();

        (await shop.GetAsync("batch/" + id)).Code.ShouldBe(4004);
        (await shop.DeleteAsync("batch/" + id)).Code.ShouldBe(4004);
    }

    [Theory]
    [InlineData("customers")]
    [InlineData("orders")]
    [InlineData("orders/transactions")]
    [InlineData("balance-inquiry")]
    [InlineData("balance-adjustment")]
    [InlineData("cashback")]
    [InlineData("redeem")]
    [InlineData("events")]
    public async Task ABatchTakesOneToAThousandRows(string operation)
    {
        await using var shop = await LocalShop.OpenAsync();

        (await PostRowsAsync(1000)).Status.ShouldBe(200);
        var tooMany = await PostRowsAsync(1001);
        (tooMany.Status, tooMany.Code).ShouldBe((422, 3011));
        (await PostRowsAsync(0)).Code.ShouldBe(3001);
        (await shop.PostAsync("batch/" + operation, """{"rows":[1]}""")).Code.ShouldBe(3001);
        (await shop.PostAsync("batch/" + operation, "[1]")).Code.ShouldBe(3001);

        Task<ApiResponse> PostRowsAsync(int count) =>
            shop.PostAsync("batch/" + operation, $$"""{"body":[{{string.Join(',', Enumerable.Repeat("1", count))}}]}""");
    }

    [Fact]
    public async Task JobsWorkSideBySideInTheOrderOfTheClock()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.CreateAsync("orders", Rows.Order("a1", "a"), Rows.Order("a2", "a"));
        shop.Clock.Advance(TimeSpan.FromSeconds(0.5));
        await shop.CreateAsync("orders", Rows.Order("b1", "b"), Rows.Order("b2", "b"));
        shop.Clock.Advance(TimeSpan.FromSeconds(60));

        shop.Server.Ledger.Rows.Select(row => row.Key).ShouldBe(["a1", "b1", "a2", "b2"]);
    }
}
