using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Gameball.FleetProof.Chaos;
using Gameball.Local;

namespace Gameball.FleetProof.Throughput;

/// <summary>Measures one import without a quota: in one process with a journal, and by a coordinator with 1, 2 and 4 workers.</summary>
internal static class ThroughputRun
{
    private const string Batch = "cashback";
    private const int FullRequest = 1_000;
    private const int MostPartitions = 400;

    private static readonly int[] s_workers = [1, 2, 4];

    // Jobs end at once, so nothing but the client, the servers and the processors limits the import.
    private static readonly LocalGameballOptions s_gameball = new()
    {
        Quotas = false,
        JobDuration = new JobDuration(TimeSpan.FromMilliseconds(1), TimeSpan.Zero),
    };

    /// <param name="program">The path of samples/Fleet's assembly.</param>
    /// <param name="rows">The rows of each import.</param>
    public static async Task<int> RunAsync(string program, int rows)
    {
        await using var fleet = await TestFleet.StartAsync(program, s_gameball);
        Console.WriteLine("                       rows    seconds     rows/s");
        var isRight = await MeasureAsync(fleet, "one process", "single", rows);
        foreach (var workers in s_workers)
        {
            await fleet.StartWorkersAsync(workers, "--batch", Batch, "--unlimited");
            // Ends when the workers have started.
            await ImportAsync(fleet, "coordinator", $"start-{workers}", 100);
            isRight &= await MeasureAsync(fleet, $"{workers} worker{(workers > 1 ? "s" : "")}", "coordinator", rows);
        }

        return isRight ? 0 : 1;
    }

    /// <returns>Whether each row took effect once.</returns>
    private static async Task<bool> MeasureAsync(TestFleet fleet, string name, string role, int rows)
    {
        var seconds = await ImportAsync(fleet, role, name, rows);
        var applied = fleet.Gameball.Ledger.Count(Batch);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-15}{rows,12:N0}{seconds,11:N1}{rows / seconds,11:N0}{(applied == rows ? "" : $"   {applied} rows applied")}"));
        return applied == rows;
    }

    /// <returns>The seconds from the start of the run to its report, without the start of processes.</returns>
    private static async Task<double> ImportAsync(TestFleet fleet, string role, string run, int rows)
    {
        // As many partitions as there are full requests, because one process fills its requests, too.
        var partitions = Math.Clamp(rows / FullRequest, 1, MostPartitions);
        fleet.Gameball.Reset();
        fleet.StartImport(
            role, "--batch", Batch, "--run", run, "--rows", $"{rows}", "--customers", "10000", "--partitions", $"{partitions}", "--unlimited");
        await fleet.Coordinator.WaitAsync();
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(fleet.ReportFile));
        return report.RootElement.GetProperty("elapsedSeconds").GetDouble();
    }
}
