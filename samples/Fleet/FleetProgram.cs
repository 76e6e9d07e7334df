using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Gameball.FleetSample;

/// <summary>The program.</summary>
internal static class FleetProgram
{
    private const int Ended = 0;
    private const int Failed = 1;
    private const int Wrong = 2;
    private const int Unfinished = 3;
    private const int Cancelled = 130;

    public static async Task<int> RunAsync(string[] given)
    {
        if (given is ["--help" or "-h"])
        {
            await Console.Out.WriteLineAsync(FleetHelp.Text);
            return Ended;
        }

        try
        {
            var arguments = FleetArguments.Parse(given);
            if (!FleetBatch.All.ContainsKey(arguments.Batch))
            {
                throw new FormatException($"--batch is one of {string.Join(", ", FleetBatch.All.Keys)}.");
            }

            return arguments.Role switch
            {
                FleetRole.Migrate => await MigrateAsync(arguments),
                FleetRole.Worker => await WorkAsync(arguments),
                FleetRole.Coordinator => await CoordinateAsync(arguments),
                FleetRole.Single => await ImportAsync(arguments),
                _ => await ScaleAsync(arguments),
            };
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return Wrong;
        }
        catch (GameballFleetException wrong)
        {
            await Console.Error.WriteLineAsync($"{nameof(GameballFleetException)}: {wrong.Error}: {wrong.Message}");
            return wrong.Error == GameballFleetError.SourceFailed ? Failed : Wrong;
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.ToString());
            return Failed;
        }
    }

    // A start creates the schemas and the queue.
    private static async Task<int> MigrateAsync(FleetArguments arguments)
    {
        using var host = FleetHost.Create(arguments, isWorker: false);
        await host.StartAsync();
        await host.StopAsync();
        return Ended;
    }

    private static async Task<int> WorkAsync(FleetArguments arguments)
    {
        using var host = FleetHost.Create(arguments, isWorker: true);
        await host.RunAsync();
        return Ended;
    }

    private static async Task<int> CoordinateAsync(FleetArguments arguments)
    {
        using var host = FleetHost.Create(arguments, isWorker: false);
        await host.StartAsync();
        try
        {
            return await RunAsync(host, arguments);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private static async Task<int> ImportAsync(FleetArguments arguments)
    {
        using var host = FleetHost.CreateSingle(arguments);
        var report = await FleetBatch.All[arguments.Batch].ImportAsync(host.Services, arguments);
        await FleetReportFile.WriteAsync(arguments with { Outcomes = null }, report, AsyncEnumerable.Empty<(long, RowState, string?)>());
        await Console.Out.WriteLineAsync(report.ToString());
        return report.IsEnded ? Ended : Unfinished;
    }

    private static async Task<int> ScaleAsync(FleetArguments arguments)
    {
        List<IHost> workers = [.. Enumerable.Range(0, arguments.Workers).Select(_ => FleetHost.Create(arguments with { Http = null }, isWorker: true))];
        try
        {
            foreach (var worker in workers)
            {
                await worker.StartAsync();
            }

            return await CoordinateAsync(arguments);
        }
        finally
        {
            foreach (var worker in workers)
            {
                await worker.StopAsync();
                worker.Dispose();
            }
        }
    }

    private static async Task<int> RunAsync(IHost host, FleetArguments arguments)
    {
        using CancellationTokenSource cancel = new();
        ConsoleCancelEventHandler interrupt = (_, pressed) =>
        {
            pressed.Cancel = true;
            cancel.Cancel();
        };
        Console.CancelKeyPress += interrupt;
        try
        {
            var batch = FleetBatch.All[arguments.Batch];
            var report = await batch.RunAsync(host.Services, arguments, cancel.Token);
            await FleetReportFile.WriteAsync(arguments, report, batch.NotSucceededAsync(host.Services, arguments.Run));
            await Console.Out.WriteLineAsync(report.ToString());
            return report.IsEnded ? Ended : Unfinished;
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
        }
    }
}
