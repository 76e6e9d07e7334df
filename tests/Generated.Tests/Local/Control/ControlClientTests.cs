using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Gameball.Local.Control;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

/// <summary>The client that our generator writes of the control API's own document.</summary>
public sealed class ControlClientTests
{
    [Fact]
    public async Task TheGeneratedClientControlsTheServer()
    {
        await using var shop = await LocalShop.OpenAsync();
        using LocalControlClient control = new(new GameballOptions { BaseAddress = shop.Server.Address });

        (await control.Account.SeedAsync(new() { Customers = 2, OrdersPerCustomer = 1 })).Orders.ShouldBe(2);
        (await control.Customers.ListCustomersAsync(search: "seed-2")).Customers.ShouldHaveSingleItem().Id.ShouldBe("seed-2");
        (await control.Clock.ChangeClockAsync(new() { Frozen = true, AdvanceSeconds = 60 })).Frozen.ShouldBeTrue();
        var fault = await control.Faults.AddFaultAsync(new() { Kind = FaultKind.LostResponse, Operation = "POST orders" });
        await Should.ThrowAsync<HttpRequestException>(() => shop.PostAsync("orders", Rows.Order("o1")));
        (await control.Faults.ListFaultsAsync()).Faults.ShouldBeEmpty();
        var request = (await control.Requests.ListRequestsAsync()).Requests.ShouldHaveSingleItem();
        request.Fault!.Id.ShouldBe(fault.Id);
        request.Status.ShouldBeNull();
        (await control.Requests.ReplayRequestAsync(request.Number)).Summary.Status.ShouldBe(200);
        var job = await shop.CreateAsync("orders", Rows.Order("o2"), Rows.Order("o3"));
        (await control.Jobs.StopJobAsync(job)).Status.ShouldBe("stopped");
        (await control.Webhooks.AddWebhookAsync(new() { Url = "http://localhost:1/hook" })).Id.ShouldBe(1);
        (await control.Webhooks.ListDeliveriesAsync()).Deliveries.ShouldBeEmpty();
        var snapshot = await control.Account.GetSnapshotAsync();
        await control.Account.ResetAsync();
        (await control.Customers.ListCustomersAsync()).Total.ShouldBe(0);
        await control.Account.RestoreSnapshotAsync(snapshot);
        (await control.Customers.GetCustomerAsync("seed-2")).Ledger.Count.ShouldBe(1);
        (await control.Server.GetStatusAsync()).LastRequest.ShouldBe(3);
    }

    [Fact]
    public async Task ARejectionIsAnExceptionOfTheClient()
    {
        await using var shop = await LocalShop.OpenAsync();
        using LocalControlClient control = new(new GameballOptions { BaseAddress = shop.Server.Address });

        var rejected = await Should.ThrowAsync<GameballException>(() => control.Faults.AddFaultAsync(new() { Kind = FaultKind.Status }));

        ((int)rejected.StatusCode!).ShouldBe(422);
    }

    [Fact]
    public async Task EveryOperationOfTheDocumentIsAnOperationOfTheServer()
    {
        await using var shop = await LocalShop.OpenAsync();
        var document = (await shop.GetAsync("/_local/openapi.json")).Body;
        shop.Server.Seed(1);

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var response = await shop.SendAsync(
                    new HttpMethod(operation.Name.ToUpperInvariant()), path.Name.Replace("{customerId}", "seed-1").Replace("{id}", "1").Replace("{number}", "1"));

                // A missing id or body is a rejection too, but not one of these.
                response.Status.ShouldNotBe(405, path.Name);
                (response.Body.ValueKind == JsonValueKind.Object && response.Body.TryGetProperty("detail", out var detail) ? detail.GetString()! : "")
                    .ShouldNotStartWith("/_local/", customMessage: path.Name);
            }
        }
    }
}
