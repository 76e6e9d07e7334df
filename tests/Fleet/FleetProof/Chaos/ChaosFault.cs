using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.FleetProof.Servers;
using Gameball.Local;

namespace Gameball.FleetProof.Chaos;

/// <summary>A fault of a plan.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Place">When it happens: the share of the rows that were applied before, from 0 to 1.</param>
/// <param name="Seed">The seed of its details.</param>
internal sealed record ChaosFault(string Name, double Place, int Seed)
{
    // Lost rows are never applied, so no fault waits for the last rows.
    private const double LastPlace = 0.9;

    // The faults and how often each occurs.
    private static readonly (string Name, int Weight, Func<TestFleet, Random, Task> Act)[] s_kinds =
    [
        ("kill a worker", 5, KillWorkerAsync),
        ("stop a worker", 2, StopWorkerAsync),
        ("kill the coordinator", 2, KillCoordinatorAsync),
        ("lose responses", 4, LoseResponsesAsync),
        ("deliver messages twice", 2, static (fleet, random) => Duplicates.SendAsync(fleet.Rabbit.Address, random.Next(5, 30))),
        ("kill the broker", 1, static (fleet, _) => RestartAsync(fleet.Rabbit, isKill: true)),
        ("stop the broker", 1, static (fleet, _) => RestartAsync(fleet.Rabbit, isKill: false)),
        ("kill PostgreSQL", 1, static (fleet, _) => RestartAsync(fleet.Postgres, isKill: true)),
        ("stop PostgreSQL", 1, static (fleet, _) => RestartAsync(fleet.Postgres, isKill: false)),
        ("kill Redis", 1, static (fleet, _) => RestartAsync(fleet.Redis, isKill: true)),
    ];

    /// <summary>Plans faults, the same for the same seed.</summary>
    public static IReadOnlyList<ChaosFault> Plan(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new ChaosFault(Choose(random), LastPlace * random.NextDouble(), random.Next()))];
    }

    /// <summary>Makes it happen; what was killed is started again.</summary>
    public Task ActAsync(TestFleet fleet) => s_kinds.First(kind => kind.Name == Name).Act(fleet, new Random(Seed));

    private static string Choose(Random random)
    {
        var left = random.Next(s_kinds.Sum(static kind => kind.Weight));
        return s_kinds.First(kind => (left -= kind.Weight) < 0).Name;
    }

    private static async Task KillWorkerAsync(TestFleet fleet, Random random)
    {
        var worker = fleet.WorkerProcesses[random.Next(fleet.WorkerProcesses.Count)];
        await worker.KillAsync();
        await Task.Delay(random.Next(2000));
        worker.Start();
    }

    private static async Task StopWorkerAsync(TestFleet fleet, Random random)
    {
        var worker = fleet.WorkerProcesses[random.Next(fleet.WorkerProcesses.Count)];
        await worker.StopAsync();
        worker.Start();
    }

    private static async Task KillCoordinatorAsync(TestFleet fleet, Random random)
    {
        await fleet.Coordinator.KillAsync();
        await Task.Delay(random.Next(2000));
        fleet.Coordinator.Start();
    }

    private static Task LoseResponsesAsync(TestFleet fleet, Random random)
    {
        Fault[] faults = [Fault.ResetAfterApplying(), Fault.Reset(), Fault.Truncate(), Fault.WithStatus(503), Fault.WithStatusAfterApplying(500)];
        fleet.Gameball.Faults.Next(faults[random.Next(faults.Length)], random.Next(1, 4));
        return Task.CompletedTask;
    }

    private static async Task RestartAsync(Server server, bool isKill)
    {
        await (isKill ? server.KillAsync() : server.StopAsync());
        await server.StartAsync();
    }
}
