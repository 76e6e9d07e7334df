using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Support;
using Gameball.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Imports as services of an application.</summary>
public sealed class ImportServiceTests
{
    [Fact]
    public async Task AnImportRunsWithTheApplicationAndEndsItIfConfigured()
    {
        HurriedTimeProvider clock = new();
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        BatchReport<BatchOrder>? report = null;
        using var host = Host(server, clock, import =>
        {
            import.Rows = static (_, _) => Many(1_500);
            import.Completed = (_, done) =>
            {
                report = done;
                return Task.CompletedTask;
            };
            import.StopsApplication = true;
        });

        await host.RunAsync();

        report!.Succeeded.ShouldBe(1_500);
        server.Ledger.Rows.Count.ShouldBe(1_500);
    }

    [Fact]
    public async Task AStoppingApplicationStopsItsImportCleanly()
    {
        HurriedTimeProvider clock = new();
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        TaskCompletionSource begun = new();
        BatchReport<BatchOrder>? report = null;
        using var host = Host(server, clock, import =>
        {
            import.Rows = (_, stop) => Endless(begun, stop);
            import.Completed = (_, done) =>
            {
                report = done;
                return Task.CompletedTask;
            };
        });
        await host.StartAsync();
        await begun.Task;

        await host.StopAsync();

        report.ShouldNotBeNull();
        report.IsSourceEnded.ShouldBeFalse();
        report.EndReason.ShouldNotBeNull();
        (report.Succeeded + report.Failed + report.Unprocessed + report.Unknown).ShouldBe(report.RowsIn);
        server.Ledger.Rows.Count.ShouldBe((int)report.Succeeded);
    }

    [Fact]
    public async Task TheRowsComeFromAScopeWithTheLifetimeOfTheImport()
    {
        HurriedTimeProvider clock = new();
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        List<Source> sources = [];
        using var host = Host(
            server,
            clock,
            import =>
            {
                import.Rows = static (services, _) => services.GetRequiredService<Source>().Rows();
                import.Completed = (services, _) =>
                {
                    sources.Add(services.GetRequiredService<Source>());
                    return Task.CompletedTask;
                };
                import.StopsApplication = true;
            },
            services => services.AddScoped<Source>());

        await host.RunAsync();

        sources.ShouldHaveSingleItem().State.ShouldBe("read, disposed");
    }

    [Fact]
    public void AnImportWithoutASourceIsRejectedAtOnce() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddGameballImport<BatchOrder>(_ => { })).Message.ShouldContain("Rows");

    private static IHost Host(
        LocalGameball server, TimeProvider clock, Action<GameballImport<BatchOrder>> configure, Action<IServiceCollection>? more = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddGameball(options =>
        {
            (options.BaseAddress, options.ApiKey, options.SecretKey) = (server.Address, server.ApiKey, server.SecretKey);
            options.TimeProvider = clock;
            options.Timeout = options.Retry.AttemptTimeout = TimeSpan.FromHours(12);
        });
        builder.Services.AddGameballImport<BatchOrder>(import =>
        {
            import.Batch = static services => services.GetRequiredService<IBatchesClient>().Orders;
            configure(import);
        });
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private static BatchOrder Order(int number) => new()
    {
        CustomerId = $"c-{number}",
        OrderId = $"o-{number}",
        OrderDate = new DateTimeOffset(2023, 6, 1, 0, 0, 0, TimeSpan.Zero),
        TotalPaid = 1m,
    };

    private static async IAsyncEnumerable<BatchOrder> Many(int count)
    {
        await Task.Yield();
        foreach (var number in Enumerable.Range(0, count))
        {
            yield return Order(number);
        }
    }

    /// <summary>Yields enough rows for open jobs, then waits for ever.</summary>
    private static async IAsyncEnumerable<BatchOrder> Endless(TaskCompletionSource begun, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var number in Enumerable.Range(0, 2_500))
        {
            yield return Order(number);
        }

        begun.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
    }

    private sealed class Source : IDisposable
    {
        public string State { get; private set; } = "";

        public IAsyncEnumerable<BatchOrder> Rows()
        {
            State = "read";
            return Many(3);
        }

        public void Dispose() => State += ", disposed";
    }
}
