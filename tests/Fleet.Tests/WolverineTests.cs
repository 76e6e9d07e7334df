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
        GameballFleet<BatchEvents> fleet = new()
        {
            Batch = _ => client.Batches.Events,
            RowJson = (JsonTypeInfo<BatchEvents>)GameballJson.Options.GetTypeInfo(typeof(BatchEvents)),
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

        var report = await host.Services.GetRequiredService<IGameballFleet<BatchEvents>>()
            .RunAsync(new GameballFleetRun("a"), FleetBench.Visits(6_000))
            // A message that goes nowhere fails the test and does not stop it forever.
            .WaitAsync(TimeSpan.FromMinutes(3));

        report.Succeeded.ShouldBe(6_000);
        server.Ledger.Count("events").ShouldBe(6_000);
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        await host.StopAsync();
    }
}
