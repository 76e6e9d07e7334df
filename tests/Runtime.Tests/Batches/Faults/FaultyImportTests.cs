using System;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>A few hundred seeds; <c>dotnet run --project tests/Tools/Simulation -c Release -- --seeds 5000</c> runs any number of them.</summary>
public sealed class FaultyImportTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.2)]
    public void TheReportAgreesWithTheServersLedgerUnderAnyFault(double faults)
    {
        var (sure, unknown) = (0L, 0L);
        for (var seed = 0; seed < 150; seed++)
        {
            try
            {
                var report = FaultyImport.Check(seed, faults);
                sure += report.Succeeded + report.Failed;
                unknown += report.Unknown;
            }
            catch (Exception error)
            {
                throw new InvalidOperationException("seed " + seed, error);
            }
        }

        // An engine that reports every row as unknown would agree with the ledger, too.
        sure.ShouldBeGreaterThan(unknown);
    }
}
