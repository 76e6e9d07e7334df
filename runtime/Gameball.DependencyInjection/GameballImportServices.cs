using System;
using System.Linq;
using Gameball.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gameball;

/// <summary>Registers imports as hosted services.</summary>
public static class GameballImportServices
{
    /// <summary>
    /// Runs an import when the application starts. When the application stops, the import sends nothing more, stops open jobs on the server
    /// and makes its report. Jobs that are still open at the end of the host's shutdown timeout continue on the server.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the batch, the rows and the callbacks.</param>
    /// <exception cref="ArgumentException">The batch or the rows are not set.</exception>
    /// <exception cref="InvalidOperationException">The same import is already registered: its rows would be sent twice.</exception>
    public static IServiceCollection AddGameballImport<TRow>(this IServiceCollection services, Action<GameballImport<TRow>> configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        GameballImport<TRow> import = new();
        configure(import);
        if (import.Batch is null || import.Rows is null)
        {
            throw new ArgumentException(
                $"Set {nameof(GameballImport<TRow>.Batch)} and {nameof(GameballImport<TRow>.Rows)}.", nameof(configure));
        }

        // Two imports of one row type are valid. The same functions twice mean that a module was added twice.
        if (services.Any(service => service.ServiceType == typeof(GameballImport<TRow>) && !service.IsKeyedService
            && service.ImplementationInstance is GameballImport<TRow> other && other.Rows == import.Rows && other.Batch == import.Batch))
        {
            throw new InvalidOperationException(
                $"This import of {typeof(TRow).Name} is already registered; its rows would be sent twice. "
                + $"Call {nameof(AddGameballImport)} once for it.");
        }

        // AddHostedService would register only one service per type.
        return services.AddSingleton(import).AddSingleton<IHostedService>(provider => new ImportService<TRow>(
            import, provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<IHostApplicationLifetime>()));
    }
}
