using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.FleetProof.Servers;
using Gameball.Local;

namespace Gameball.FleetProof.Chaos;

/// <summary>All servers and processes of an import on several machines.</summary>
internal sealed class TestFleet : IAsyncDisposable
{
    private const int RunInUse = 2;

    private readonly DataFolder _folder = new();
    private readonly string _program;
    private readonly PortMapper _names;

    private TestFleet(string program, LocalGameball gameball)
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

    private string JournalFile => Path.Combine(_folder.Path, "import.journal");

    /// <param name="program">The path of samples/Fleet's assembly.</param>
    /// <param name="gameball">The behaviour of the server.</param>
    public static async Task<TestFleet> StartAsync(string program, LocalGameballOptions gameball)
    {
        TestFleet fleet = new(program, await LocalGameball.StartAsync(gameball with { ApiKey = LocalCommand.ApiKey, SecretKey = LocalCommand.SecretKey }));
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

    /// <summary>Starts workers in place of the earlier ones.</summary>
    public async Task StartWorkersAsync(int count, params string[] arguments)
    {
        await Task.WhenAll(WorkerProcesses.Select(static worker => worker.StopAsync()));
        WorkerProcesses = [.. Enumerable.Range(1, count).Select(number => Create($"worker-{number}", ["worker", .. arguments]))];
        foreach (var worker in WorkerProcesses)
        {
            worker.Start();
        }
    }

    /// <summary>Starts an import, in place of the last one.</summary>
    /// <param name="role">The role of the process: coordinator or single.</param>
    /// <param name="arguments">What to import.</param>
    public void StartImport(string role, params string[] arguments)
    {
        File.Delete(ReportFile);
        File.Delete(OutcomesFile);
        File.Delete(JournalFile);
        Coordinator = Create(
            role, [role, .. arguments, "--journal", JournalFile, "--report", ReportFile, "--outcomes", OutcomesFile]);
        Coordinator.Start();
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

    /// <summary>The state of an import that does not end: the work that is left, and the ends of the logs.</summary>
    public async Task<string> DescribeAsync() => string.Join('\n', [
        await Postgres.QueryAsync("SELECT name, is_planned, halt, halt_reason, owner, lease_until, now() FROM gameball_fleet.run ORDER BY started_at DESC LIMIT 1"),
        await Postgres.QueryAsync("SELECT number, due_at, head_state, owner, lease_until, woken_at FROM gameball_fleet.partition WHERE due_at IS NOT NULL LIMIT 20"),
        .. WorkerProcesses.Append(Coordinator).Select(static process => process.Name + ":\n" + process.Log()),
    ]);

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
