using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>The database or the broker is away while a coordinator plans. That is no failure of its source.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData("PlannedHashes")]
    [InlineData("Resume")]
    [InlineData("Add")]
    [InlineData("EndPlan")]
    public async Task ADatabaseThatIsAwayDelaysThePlan(string method)
    {
        await using var bench = await FleetBench.StartAsync();
        var left = 3;
        bench.Store.Fault = called => called == method && Interlocked.Decrement(ref left) >= 0 ? new IOException("The database is away.") : null;

        var running = bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(2_500));
        while (Volatile.Read(ref left) >= 0 && !running.IsCompleted)
        {
            bench.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        (await bench.RunAsync(running)).Succeeded.ShouldBe(2_500);
        bench.AppliedOnce(2_500).ShouldBeTrue();
    }

    [Fact]
    public async Task ABrokerThatIsAwayLosesMessagesOnly()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Messages.Failure = new IOException("The broker is away.");

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(2_500)));

        report.Succeeded.ShouldBe(2_500);
        bench.AppliedOnce(2_500).ShouldBeTrue();
    }
}
