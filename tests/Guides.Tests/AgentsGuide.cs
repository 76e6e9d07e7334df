using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Gameball.Testing;
using Guides.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/AGENTS.md.</summary>
public sealed class AgentsGuide
{
    [Fact]
    public async Task ACallAndAnImportWork()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        BatchOrder[] rows =
        [
            new() { CustomerId = "c-1", OrderId = "o-2", OrderDate = LocalAccount.Time, TotalPaid = 10m },
            new() { CustomerId = "c-2", OrderId = "o-3", OrderDate = LocalAccount.Time, TotalPaid = -1m },
        ];

        (await TrackAsync(account.Client.Orders, new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = LocalAccount.Time, TotalPaid = 40m }, default))
            .ShouldBe(40m);
        (await ImportAsync(account.Client, rows, default)).ShouldHaveSingleItem().ShouldStartWith("o-3: Failed");
    }

    [Fact]
    public void TheClientAndItsAreasAreServices()
    {
        ServiceCollection services = new();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Gameball:ApiKey", "gb_test_api"), new("Gameball:SecretKey", "gb_test_secret")]);
        Register(services, configuration.Build());

        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IOrdersClient>().ShouldNotBeNull();
    }

    [Fact]
    public async Task AnOrderIsTrackedOnceAlthoughItsResponseIsLost()
    {
        await using var local = await LocalGameball.StartAsync();
        using GameballClient gameball = new(local.CreateOptions());
        local.Faults.Next(Fault.ResetAfterApplying());

        (await TrackAsync(gameball.Orders, new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = LocalAccount.Time, TotalPaid = 40m }, default))
            .ShouldBeNull();

        local.Verify().Order("o-1").WasTrackedOnce();
    }

    private static void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddGameball(configuration.GetSection("Gameball"));

    private static async Task<decimal?> TrackAsync(IOrdersClient orders, TrackOrderRequest order, CancellationToken stop)
    {
        try
        {
            return (await orders.TrackOrderAsync(order, cancellationToken: stop)).RewardedPoints;
        }
        catch (GameballException failure) when (failure.IsSafeToRetry || failure.MayHaveBeenApplied)
        {
            // Safe to retry: queue the same order again. Otherwise look it up with GetTransactionsAsync first.
            return null;
        }
    }

    private static async Task<IReadOnlyList<string>> ImportAsync(IGameballClient gameball, IEnumerable<BatchOrder> rows, CancellationToken stop)
    {
        var report = await gameball.Batches.Orders.ImportAsync(rows, cancellationToken: stop);
        return [.. report.NotSucceeded.Select(outcome => $"{outcome.Row.OrderId}: {outcome.State} {outcome.Code} {outcome.Message}")];
    }
}
