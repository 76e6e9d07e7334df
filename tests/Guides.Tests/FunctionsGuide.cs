using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Gameball.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/functions.md.</summary>
public sealed class FunctionsGuide
{
    private static readonly PaidOrder s_order = new("c-1", "o-1", 40m, DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task AMessageIsHandledOnce()
    {
        await using var local = await LocalGameball.StartAsync();
        using var services = Services(local);

        (await services.GetRequiredService<RewardFunction>().RunAsync(s_order, default)).ShouldBe(Handled.Done);

        local.Verify().Order("o-1").WasTrackedOnce();
    }

    [Fact]
    public async Task ALostResponseIsNotDeliveredAgain()
    {
        await using var local = await LocalGameball.StartAsync();
        using var services = Services(local);
        local.Faults.Next(Fault.ResetAfterApplying());

        (await services.GetRequiredService<RewardFunction>().RunAsync(s_order, default)).ShouldBe(Handled.LookUp);

        local.Verify().Order("o-1").WasTrackedOnce();
    }

    private static ServiceProvider Services(LocalGameball local)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Gameball:BaseAddress"] = local.Address.AbsoluteUri,
            ["Gameball:ApiKey"] = local.ApiKey,
            ["Gameball:SecretKey"] = local.SecretKey,
        }).Build();
        ServiceCollection services = new();
        Configure(services, configuration);
        return services.BuildServiceProvider();
    }

    private static void Configure(IServiceCollection services, IConfiguration configuration)
    {
        // Singletons of the process: every invocation of a warm instance uses the same client, connections and quota.
        services.AddGameball(configuration.GetSection("Gameball"));
        services.AddGameball(static options => options.Timeout = TimeSpan.FromSeconds(20));
        services.AddSingleton<RewardFunction>();
    }

    private sealed record PaidOrder(string CustomerId, string OrderId, decimal Total, DateTimeOffset PaidAt);

    private enum Handled
    {
        Done,
        DeliverAgain,
        LookUp,
    }

    private sealed class RewardFunction(IOrdersClient orders)
    {
        public async Task<Handled> RunAsync(PaidOrder order, CancellationToken stop)
        {
            try
            {
                await orders.TrackOrderAsync(
                    new() { CustomerId = order.CustomerId, OrderId = order.OrderId, OrderDate = order.PaidAt, TotalPaid = order.Total },
                    cancellationToken: stop);
                return Handled.Done;
            }
            catch (GameballException failure)
            {
                return failure.IsSafeToRetry ? Handled.DeliverAgain : Handled.LookUp;
            }
        }
    }
}
