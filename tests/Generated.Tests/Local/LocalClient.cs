using System;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Local;

/// <summary>A local Gameball on a manual clock, and a client of it.</summary>
public sealed class LocalClient : IAsyncDisposable
{
    private LocalClient(LocalShop shop)
    {
        Shop = shop;
        Client = new GameballClient(new GameballOptions
        {
            BaseAddress = shop.Server.Address,
            ApiKey = shop.Server.ApiKey,
            SecretKey = shop.Server.SecretKey,
        });
    }

    public LocalShop Shop { get; }

    public GameballClient Client { get; }

    /// <summary>The time by the server's clock.</summary>
    public DateTimeOffset Now => Shop.Clock.GetUtcNow();

    public static async Task<LocalClient> OpenAsync() => new(await LocalShop.OpenAsync());

    /// <summary>Tracks an order of a customer.</summary>
    public Task<TrackOrderResponse> OrderAsync(string order, decimal paid, string customer = "c1", int? returnWindow = null) =>
        Client.Orders.TrackOrderAsync(new()
        {
            CustomerId = customer,
            OrderId = order,
            OrderDate = Now,
            TotalPaid = paid,
            CashbackConfigurations = returnWindow is null ? null : new() { ReturnWindow = returnWindow },
        });

    public Task<CustomerBalance> BalanceAsync(string customer = "c1") => Client.Customers.GetBalanceAsync(customer);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Shop.DisposeAsync();
    }
}
