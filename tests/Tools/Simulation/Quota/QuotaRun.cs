using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime;
using Gameball.Runtime.Tests.Batches;

namespace Gameball.Simulation.Quota;

/// <summary>One way to import against the model for half an hour, and its share of the rate that the quota allows.</summary>
internal static class QuotaRun
{
    private const int JobRows = 1000;

    /// <summary>360 requests in 30 s, two for each job.</summary>
    private const double Limit = 360 / 30.0 / 2 * JobRows;

    private static readonly TimeSpan s_start = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_end = TimeSpan.FromMinutes(35);

    /// <summary>The engine, with an interactive share of the quota.</summary>
    public static QuotaResult Engine(double liveShare, int seed)
    {
        var time = new VirtualTime();
        var server = new ModelServer(time, new Random(seed));
        using var limiter = new GameballRateLimiter(30, 360, new GameballLimitOptions { InteractiveShare = liveShare }, time);
        var engine = new BatchEngine<int>(Rules, new ModelChannel(time, server, limiter), time, new Random(seed));
        var measure = Measure(time, server);
        var options = new BatchImportOptions { Deadline = s_end };
        time.Run(() => engine.ImportAsync(BatchRequest<int>.Create(Endless(), options, null), default));
        return measure();
    }

    /// <summary>A plain loop: each worker sends a request, polls every two seconds, and sends the next.</summary>
    public static QuotaResult PlainLoop(int workers, int seed)
    {
        var time = new VirtualTime();
        var server = new ModelServer(time, new Random(seed));
        var measure = Measure(time, server);
        time.Run(async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => WorkAsync(time, server)));
            return true;
        });
        return measure();
    }

    private static async Task WorkAsync(VirtualTime time, ModelServer server)
    {
        while (time.Now < s_end)
        {
            var id = await server.SubmitAsync(JobRows, default);
            while (time.Now < s_end)
            {
                await time.DelayAsync(TimeSpan.FromSeconds(2));
                if (id is null || await server.GetStatusAsync(id, default) is { State: "completed" })
                {
                    break;
                }
            }
        }
    }

    // Counts after the first five minutes, when the pace is steady.
    private static Func<QuotaResult> Measure(VirtualTime time, ModelServer server)
    {
        var (rows, submits, polls) = (0L, 0L, 0L);
        var result = default(QuotaResult)!;
        time.At(s_start.TotalSeconds, () => (rows, submits, polls) = (server.RowsDone, server.Submits, server.Polls));
        time.At((s_end - TimeSpan.FromSeconds(1)).TotalSeconds, () =>
        {
            var perSecond = (server.RowsDone - rows) / (time.Now - s_start).TotalSeconds;
            result = new QuotaResult(
                perSecond, perSecond / Limit, (server.Polls - polls) / (double)(server.Submits - submits), server.Refused,
                server.MostInFlight);
        });
        return () => result;
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static BatchInfo<int> Rules => new()
    {
        Name = "orders",
        Create = new("create", "POST", "/batch"),
        Status = new("status", "GET", "/batch/{jobId}"),
        MaxItems = JobRows,
        Items = "body",
        Row = JsonTypes.Int32,
    };
}

/// <param name="RowsPerSecond">Rows whose end was seen.</param>
/// <param name="OfLimit">The same as a share of the rate that one submit and one poll for each job allow.</param>
/// <param name="PollsPerJob">Polls for each job.</param>
/// <param name="Refused">The number of 429 responses.</param>
/// <param name="MostInFlight">The maximum of rows that were sent and not settled.</param>
internal sealed record QuotaResult(double RowsPerSecond, double OfLimit, double PollsPerJob, long Refused, int MostInFlight);
