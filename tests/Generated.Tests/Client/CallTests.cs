using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Client;

/// <summary>Single calls of the generated client.</summary>
public sealed class CallTests
{
    private static TrackOrderRequest Order(string id) => new()
    {
        CustomerId = "c-1",
        OrderId = id,
        OrderDate = new DateTimeOffset(2023, 12, 1, 10, 0, 0, TimeSpan.FromHours(2)),
        TotalPaid = 100.25m,
    };

    [Fact]
    public async Task ATrackedOrderEarnsPoints()
    {
        await using var shop = await Shop.OpenAsync();

        var tracked = await shop.Gameball.Orders.TrackOrderAsync(Order("o-1") with
        {
            Channel = OrderChannel.Pos,
            LineItems = [new() { ProductId = "shirt", Quantity = 2, Price = 50m, Extra = new Dictionary<string, JsonScalar> { ["size"] = "XL", ["weight"] = 0.2m } }],
            CashbackConfigurations = new() { ReturnWindow = 14 },
        });

        tracked.CustomerId.ShouldBe("c-1");
        tracked.RewardedPoints.ShouldBe(100m);
        tracked.LineItems!.ShouldHaveSingleItem().ProductId.ShouldBe("shirt");
        shop.Server.Ledger.TimesApplied("trackOrder", "o-1").ShouldBe(1);
        var json = shop.Server.Ledger.Rows[0].Json;
        json.ShouldContain("\"channel\":\"pos\"");
        json.ShouldContain("\"orderDate\":\"2023-12-01T10:00:00+02:00\"");
        json.ShouldContain("\"extra\":{\"size\":\"XL\",\"weight\":0.2}");
        json.ShouldNotContain("null");
    }

    [Fact]
    public async Task AWrongKeyIsReportedByCodeAndNeverShownInTheMessage()
    {
        const string key = "gb_test_wrong_canary";
        await using var shop = await Shop.OpenAsync(options =>
        {
            options.ApiKey = key;
            return options;
        });

        var refused = await Should.ThrowAsync<GameballException>(shop.Gameball.Orders.TrackOrderAsync(Order("o-1")));

        refused.Kind.ShouldBe(GameballFailureKind.Refused);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Code.ShouldBe(1000);
        refused.RequestId.ShouldNotBeNullOrEmpty();
        refused.OperationId.ShouldBe("trackOrder");
        refused.ToString().ShouldNotContain(key);
    }

    [Fact]
    public async Task AMissingSecretKeyFailsTheCallBeforeItIsSent()
    {
        await using var shop = await Shop.OpenAsync(options =>
        {
            options.SecretKey = null;
            return options;
        });

        var missing = await Should.ThrowAsync<InvalidOperationException>(shop.Gameball.Orders.TrackOrderAsync(Order("o-1")));

        missing.Message.ShouldContain("trackOrder");
        missing.Message.ShouldContain("SecretKey");
        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version41HasItsOwnPaths()
    {
        await using var shop = await Shop.OpenAsync(options =>
        {
            options.ApiVersion = GameballApiVersion.V4_1;
            return options;
        });
        var path = "";
        shop.Server.Faults.Next(Fault.WithStatus(500), when: request =>
        {
            path = request.Path;
            return false;
        });

        (await shop.Gameball.Orders.TrackOrderAsync(Order("o-1"))).RewardedPoints.ShouldBe(100m);

        path.ShouldBe("/api/v4.1/integrations/orders");
    }

    [Fact]
    public async Task AJobIsCreatedPolledAndStoppedByPlainCalls()
    {
        await using var shop = await Shop.OpenAsync();

        var created = await shop.Gameball.Batches.CreateCustomersBatchAsync(new() { Body = [new() { CustomerId = "c-1" }] });
        var job = await shop.Gameball.Batches.GetBatchJobAsync(created.JobId);
        await shop.Gameball.Batches.StopBatchJobAsync(created.JobId);
        var stopped = await shop.Gameball.Batches.GetBatchJobAsync(created.JobId);

        job.Status.ShouldBe(BatchJobState.Queued);
        stopped.Status!.Value.Value.ShouldBe("stopped");
    }

    [Fact]
    public async Task ACancelledCallEndsAsCancelled()
    {
        await using var shop = await Shop.OpenAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            shop.Gameball.Orders.TrackOrderAsync(Order("o-1"), cancellationToken: new CancellationToken(canceled: true)));

        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }
}
