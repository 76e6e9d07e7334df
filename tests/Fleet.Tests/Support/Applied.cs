using System.Linq;

namespace Gameball.Fleet.Tests;

/// <summary>Reads the server's ledger.</summary>
internal static class Applied
{
    /// <summary>Whether each of the cashback rows took effect exactly once.</summary>
    public static bool AppliedOnce(this FleetBench bench, int rows) =>
        bench.Server.Ledger.Count("cashback") == rows
        && Enumerable.Range(0, rows).All(index => bench.Server.Ledger.TimesApplied("cashback", "t-" + index) == 1);
}
