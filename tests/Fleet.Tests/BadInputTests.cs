using System;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>Named errors before anything is sent.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task ANameThatALivingCoordinatorRunsIsInUse()
    {
        await using var bench = await FleetBench.StartAsync();
        var first = bench.Cashback();
        var running = first.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(4_000, customers: 1));
        await bench.PumpAsync(() => bench.Server.Ledger.Rows.Count > 0);

        await FailsAsync(GameballFleetError.RunInUse, () => bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(10)));

        (await bench.RunAsync(running)).Succeeded.ShouldBe(4_000);
    }

    [Fact]
    public async Task AnotherFingerprintIsAnotherSource()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Cashback();
        await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a") { Fingerprint = "one.csv" }, FleetBench.Cashbacks(100)));

        var error = await FailsAsync(GameballFleetError.OtherSource, () => coordinator.RunAsync(
            new GameballFleetRun("a") { Fingerprint = "two.csv" }, FleetBench.Cashbacks(100)));

        error.Message.ShouldContain("one.csv");
        bench.Server.Ledger.Count("cashback").ShouldBe(100);
    }

    [Theory]
    [InlineData(100, 3)]
    [InlineData(90, 5)]
    [InlineData(2_000, 5)]
    public async Task OtherRowsAreAnotherSource(int rows, int customers)
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Cashback();
        await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(100)));

        await FailsAsync(
            GameballFleetError.OtherSource,
            () => bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(rows, customers))));

        bench.Server.Ledger.Count("cashback").ShouldBe(100);
    }

    [Fact]
    public async Task ARunOfAnotherOperationIsAnotherRun()
    {
        await using var bench = await FleetBench.StartAsync();
        await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(100)));

        var error = await FailsAsync(
            GameballFleetError.OtherRun,
            () => bench.Coordinator(bench.Node(batches => batches.Events)).RunAsync(new GameballFleetRun("a"), FleetBench.Visits(10)));

        error.Message.ShouldContain("operation");
    }

    [Fact]
    public async Task ACoordinatorWithOtherKeysIsRejected()
    {
        await using var bench = await FleetBench.StartAsync();
        await bench.RunAsync(bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(100)));

        await FailsAsync(
            GameballFleetError.OtherKeys,
            () => bench.Coordinator(bench.Node(batches => batches.Cashback, apiKey: "another")).RunAsync(
                new GameballFleetRun("a"), FleetBench.Cashbacks(100)));
    }

    [Fact]
    public async Task AWorkerWithOtherKeysSendsNothingAndIsUnhealthy()
    {
        await using var bench = await FleetBench.StartAsync();
        var coordinator = bench.Cashback();
        var other = bench.Node(batches => batches.Cashback, apiKey: "another");
        bench.Workers[0] = new FleetWorker<BatchCashback>(other);

        var report = await bench.RunAsync(coordinator.RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(500)));

        report.Succeeded.ShouldBe(500);
        other.Status.Problem.ShouldNotBeNull().Error.ShouldBe(GameballFleetError.OtherKeys);
        bench.Server.Requests.Entries.ShouldAllBe(request => request.Status != 401);
    }

    [Fact]
    public async Task ASchemaOfANewerVersionIsRejected()
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Store.SchemaVersion++;

        await FailsAsync(GameballFleetError.NewerSchema, () => bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(100)));

        bench.Server.Requests.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task AWorkerThatStartsWithANewerSchemaSendsNothing()
    {
        await using var bench = await FleetBench.StartAsync();
        var (run, node) = await PlannedAsync(bench);
        bench.Store.SchemaVersion++;

        await FailsAsync(GameballFleetError.NewerSchema, () => new FleetWorker<BatchCashback>(node).AdvanceAsync(run, 0, default));
        using FleetSweep<BatchCashback> sweep = new(node, bench.Messages);
        await FailsAsync(GameballFleetError.NewerSchema, () => sweep.StartAsync(default));

        bench.Server.Requests.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task AWorkerWhoseClockDiffersSendsNothing()
    {
        await using var bench = await FleetBench.StartAsync();
        var (run, node) = await PlannedAsync(bench);
        bench.Store.Skew = TimeSpan.FromMinutes(1);

        await FailsAsync(GameballFleetError.ClockSkew, () => new FleetWorker<BatchCashback>(node).AdvanceAsync(run, 0, default));

        bench.Server.Requests.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(45)]
    [InlineData(-45)]
    public async Task AClockThatDiffersFromTheDatabasesIsRejected(int seconds)
    {
        await using var bench = await FleetBench.StartAsync();
        bench.Store.Skew = TimeSpan.FromSeconds(seconds);

        var error = await FailsAsync(
            GameballFleetError.ClockSkew, () => bench.Cashback().RunAsync(new GameballFleetRun("a"), FleetBench.Cashbacks(100)));

        error.Message.ShouldContain("45 seconds");
        bench.Server.Ledger.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task AReportOfAnUnknownRunIsAnError()
    {
        await using var bench = await FleetBench.StartAsync();

        await FailsAsync(GameballFleetError.UnknownRun, () => bench.Cashback().ReportAsync("nobody's"));
    }

    [Theory]
    [InlineData(nameof(GameballFleet<>.Lease))]
    [InlineData(nameof(GameballFleet<>.Partitions))]
    [InlineData(nameof(GameballFleet<>.Sweep))]
    [InlineData(nameof(GameballFleet<>.Batch))]
    [InlineData(nameof(GameballFleet<>.ConnectionString))]
    public void ASettingOutOfItsRangeNamesItself(string name)
    {
        var error = Should.Throw<ArgumentException>(() => new Microsoft.Extensions.DependencyInjection.ServiceCollection()
            .AddGameballFleet<BatchCashback>(fleet =>
            {
                fleet.Batch = _ => null!;
                fleet.RowJson = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<BatchCashback>)GameballJson.Options.GetTypeInfo(typeof(BatchCashback));
                fleet.ConnectionString = "Host=localhost";
                _ = name switch
                {
                    nameof(fleet.Lease) => (object)(fleet.Lease = TimeSpan.FromSeconds(2)),
                    nameof(fleet.Partitions) => fleet.Partitions = 0,
                    nameof(fleet.Sweep) => fleet.Sweep = TimeSpan.Zero,
                    nameof(fleet.Batch) => fleet.Batch = null,
                    _ => fleet.ConnectionString = " ",
                };
            }));

        error.ParamName.ShouldBe(name);
    }

    // A run that waits for its first worker, and a process that starts now.
    private static async Task<(Guid Run, FleetNode<BatchCashback> Node)> PlannedAsync(FleetBench bench)
    {
        using CancellationTokenSource cancel = new();
        var running = bench.Coordinator(bench.Node(batches => batches.Cashback)).RunAsync(
            new GameballFleetRun("a"), FleetBench.Cashbacks(100, customers: 1), cancel.Token);
        while (bench.Messages.IsEmpty)
        {
            await Task.Yield();
        }

        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        return ((await bench.Store.FindAsync("a", default))!.Id, bench.Node(batches => batches.Cashback));
    }

    private static async Task<GameballFleetException> FailsAsync(GameballFleetError expected, Func<Task> work)
    {
        var error = await Should.ThrowAsync<GameballFleetException>(work);
        error.Error.ShouldBe(expected);
        return error;
    }
}
