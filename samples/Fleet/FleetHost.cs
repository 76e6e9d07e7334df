using System;
using JasperFx.CodeGeneration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Wolverine;

namespace Gameball.FleetSample;

/// <summary>Creates the host of a coordinator or of a worker.</summary>
internal static class FleetHost
{
    // The spans of a run join over its processes: the coordinator's, each message's, each step's and each call's.
    private static readonly string[] s_sources = ["Gameball", "Gameball.Fleet", "Wolverine"];

    public static IHost Create(FleetArguments arguments, bool isWorker)
    {
        if (arguments.Http is not { } port)
        {
            var builder = Host.CreateApplicationBuilder();
            Configure(builder, arguments, isWorker);
            return builder.Build();
        }

        var web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls("http://127.0.0.1:" + port);
        Configure(web, arguments, isWorker);
        var application = web.Build();
        application.MapHealthChecks("/health");
        application.MapGet("/run", async () => Results.Text(
            (await FleetBatch.All[arguments.Batch].ReportAsync(application.Services, arguments.Run)).ToString()));
        return application;
    }

    /// <summary>Creates a host with the client alone.</summary>
    public static IHost CreateSingle(FleetArguments arguments)
    {
        var builder = Host.CreateApplicationBuilder();
        AddClient(builder, arguments);
        return builder.Build();
    }

    private static void AddClient(IHostApplicationBuilder builder, FleetArguments arguments)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Gameball", LogLevel.Information);
        builder.Services.AddGameball(options =>
        {
            options.BaseAddress = arguments.Gameball;
            options.ApiKey = arguments.ApiKey;
            options.SecretKey = arguments.SecretKey;
            if (arguments.IsUnlimited)
            {
                options.Limits.Limiter = GameballRateLimiter.Unlimited;
            }
        });
        if (arguments.Redis is { } redis)
        {
            builder.Services.AddGameballRedisLimiter(redis);
        }
    }

    private static void Configure(IHostApplicationBuilder builder, FleetArguments arguments, bool isWorker)
    {
        AddClient(builder, arguments);
        FleetBatch.All[arguments.Batch].Register(builder.Services, arguments, isWorker);
        builder.Services.AddHealthChecks().AddGameballHealthCheck().AddGameballFleetHealthCheck();
        builder.UseWolverine(options =>
        {
            options.ServiceName = "gameball-fleet";
            // This program has no handlers for which Wolverine would compile code.
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
            options.UseGameballFleet(arguments.RabbitMq, arguments.Postgres, isWorker, arguments.Threads);
        });
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource(s_sources))
            .WithMetrics(metrics => metrics.AddMeter("Gameball", "Gameball.Fleet"));
        if (arguments.HasConsoleTraces)
        {
            telemetry.WithTracing(traces => traces.AddConsoleExporter()).WithMetrics(metrics => metrics.AddConsoleExporter());
        }
    }
}
