using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/first-call.md.</summary>
public sealed class FirstCallGuide
{
    [Fact]
    public async Task TheFirstOrderEarnsPoints()
    {
        await using var local = await LocalGameball.StartAsync();
        Environment.SetEnvironmentVariable("GAMEBALL_API_KEY", local.ApiKey);
        Environment.SetEnvironmentVariable("GAMEBALL_SECRET_KEY", local.SecretKey);
        Environment.SetEnvironmentVariable("GAMEBALL_ADDRESS", local.Address.AbsoluteUri);
        await IndexProgramAsync();
        using var gameball = Connect();

        (await RewardAsync(gameball, "o-2", default)).ShouldBe("100 points for c-1");
        (await BalanceAsync(gameball, "c-1", default)).ShouldBe(200m);
        (await BalanceAsync(gameball, "c-2", default)).ShouldBeNull();
    }

    /// <summary>The program of docs/index.md.</summary>
    private static async Task IndexProgramAsync()
    {
        using var gameball = new GameballClient(new GameballOptions
        {
            ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY"),
            SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
            BaseAddress = Environment.GetEnvironmentVariable("GAMEBALL_ADDRESS") is { Length: > 0 } address ? new Uri(address) : null,
        });

        var tracked = await gameball.Orders.TrackOrderAsync(new()
        {
            CustomerId = "c-1",
            OrderId = "o-1",
            OrderDate = TimeProvider.System.GetUtcNow(),
            TotalPaid = 100.25m,
        });
        Console.WriteLine($"{tracked.RewardedPoints} points for {tracked.CustomerId}");
    }

    private static GameballClient Connect() => new(new GameballOptions
    {
        ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY"),
        SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
        BaseAddress = Environment.GetEnvironmentVariable("GAMEBALL_ADDRESS") is { Length: > 0 } address ? new Uri(address) : null,
    });

    private static async Task<string> RewardAsync(IGameballClient gameball, string orderId, CancellationToken stop)
    {
        var tracked = await gameball.Orders.TrackOrderAsync(
            new()
            {
                CustomerId = "c-1",
                OrderId = orderId,
                OrderDate = TimeProvider.System.GetUtcNow(),
                TotalPaid = 100.25m,
                Channel = OrderChannel.Web,
            },
            cancellationToken: stop);
        return $"{tracked.RewardedPoints} points for {tracked.CustomerId}";
    }

    private static async Task<decimal?> BalanceAsync(IGameballClient gameball, string customerId, CancellationToken stop)
    {
        try
        {
            return (await gameball.Customers.GetBalanceAsync(customerId, cancellationToken: stop)).AvailablePointsBalance;
        }
        catch (GameballNotFoundException)
        {
            return null;
        }
    }
}
