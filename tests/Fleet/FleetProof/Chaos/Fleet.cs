using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.FleetProof.Servers;
using Gameball.Local;

namespace Gameball.FleetProof.Chaos;

/// <summary>All servers and processes of an import on several machines.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const int Workers = 3;
    private const int RunInUse = 2;

    private readonly DataFolder _folder = new();
    private readonly string _program;
    private readonly PortMapper _names;

    private Fleet(string program, LocalGameball gameball)
    {
        _program = program;
        Gameball = gameball;
        Redis = new RedisServer(_folder.Path);
        Postgres = new PostgresServer(_folder.Path);
        _names = new PortMapper(_folder.Path);
        Rabbit = new RabbitServer(_folder.Path, _names);
    }

    public LocalGameball Gameball { get; }

    public RedisServer Redis { get; }

    public PostgresServer Postgres { get; }

    public RabbitServer Rabbit { get; }

    public IReadOnlyList<FleetProcess> WorkerProcesses { get; private set; } = [];

    public FleetProcess Coordinator { get; private set; } = null!;

    public string ReportFile => Path.Combine(_folder.Path, "report.json");

    public string OutcomesFile => Path.Combine(_folder.Path, "outcomes.txt");

    public static async Task<Fleet> StartAsync(string program)
    {
        Fleet fleet = new(program, await LocalGameball.StartAsync(new LocalGameballOptions
        {
            ApiKey = LocalCommand.ApiKey,
            SecretKey = LocalCommand.SecretKey,
            JobDuration = new JobDuration(TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(1)),
        }));
        try
        {
            await Task.WhenAll(fleet.Redis.StartAsync(), fleet.Postgres.CreateAsync(), fleet._names.StartAsync());
            await fleet.Rabbit.StartAsync();
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }

        return fleet;
    }

    /// <summary>Starts the coordinator and the workers of an import, in place of those of the last one.</summary>
    public async Task StartImportAsync(Round round, string run, int rows)
    {
        await Task.WhenAll(WorkerProcesses.Select(static worker => worker.StopAsync()));
        File.Delete(ReportFile);
        File.Delete(OutcomesFile);
        WorkerProcesses = [.. Enumerable.Range(1, Workers).Select(number => Create($"worker-{number}", ["worker", "--batch", round.Batch]))];
        Coordinator = Create(
            "coordinator",
            ["coordinator", "--batch", round.Batch, "--run", run, "--rows", $"{rows}", "--report", ReportFile, "--outcomes", OutcomesFile]);
        foreach (var process in WorkerProcesses.Append(Coordinator))
        {
            process.Start();
        }
    }

    /// <summary>Starts again what has ended although nobody ended it: the coordinator while its run belongs to the killed one, for example.</summary>
    /// <returns>Whether the import has ended.</returns>
    public bool Revive()
    {
        foreach (var worker in WorkerProcesses.Where(static worker => worker.HasExited))
        {
            Console.WriteLine($"{worker.Name} ended with {worker.ExitCode}:\n{worker.Log()}");
            worker.Start();
        }

        if (!Coordinator.HasExited)
        {
            return false;
        }

        if (Coordinator.ExitCode == 0)
        {
            return true;
        }

        var log = Coordinator.Log();
        if (Coordinator.ExitCode != RunInUse || !log.Contains("RunInUse"))
        {
            Console.WriteLine($"The coordinator ended with {Coordinator.ExitCode}:\n{log}");
        }

        Coordinator.Start();
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(WorkerProcesses.Append(Coordinator).OfType<FleetProcess>().Select(static process => process.KillAsync()));
        foreach (var server in new Server[] { Rabbit, Redis, Postgres, _names })
        {
            await server.DisposeAsync();
        }

        await Gameball.DisposeAsync();
        _folder.Dispose();
    }

    private FleetProcess Create(string name, string[] arguments) => new(
        name, Path.Combine(_folder.Path, name + ".log"), [_program, .. arguments], new Dictionary<string, string>
        {
            ["GAMEBALL_URL"] = Gameball.Address.ToString(),
            ["GAMEBALL_API_KEY"] = Gameball.ApiKey,
            ["GAMEBALL_SECRET_KEY"] = Gameball.SecretKey,
            ["FLEET_POSTGRES"] = Postgres.ConnectionString,
            ["FLEET_RABBITMQ"] = Rabbit.Address,
            ["FLEET_REDIS"] = Redis.Address,
            ["FLEET_LEASE_SECONDS"] = "5",
            ["FLEET_SWEEP_SECONDS"] = "2",
            ["FLEET_POLL_MS"] = "300",
        });
}
