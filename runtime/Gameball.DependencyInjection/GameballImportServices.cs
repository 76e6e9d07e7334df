using System;
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

        // Not AddHostedService, which takes one service of a type: an application may run two imports of the same kind of row.
        return services.AddSingleton<IHostedService>(provider => new ImportService<TRow>(
            import, provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<IHostApplicationLifetime>()));
    }
}
