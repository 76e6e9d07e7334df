using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.FleetProof.Chaos;

/// <summary>Imports rows with one coordinator and three workers while processes, servers and responses are lost, and compares the ledger.</summary>
internal static class ChaosRun
{
    private const int Workers = 3;

    // Redis grants nothing for half a minute after its start, and a lost message is replaced within seconds.
    private static readonly TimeSpan s_stuck = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);

    private static readonly LocalGameballOptions s_gameball = new()
    {
        JobDuration = new JobDuration(TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(1)),
    };

    // A small import has one request for each partition, and in a large one a partition has several, one after the other.
    private static readonly string[] s_shape = ["--partitions", "60", "--chunk-bytes", "20000"];

    /// <param name="program">The path of samples/Fleet's assembly.</param>
    /// <param name="points">The number of faults.</param>
    /// <param name="rows">The rows of each import.</param>
    /// <param name="seed">The seed of the faults and their times.</param>
    public static async Task<int> RunAsync(string program, int points, int rows, int seed)
    {
        Console.WriteLine($"seed {seed}: {points} faults, imports of {rows} rows");
        Queue<ChaosFault> plan = new(ChaosFault.Plan(points, seed));
        await using var fleet = await TestFleet.StartAsync(program, s_gameball);
        // Each kind of rows meets its share. An import that ends before its last fault leaves it to the next one.
        var share = Share(points, Round.All.Length);
        for (var number = 0; plan.Count > 0; number++)
        {
            var turn = number % Round.All.Length;
            var count = Math.Min(share, Share(plan.Count, Round.All.Length - turn));
            var faults = Enumerable.Range(0, count).Select(_ => plan.Dequeue()).OrderBy(fault => fault.Place).ToList();
            if (!await ImportAsync(fleet, Round.All[turn], $"run-{number}", rows, faults))
            {
                return 1;
            }

            faults.ForEach(plan.Enqueue);
            Console.WriteLine($"  {points - plan.Count} of {points} faults so far");
        }

        return 0;
    }

    private static int Share(int count, int parts) => (count + parts - 1) / parts;

    /// <summary>Runs an import, and removes the faults that happened from the list.</summary>
    /// <returns>Whether the report agrees with the ledger.</returns>
    private static async Task<bool> ImportAsync(TestFleet fleet, Round round, string run, int rows, List<ChaosFault> faults)
    {
        var began = Stopwatch.StartNew();
        List<string> happened = [];
        fleet.Gameball.Reset();
        await fleet.StartWorkersAsync(Workers, "--batch", round.Batch);
        fleet.StartImport("coordinator", ["--batch", round.Batch, "--run", run, "--rows", $"{rows}", .. s_shape]);
        var (applied, progressed) = (0, TimeSpan.Zero);
        while (!fleet.Revive())
        {
            var now = fleet.Gameball.Ledger.Count(round.Batch);
            (applied, progressed) = now == applied ? (applied, progressed) : (now, began.Elapsed);
            if (began.Elapsed - progressed > s_stuck)
            {
                Console.WriteLine($"The import of {round.Batch} is stuck at {applied} of {rows} rows.\n{await fleet.DescribeAsync()}");
                return false;
            }

            if (faults is [var next, ..] && applied >= next.Place * rows)
            {
                faults.RemoveAt(0);
                happened.Add(next.Name);
                await next.ActAsync(fleet);
                progressed = began.Elapsed;
            }

            await Task.Delay(s_look);
        }

        var proof = Proof.Compare(round, rows, fleet.ReportFile, fleet.OutcomesFile, fleet.Gameball.Ledger);
        Console.WriteLine($"{round.Batch}: {rows} rows, {proof.Unknown} unknown, {proof.Problems.Count} wrong, {began.Elapsed.TotalSeconds:F0} s; {Counts(happened)}");
        foreach (var problem in proof.Problems.Take(10))
        {
            Console.WriteLine("  " + problem);
        }

        return proof.Problems.Count == 0;
    }

    private static string Counts(IEnumerable<string> names) =>
        string.Join(", ", names.CountBy(static name => name).OrderBy(static count => count.Key).Select(static count => $"{count.Value} x {count.Key}"));
}
