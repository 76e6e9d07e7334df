using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>Stop, pause, deadline, failed sources and resumed runs.</summary>
public sealed class FleetControlTests
{
    private const int Rows = 4_000;

    [Fact]
    public async Task AStoppedRunStopsItsJobsAndReportsTheRest()
    {
        await using var bench = await FleetBench.StartAsync();
        using CancellationTokenSource stop = new();
        var running = bench.Cashback().RunAsync(
            new GameballFleetRun("a") { StopToken = stop.Token }, FleetBench.Cashbacks(Rows, customers: 1));
        await bench.PumpAsync(() => bench.Store.IsQuiet && bench.Server.Ledger.Rows.Count > 100);

        await stop.CancelAsync();
        var report = await bench.RunAsync(running);

        report.EndReason.ShouldBe("The run was stopped.");
        report.IsEnded.ShouldBeFalse();
        report.Unprocessed.ShouldBeGreaterThan(0);
        (report.Succeeded + report.Failed + report.Unprocessed + report.Unknown).ShouldBe(report.RowsIn);
    }

    [Fact]
    public async Task AJobThatDoesNotStopAtOnceIsResolvedWhenTheRunIsResumed()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.Add(Fault.WithStatus(400), new FaultScope { Operation = "stopBatchJob", Times = null });
        using CancellationTokenSource stop = new();
        var coordinator = bench.Events();
        var running = coordinator.RunAsync(new GameballFleetRun("a") { StopToken = stop.Token }, FleetBench.Visits(Rows));
        await bench.PumpAsync(() => bench.Store.IsQuiet && bench.Server.Ledger.Rows.Count > 100);
        await stop.CancelAsync();
        var stopped = await bench.RunAsync(running);
        (stopped.EndReason, stopped.IsEnded).ShouldBe(("The run was stopped.", false));
        stopped.Unknown.ShouldBeGreaterThan(0);

