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
    /// Runs an import when the application starts. When the application stops, nothing more is sent, open jobs are stopped on the server and
    /// the report is made; what is not over by the end of the host's shutdown timeout is left to the server.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Names the batch, the rows and who is told.</param>
    /// <exception cref="ArgumentException">The batch or the rows are not named.</exception>
    /// <exception cref="InvalidOperationException">The same import was registered before: its rows would be sent twice.</exception>
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

        // Two imports of one kind of row are nothing unusual. The very same functions twice are a module that was added twice.
        if (services.Any(service => service.ServiceType == typeof(GameballImport<TRow>) && !service.IsKeyedService
            && service.ImplementationInstance is GameballImport<TRow> other && other.Rows == import.Rows && other.Batch == import.Batch))
        {
            throw new InvalidOperationException(
                $"This import of {typeof(TRow).Name} is registered already; its rows would be sent twice. "
                + $"Call {nameof(AddGameballImport)} once for it.");
        }

        // Not AddHostedService, which takes one service of a type.
        return services.AddSingleton(import).AddSingleton<IHostedService>(provider => new ImportService<TRow>(
            import, provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<IHostApplicationLifetime>()));
    }
}
