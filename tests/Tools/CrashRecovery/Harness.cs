using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.CrashRecovery;

/// <summary>Kills and resumes imports, and compares the rows that the server applied with the last report.</summary>
/// <param name="rows">The rows of each import.</param>
/// <param name="seed">The seed of all points.</param>
public sealed class Harness(int rows, int seed)
{
    private static readonly DateTimeOffset s_start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One import that is killed: at which event, and at which one more when it goes on (0: at none).</summary>
    private sealed record Point(string Import, int First, int Second);

    /// <summary>The names of the imports.</summary>
    public static IReadOnlyCollection<string> Imports { get; } = [.. Import.All.Keys];

    /// <summary>Kills an import at points spread over its whole length.</summary>
    /// <param name="import">The import's name.</param>
    /// <param name="points">The number of points.</param>
    /// <param name="parallel">The number of concurrent processes.</param>
    /// <returns>For each point the event at which the process ended, and the disagreement; empty without one.</returns>
    public async Task<IReadOnlyList<(string Event, string Wrong)>> RunAsync(string import, int points, int parallel)
    {
        var (_, events, wrong) = await TryAsync(new Point(import, 0, 0));
        var random = new Random(seed);
        var results = new (string Event, string Wrong)[points];
        var drawn = Enumerable.Range(0, points).Select(i => new Point(
            import,
            1 + ((int)(((i + random.NextDouble()) / points) * events)),
            i % 2 == 0 ? 0 : 1 + random.Next(events / 2))).ToArray();
        await Parallel.ForAsync(0, points, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (i, _) =>
        {
            var result = await TryAsync(drawn[i]);
            results[i] = (result.Event, result.Wrong.Length == 0 ? "" : drawn[i] + ": " + result.Wrong);
        });
        return wrong.Length == 0 ? results : [.. results, ("none", wrong)];
    }

    private async Task<(string Event, int Events, string Wrong)> TryAsync(Point point)
    {
        var import = Import.All[point.Import];
        var folder = Directory.CreateTempSubdirectory("gameball-killed-");
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions
        {
            // Time passes whenever the server looks: jobs end because they are asked for, not because a test waits.
            TimeProvider = new FakeTimeProvider(s_start) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(20) },
            Quotas = false,
            RecognisesOrders = import.RecognisesOrders,
            JobDuration = new JobDuration(TimeSpan.FromMilliseconds(30), TimeSpan.FromMicroseconds(20)),
        });
        try
        {
            var task = new ChildTask(
                point.Import, rows, server.Address.ToString(), server.ApiKey, server.SecretKey, folder.FullName, point.First);
            await using var competitor = import.HasCompetingJob ? await CompetingJob.StartAsync(server) : null;
            var ended = "";
            foreach (var kill in new[] { point.First, point.Second, 0 })
            {
                if (await EndsByItselfAsync(task with { KillAt = kill }))
                {
                    break;
                }

                ended += (ended.Length > 0 ? ", then " : "") + await File.ReadAllTextAsync(task.Note);
            }

            var left = await File.ReadAllTextAsync(task.Note);
            var wrong = Proof.Wrong(import, rows, server.Ledger, Outcomes.Read(task.Report));
            return (ended, int.Parse(left, CultureInfo.InvariantCulture), wrong);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> EndsByItselfAsync(ChildTask task)
    {
        var program = Environment.ProcessPath!;
        var assembly = typeof(Harness).Assembly.Location;
        var start = new ProcessStartInfo(Path.GetFileNameWithoutExtension(program) == "dotnet" ? program : "dotnet")
        {
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", assembly, "--child", .. task.Arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? true
            : task.KillAt > 0 && errors.Length == 0 ? false
            : throw new InvalidOperationException(task.Import + " at " + task.KillAt + " broke: " + errors);
    }
}
