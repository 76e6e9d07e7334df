using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Gameball.FleetProof.Servers;
using Gameball.Local;

namespace Gameball.FleetProof.Chaos;

/// <summary>Imports rows with one coordinator and three workers while processes, servers and responses are lost, and compares the ledger.</summary>
internal static class ChaosRun
{
    private static readonly TimeSpan s_longestRound = TimeSpan.FromMinutes(20);

    // The faults and how often each occurs.
    private static readonly (string Name, int Weight, Func<Fleet, Random, Task> Act)[] s_faults =
    [
        ("kill a worker", 5, KillWorkerAsync),
        ("stop a worker", 2, StopWorkerAsync),
        ("kill the coordinator", 2, KillCoordinatorAsync),
        ("lose responses", 4, LoseResponsesAsync),
        ("kill the broker", 1, static (fleet, _) => RestartAsync(fleet.Rabbit, isKill: true)),
        ("stop the broker", 1, static (fleet, _) => RestartAsync(fleet.Rabbit, isKill: false)),
        ("kill PostgreSQL", 1, static (fleet, _) => RestartAsync(fleet.Postgres, isKill: true)),
        ("stop PostgreSQL", 1, static (fleet, _) => RestartAsync(fleet.Postgres, isKill: false)),
        ("kill Redis", 1, static (fleet, _) => RestartAsync(fleet.Redis, isKill: true)),
    ];

    /// <param name="program">The path of samples/Fleet's assembly.</param>
    /// <param name="points">The number of faults.</param>
    /// <param name="rows">The rows of each import.</param>
    /// <param name="seed">The seed of the faults and their times.</param>
    public static async Task<int> RunAsync(string program, int points, int rows, int seed)
    {
        var random = new Random(seed);
        Dictionary<string, int> counts = [];
        await using var fleet = await Fleet.StartAsync(program);
        var wrong = 0;
        var done = 0;
        for (var number = 0; done < points && wrong == 0; number++)
        {
            var round = Round.All[number % Round.All.Length];
            var began = Stopwatch.StartNew();
            fleet.Gameball.Reset();
            await fleet.StartImportAsync(round, $"run-{number}", rows);
            while (!fleet.Revive())
            {
                if (began.Elapsed > s_longestRound)
                {
                    Console.WriteLine($"The import of {round.Batch} did not end.\n{fleet.Coordinator.Log()}");
                    return 1;
                }

                await Task.Delay(random.Next(200, 3000));
                if (done < points)
                {
                    var fault = Choose(random);
                    counts[fault.Name] = counts.GetValueOrDefault(fault.Name) + 1;
                    await fault.Act(fleet, random);
                    done++;
                }
            }

            var problems = Proof.Compare(round, rows, fleet.ReportFile, fleet.OutcomesFile, fleet.Gameball.Ledger);
            wrong += problems.Count;
            Console.WriteLine($"{round.Batch}: {rows} rows, {done} of {points} faults so far, {began.Elapsed.TotalSeconds:F0} s, {problems.Count} wrong");
            foreach (var problem in problems.Take(10))
            {
                Console.WriteLine("  " + problem);
            }
        }

        Console.WriteLine(string.Join(", ", counts.OrderBy(static count => count.Key).Select(static count => $"{count.Value} times {count.Key}")));
        return wrong == 0 ? 0 : 1;
    }

    private static (string Name, int Weight, Func<Fleet, Random, Task> Act) Choose(Random random)
    {
        var left = random.Next(s_faults.Sum(static fault => fault.Weight));
        return s_faults.First(fault => (left -= fault.Weight) < 0);
    }

    private static async Task KillWorkerAsync(Fleet fleet, Random random)
    {
        var worker = fleet.WorkerProcesses[random.Next(fleet.WorkerProcesses.Count)];
        await worker.KillAsync();
        await Task.Delay(random.Next(2000));
        worker.Start();
    }

    private static async Task StopWorkerAsync(Fleet fleet, Random random)
    {
        var worker = fleet.WorkerProcesses[random.Next(fleet.WorkerProcesses.Count)];
        await worker.StopAsync();
        worker.Start();
    }

    private static async Task KillCoordinatorAsync(Fleet fleet, Random random)
    {
        await fleet.Coordinator.KillAsync();
        await Task.Delay(random.Next(2000));
        fleet.Coordinator.Start();
    }

    private static Task LoseResponsesAsync(Fleet fleet, Random random)
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
