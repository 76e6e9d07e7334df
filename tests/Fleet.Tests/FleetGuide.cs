using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using JasperFx.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Wolverine;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>The code of docs/guides/fleet.md. It is registered and not started: the other tests run the fleet.</summary>
public sealed class FleetGuide
{
    [Fact]
    public void TheGuideRegistersTheFleetAndItsHealthCheck()
    {
        const string postgres = "Host=127.0.0.1;Username=fleet;Database=fleet";
        System.Uri rabbitMq = new("amqp://guest:guest@127.0.0.1:5672");
        const bool isWorker = true;
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["Gameball:ApiKey"] = "a";
        builder.Configuration["Gameball:SecretKey"] = "s";

        builder.Services.AddGameball(builder.Configuration.GetSection("Gameball"));
        builder.Services.AddGameballFleet<BatchOrder>(fleet =>
        {
            fleet.Batch = services => services.GetRequiredService<IBatchesClient>().Orders;
            fleet.RowJson = (JsonTypeInfo<BatchOrder>)GameballJson.Options.GetTypeInfo(typeof(BatchOrder));
            fleet.ConnectionString = postgres;
            fleet.IsWorker = isWorker;
        });
        builder.Services.AddHealthChecks().AddGameballFleetHealthCheck();
        builder.UseWolverine(options =>
        {
            options.UseGameballFleet(rabbitMq, postgres, isWorker);
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        });

        using var host = builder.Build();
        host.Services.GetRequiredService<IGameballFleet<BatchOrder>>().ShouldNotBeNull();
        host.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.ShouldHaveSingleItem();
    }

    /// <summary>The coordinator's call.</summary>
    internal static async Task<bool> CoordinateAsync(IGameballFleet<BatchOrder> fleet, IAsyncEnumerable<BatchOrder> rows, CancellationToken stoppingToken)
    {
        var report = await fleet.RunAsync(new GameballFleetRun("orders-2026") { Fingerprint = "orders.csv;48120331;2026-05-01T10:00:00Z" }, rows, stoppingToken);
        return report.IsEnded;
    }
}
