using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>Runs over several workers: order, faults of the server, lost and double messages.</summary>
public sealed class FleetRunTests
{
    [Fact]
    public async Task ARunAppliesEachRowOnceAndItsReportAddsUp()
    {
        await using var bench = await FleetBench.StartAsync();

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(2_500)));

        (report.RowsIn, report.Succeeded, report.IsEnded, report.Verdict).ShouldBe((2_500, 2_500, true, CounterCheck.Match));
        report.Jobs.ShouldBeGreaterThanOrEqualTo(3);
        bench.AppliedOnce(2_500).ShouldBeTrue();
    }

    [Fact]
    public async Task RowsOfACustomerKeepTheirOrderOverSeveralJobs()
    {
        await using var bench = await FleetBench.StartAsync();

        await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(3_000, customers: 1)));

        var rows = bench.Server.Ledger.Rows;
        rows.Select(row => row.JobId).Distinct().Count().ShouldBe(3);
        rows.Select(row => row.Key).ShouldBe(Enumerable.Range(0, 3_000).Select(index => "t-" + index));
    }

    [Fact]
    public async Task ARequestThatIsTooLargeIsHalvedInOrder()
    {
        await using var bench = await FleetBench.StartAsync(maxBodyBytes: 40_000);

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(2_000, customers: 1)));

        report.Succeeded.ShouldBe(2_000);
        report.Jobs.ShouldBeGreaterThan(2);
        bench.Server.Ledger.Rows.Select(row => row.Key).ShouldBe(Enumerable.Range(0, 2_000).Select(index => "t-" + index));
    }

    [Fact]
    public async Task ALostResponseOfRowsWithKeysIsSentAgainAndCountedOnce()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.Add(Fault.ResetAfterApplying(), new FaultScope { Operation = "POST batch/cashback" });

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(500)));

        (report.Succeeded, report.Unknown, report.Failed).ShouldBe((500, 0, 0));
        bench.AppliedOnce(500).ShouldBeTrue();
    }

    [Fact]
    public async Task ALostResponseOfRowsWithoutKeysIsNeverSentAgain()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.Add(Fault.ResetAfterApplying(), new FaultScope { Operation = "POST batch/events" });

        var report = await bench.RunAsync(bench.Events().RunAsync(new GameballFleetRun("a"), FleetBench.Visits(500)));

        report.Unknown.ShouldBeGreaterThan(0);
        (report.Succeeded + report.Unknown).ShouldBe(500);
        report.UnknownByCause.Keys.ShouldBe([UnknownCause.ResponseLost]);
        Enumerable.Range(0, 500).Max(index => bench.Server.Ledger.TimesApplied("events", "c-" + index)).ShouldBe(1);
    }

    [Fact]
    public async Task RowsOfABusyCustomerGoAgain()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.Next(Fault.WithStatus(409).WithCode(2001), times: 2);

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(500)));

        (report.Succeeded, report.Failed).ShouldBe((500, 0));
        bench.AppliedOnce(500).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task MessagesThatComeSeveralTimesChangeNothing(int copies)
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Messages.Copies = number => number < 200 ? copies : 1;

        var report = await bench.RunAsync(bench.Events().RunAsync(new GameballFleetRun("a"), FleetBench.Visits(1_500)));

        report.Succeeded.ShouldBe(1_500);
        bench.Server.Ledger.Count("events").ShouldBe(1_500);
    }

    [Fact]
    public async Task TheSweepReplacesLostMessages()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Messages.Copies = number => number % 3 == 0 ? 1 : 0;

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(2_000)));

        report.Succeeded.ShouldBe(2_000);
        bench.AppliedOnce(2_000).ShouldBeTrue();
    }

    [Fact]
    public async Task TheWorkOfADeadWorkerPassesToAnotherWhenItsLeaseEnds()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Events();
        // It claims, records that it sends, and is never heard of again.
        bench.Workers[0] = new DyingWorker(bench.Store, diesAfterRecording: true);

        var report = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Visits(500)));

        report.Unknown.ShouldBeGreaterThan(0);
        (report.Succeeded + report.Unknown).ShouldBe(500);
        report.Unprocessed.ShouldBe(0);
        bench.Server.Ledger.Count("events").ShouldBe((int)report.Succeeded);
    }

    [Fact]
    public async Task AWorkerThatDiesBeforeItSendsLosesNothing()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Events();
        bench.Workers[0] = new DyingWorker(bench.Store, diesAfterRecording: false);

        var report = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Visits(500)));

        report.Succeeded.ShouldBe(500);
    }

    [Fact]
    public async Task OutcomesAreAStreamWithTheRows()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Cashback();
        await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(1_200)));

        var outcomes = await coordinator.OutcomesAsync("a").ToListAsync();

        outcomes.Select(outcome => outcome.Index).Order().ShouldBe(Enumerable.Range(0, 1_200).Select(index => (long)index));
        outcomes.ShouldAllBe(outcome => outcome.State == RowState.Succeeded && outcome.Row.TransactionId == "t-" + outcome.Index);
    }

    [Fact]
    public async Task RowsThatCannotBeSentAreInTheReport()
    {
        await using var bench = await FleetBench.StartAsync();
        var rows = FleetBench.Cashbacks(100).Select((row, index) => index % 10 == 3 ? row with { CustomerId = "" } : row);

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), rows));

        (report.RowsIn, report.Succeeded, report.Failed).ShouldBe((100, 90, 10));
        report.FailuresByCode.ShouldHaveSingleItem().ShouldBe(new("", 10));
    }
}
