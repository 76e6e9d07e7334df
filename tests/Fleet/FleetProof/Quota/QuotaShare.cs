using System;
using System.Globalization;

namespace Gameball.FleetProof.Quota;

/// <summary>What processes took of the published quota.</summary>
/// <param name="Processes">The number of processes.</param>
/// <param name="Taken">The requests that the server accepted.</param>
/// <param name="Rejected">The requests that it rejected (429).</param>
/// <param name="Time">The time of the run.</param>
internal sealed record QuotaShare(int Processes, int Taken, int Rejected, TimeSpan Time)
{
    private const double Goal = 0.95;
    private const double PerSecond = 360 / 30.0;

    /// <summary>Whether the goal is met: 95 % of the quota, and no 429.</summary>
    public bool IsGood => OfQuota >= Goal && Rejected == 0;

    private double OfQuota => Taken / (PerSecond * Time.TotalSeconds);

    public static void PrintHeader() => Console.WriteLine("processes   requests   of the quota   429");

    public void Print() => Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, "{0,9}{1,11:N0}{2,15:P1}{3,6:N0}", Processes, Taken, OfQuota, Rejected));
}
