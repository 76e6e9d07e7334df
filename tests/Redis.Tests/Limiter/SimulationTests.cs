using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>Several processes on one key, with the published quota of 30 and 360.</summary>
public sealed class SimulationTests
{
    private const double PublishedRate = 360 / 30.0;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void ProcessesTogetherUseNearlyTheWholeQuotaAndAreNeverRejected(int processes)
    {
        using QuotaSimulation simulation = new(processes, seed: 1) { CallsPerSecond = 0.4 };

        simulation.Run(TimeSpan.FromSeconds(60));

        simulation.Rejected.ShouldBe(0);

        // Imports leave the interactive share, a tenth.
        simulation.Taken.ShouldBeGreaterThan((int)(0.86 * 60 * PublishedRate));
        simulation.OfEach.Min().ShouldBeGreaterThan(simulation.OfEach.Max() / 2);
    }

    [Fact]
    public void CallsDoNotWaitBehindImportsOfAnyProcess()
    {
        using QuotaSimulation simulation = new(4, seed: 2) { CallsPerSecond = 0.25 };

        simulation.Run(TimeSpan.FromSeconds(60));

        simulation.LongestWait.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void ProcessesThatDieHoldNothing()
    {
        using QuotaSimulation simulation = new(3, seed: 3);
        for (var i = 0; i < 12; i++)
        {
            simulation.Run(TimeSpan.FromSeconds(5));
            simulation.Replace(i % 3);
        }

        simulation.Rejected.ShouldBe(0);
        simulation.Taken.ShouldBeGreaterThan((int)(0.7 * 60 * PublishedRate));
    }
}
