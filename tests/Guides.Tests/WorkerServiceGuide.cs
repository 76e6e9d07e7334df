using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Generated.Tests.Support;
using Gameball.Local;
using Guides.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/worker-service.md.</summary>
public sealed partial class WorkerServiceGuide : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task TheNightsOrdersAreImportedAndTheHostEnds()
    {
        HurriedTimeProvider clock = new();
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Gameball:BaseAddress"] = server.Address.AbsoluteUri;
        builder.Configuration["Gameball:ApiKey"] = server.ApiKey;
        builder.Configuration["Gameball:SecretKey"] = server.SecretKey;
        AddNightlyImport(builder.Services, builder.Configuration, Path.Combine(_folder.FullName, "night.journal"));
        builder.Services.AddGameball(options =>
        {
            options.TimeProvider = clock;
            options.Timeout = options.Retry.AttemptTimeout = TimeSpan.FromHours(12);
        });
        using var host = builder.Build();

        await host.RunAsync();

        server.Ledger.Rows.Count.ShouldBe(1_200);
    }

    private static void AddNightlyImport(IServiceCollection services, IConfiguration configuration, string journal)
    {
        services.AddGameball(configuration.GetSection("Gameball"));
        services.AddScoped<OrderTable>();
        services.AddGameballImport<BatchOrder>(import =>
        {
            import.Batch = static services => services.GetRequiredService<IBatchesClient>().Orders;
            import.Rows = static (services, stop) => services.GetRequiredService<OrderTable>().OfTheNightAsync(stop);
            import.Options.Journal = BatchJournal.File(journal);
            import.Completed = static (services, report) =>
            {
                var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Nightly");
                Imported(log, report.IsComplete ? LogLevel.Information : LogLevel.Error, report.ToString());
                return Task.CompletedTask;
            };
            import.StopsApplication = true;
        });
    }

    [LoggerMessage(EventId = 1, Message = "{Report}")]
    private static partial void Imported(ILogger log, LogLevel level, string report);

    private sealed class OrderTable
    {
        public async IAsyncEnumerable<BatchOrder> OfTheNightAsync([EnumeratorCancellation] CancellationToken stop)
        {
            await Task.Yield();
            foreach (var number in Enumerable.Range(1, 1_200))
            {
                stop.ThrowIfCancellationRequested();
                yield return new BatchOrder
                {
                    CustomerId = $"c-{number % 50}",
                    OrderId = $"o-{number}",
                    OrderDate = LocalAccount.Time.AddSeconds(number),
                    TotalPaid = 20m,
                };
            }
        }
    }
}
