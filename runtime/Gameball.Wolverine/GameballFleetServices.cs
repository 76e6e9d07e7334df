using System;
using System.Linq;
using Gameball.Fleet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Gameball;

/// <summary>Registers imports over many machines.</summary>
public static class GameballFleetServices
{
    /// <summary>
    /// Registers <see cref="IGameballFleet{TRow}"/>, which coordinates runs, and this process's work on runs. Register the client, and call
    /// <see cref="GameballFleetTransport.UseGameballFleet(Wolverine.WolverineOptions, Uri, string, bool, int)"/> in <c>UseWolverine</c>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the batch, the rows' JSON, the database and the options.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of its range.</exception>
    /// <exception cref="InvalidOperationException">A fleet of this row type is already registered.</exception>
    public static IServiceCollection AddGameballFleet<TRow>(this IServiceCollection services, Action<GameballFleet<TRow>> configure)
    {
        GameballFleet<TRow> fleet = new();
        (configure ?? throw new ArgumentNullException(nameof(configure)))(fleet);
        fleet.Validate();
        return services.AddGameballFleet(fleet, _ => new PostgresFleetStore(NpgsqlDataSource.Create(fleet.ConnectionString!)));
    }

    internal static IServiceCollection AddGameballFleet<TRow>(
        this IServiceCollection services, GameballFleet<TRow> fleet, Func<IServiceProvider, IFleetStore> store)
    {
        if ((services ?? throw new ArgumentNullException(nameof(services))).Any(service => service.ServiceType == typeof(FleetNode<TRow>)))
        {
            throw new InvalidOperationException($"A fleet of {typeof(TRow).Name} is already registered. Call {nameof(AddGameballFleet)} once for it.");
        }

        services.AddSingleton(provider => new FleetNode<TRow>(
            fleet,
            fleet.Batch!(provider),
            store(provider),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(FleetTelemetry.Name)));
        services.AddSingleton<IFleetWaker, FleetWaker>();
        services.AddSingleton<FleetCoordinator<TRow>>();
        services.AddSingleton<IGameballFleet<TRow>>(provider => provider.GetRequiredService<FleetCoordinator<TRow>>());
        services.AddSingleton<FleetSweep<TRow>>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<FleetSweep<TRow>>());
        services.AddSingleton(provider => provider.GetRequiredService<FleetNode<TRow>>().Status);
        if (fleet.IsWorker)
        {
            services.AddSingleton<IFleetWorker, FleetWorker<TRow>>();
        }

        return services;
    }
}