        bench.Server.Faults.Clear();
        var report = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Visits(Rows)));

        (report.Succeeded, report.Unknown, report.IsEnded).ShouldBe((Rows, 0, true));
        // A row that was sent again would count twice.
        bench.Server.Ledger.Count("events").ShouldBe(Rows);
    }

    [Theory]
    [InlineData(404, UnknownCause.JobVanished)]
    [InlineData(403, UnknownCause.StatusRefused)]
    public async Task AJobThatWasLeftIsPolledByTheNextRunOfItsName(int status, UnknownCause cause)
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.Add(Fault.WithStatus(status), new FaultScope { Operation = "getBatchJob", Times = null });
        var coordinator = bench.Events();
        GameballFleetRun run = new("a") { Fingerprint = "rows.csv;4000" };

        var report = await bench.RunAsync(coordinator.RunAsync(run, FleetBench.Visits(Rows)));

        (report.RowsIn, report.Unknown, report.Unprocessed, report.IsSourceEnded, report.IsEnded).ShouldBe((Rows, Rows, 0, true, false));
        report.UnknownByCause.ShouldBe(new Dictionary<UnknownCause, long> { [cause] = Rows });
        report.JobsOpen.ShouldBeGreaterThan(0);
        report.EndReason.ShouldBe($"{report.JobsOpen} jobs had not ended when their polls stopped. Run a again to poll them.");
        report.Verdict.ShouldBe(CounterCheck.NotChecked);
        (await coordinator.OutcomesAsync("a").ToArrayAsync()).ShouldAllBe(outcome => outcome.Cause == cause && outcome.Job != null);

        bench.Server.Faults.Clear();
        var again = await bench.RunAsync(coordinator.RunAsync(run, FleetBench.Visits(Rows)));

        (again.Succeeded, again.Unknown, again.JobsOpen, again.IsEnded, again.EndReason).ShouldBe((Rows, 0, 0, true, null));
        (again.Verdict, again.UnknownByCause.Count).ShouldBe((CounterCheck.Match, 0));
        bench.Server.Ledger.Count("events").ShouldBe(Rows);
    }

    [Fact]
    public async Task ACancelledWaitPausesTheRunAndItsNameResumesIt()
    {
        await using var bench = await FleetBench.StartAsync();
        using CancellationTokenSource cancel = new();
        var coordinator = bench.Cashback();
        var running = coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(Rows, customers: 1), cancel.Token);
        await bench.PumpAsync(() => bench.Store.IsQuiet && bench.Server.Ledger.Rows.Count > 100);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => bench.RunAsync(running));
        var paused = await coordinator.ReportAsync("a");
        paused.EndReason.ShouldBe("The coordinator's wait was cancelled.");
        (paused.Unknown, paused.Unprocessed).ShouldBe((1_000, 3_000));

        var report = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(Rows, customers: 1)));

        (report.Succeeded, report.EndReason, report.IsEnded).ShouldBe((Rows, null, true));
        bench.AppliedOnce(Rows).ShouldBeTrue();
    }

    [Fact]
    public async Task ADeadlineEndsTheRunWithoutWaitingForItsJobs()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.NextJob(JobFault.NeverEnds(10));

        var report = await bench.RunAsync(bench.Cashback().RunAsync(
            new GameballFleetRun("a") { Deadline = TimeSpan.FromMinutes(1) }, FleetBench.Cashbacks(Rows, customers: 1)));

        report.EndReason.ShouldBe("The deadline passed.");
        (report.Unknown, report.Unprocessed).ShouldBe((1_000, 3_000));
    }

    [Fact]
    public async Task RejectedKeysEndTheRunAndLoseNoRow()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Server.Faults.Add(Fault.WithStatus(401), new FaultScope { Operation = "POST batch/cashback", Times = null });
        var coordinator = bench.Cashback();

        var report = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(500)));

        report.EndReason.ShouldNotBeNull().ShouldContain("rejected the keys");
        (report.Unprocessed, report.Unknown, report.Failed).ShouldBe((500, 0, 0));

        bench.Server.Faults.Clear();
        var resumed = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(500)));
        resumed.Succeeded.ShouldBe(500);
    }

    [Fact]
    public async Task ASourceThatThrowsEndsTheRunAfterItsJobsAndMayBeResumed()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Cashback();

        var error = await Should.ThrowAsync<GameballFleetException>(
            () => bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), Breaking(2_500))));

        error.Error.ShouldBe(GameballFleetError.SourceFailed);
        error.InnerException.ShouldBeOfType<IOException>();
        var resumed = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(Rows, customers: 1)));
        resumed.Succeeded.ShouldBe(Rows);
        bench.AppliedOnce(Rows).ShouldBeTrue();
    }

    [Fact]
    public async Task ARunWhoseCoordinatorDiedIsResumedByItsName()
    {
        await using var bench = await FleetBench.StartAsync();
        var dead = bench.Cashback();
        // It keeps its lease for 30 seconds after its death.
        using CancellationTokenSource death = new();
        bench.Store.Fault = method => death.IsCancellationRequested && method is "Halt" or "ReleaseRun" or "RenewRun"
            ? new IOException("The coordinator is dead.")
            : null;
        var running = dead.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(Rows, customers: 1), death.Token);
        await bench.PumpAsync(() => bench.Store.IsQuiet && bench.Server.Ledger.Rows.Count > 100);
        await death.CancelAsync();
        await Should.ThrowAsync<Exception>(() => bench.RunAsync(running));
        bench.Store.Fault = _ => null;
        bench.Time.Advance(TimeSpan.FromSeconds(31));

        var report = await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(Rows, customers: 1)));

        report.Succeeded.ShouldBe(Rows);
        bench.AppliedOnce(Rows).ShouldBeTrue();
    }

    [Fact]
    public async Task ARunThatHasEndedReturnsItsReportAndSendsNothing()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Cashback();
        GameballFleetRun run = new("a") { Fingerprint = "rows.csv;500" };
        await bench.RunAsync(coordinator.RunAsync(run, FleetBench.Cashbacks(500)));
        var before = bench.Server.Ledger.Rows.Count;

        var again = await bench.RunAsync(coordinator.RunAsync(run, Never()));

        (again.Succeeded, again.IsEnded).ShouldBe((500, true));
        bench.Server.Ledger.Rows.Count.ShouldBe(before);
    }

    private static async IAsyncEnumerable<BatchCashback> Breaking(int rows)
    {
        await foreach (var row in FleetBench.Cashbacks(rows, customers: 1))
        {
            yield return row;
        }

        throw new IOException("The disk is gone.");
    }

    private static async IAsyncEnumerable<BatchCashback> Never()
    {
        await Task.Yield();
        yield return true ? throw new InvalidOperationException("The source was read.") : null!;
    }
}
