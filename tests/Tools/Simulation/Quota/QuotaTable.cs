using System;
using System.Globalization;

namespace Gameball.Simulation.Quota;

/// <summary>Prints the engine and the plain loop, one below the other.</summary>
internal static class QuotaTable
{
    private const double Goal = 0.95;

    /// <returns>Whether the goal is met: 95 % of the limit, and no 429.</returns>
    public static bool Print(int seed)
    {
        Console.WriteLine("360 requests in 30 s and 30 in 1 s, jobs of 1,000 rows and of 5 to 60 s, half an hour after the first five minutes");
        Console.WriteLine("                                        rows/s   of the limit       polls/job   429   most rows in flight");
        var alone = QuotaRun.Engine(liveShare: 0, seed);
        Line("the engine, the whole quota", alone);
        Line("the engine, interactive share of 0.1", QuotaRun.Engine(liveShare: 0.1, seed));
        Line("a loop: 4 jobs, polled every 2 s", QuotaRun.PlainLoop(4, seed));
        Line("a loop: 40 jobs, polled every 2 s", QuotaRun.PlainLoop(40, seed));
        return alone.OfLimit >= Goal && alone.Refused == 0;
    }

    private static void Line(string name, QuotaResult result) => Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, "{0,-38}{1,8:N0}{2,14:P1}{3,16:N2}{4,6:N0}{5,22:N0}",
        name, result.RowsPerSecond, result.OfLimit, result.PollsPerJob, result.Refused, result.MostInFlight));
}
