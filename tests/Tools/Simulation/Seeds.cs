using System;
using System.Globalization;
using Gameball.Runtime.Tests.Batches;

namespace Gameball.Simulation;

/// <summary>Imports through faults, seed after seed.</summary>
internal static class Seeds
{
    private static readonly double[] s_faults = [0.01, 0.2];

    /// <returns>Whether all reports agreed with their ledgers.</returns>
    public static bool Run(int from, int count)
    {
        foreach (var faults in s_faults)
        {
            var (rows, succeeded, failed, unknown) = (0L, 0L, 0L, 0L);
            for (var seed = from; seed < from + count; seed++)
            {
                try
                {
                    var report = FaultyImport.Check(seed, faults);
                    (rows, succeeded, failed, unknown) =
                        (rows + report.RowsIn, succeeded + report.Succeeded, failed + report.Failed, unknown + report.Unknown);
                }
                catch (Exception error)
                {
                    Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0:P0} faults, seed {1} fails:", faults, seed));
                    Console.WriteLine(error);
                    return false;
                }
            }

            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "{0:P0} faults, {1:N0} seeds: {2:N0} rows, {3:N0} succeeded, {4:N0} failed, {5:N0} unknown; every report agrees with its ledger",
                faults, count, rows, succeeded, failed, unknown));
        }

        return true;
    }
}
