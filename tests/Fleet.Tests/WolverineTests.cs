using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Gameball.Local;
using JasperFx.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Wolverine;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>A whole application over Wolverine's local queues.</summary>
public sealed class WolverineTests
{
    [Fact]
    public async Task ARunOverLocalQueuesAppliesEachRowOnce()
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions
        {
            Quotas = false,
            JobDuration = new JobDuration(TimeSpan.FromMilliseconds(1), TimeSpan.Zero),
        });
        GameballOptions options = new() { BaseAddress = server.Address, ApiKey = server.ApiKey, SecretKey = server.SecretKey };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using GameballClient client = new(options);
        GameballFleet<BatchCashback> fleet = new()
        {
            Batch = _ => client.Batches.Cashback,
            RowJson = (JsonTypeInfo<BatchCashback>)GameballJson.Options.GetTypeInfo(typeof(BatchCashback)),
            ConnectionString = "none",
            Partitions = 4,
        };
        fleet.Options.MinPollDelay = TimeSpan.FromMilliseconds(10);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGameballFleet(fleet, _ => new MemoryFleetStore(TimeProvider.System));
        builder.Services.AddHealthChecks().AddGameballFleetHealthCheck();
        builder.UseWolverine(wolverine => wolverine.UseGameballFleet().CodeGeneration.TypeLoadMode = TypeLoadMode.Static);
        using var host = builder.Build();
        await host.StartAsync();

        var report = await host.Services.GetRequiredService<IGameballFleet<BatchCashback>>()
            .RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(6_000));

        report.Succeeded.ShouldBe(6_000);
        server.Ledger.Count("cashback").ShouldBe(6_000);
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        await host.StopAsync();
    }
}
