using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <summary>What workers and coordinators rely on. The store in memory that the other tests use and PostgreSQL pass the same tests.</summary>
public abstract partial class FleetStoreTests : IAsyncLifetime
{
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(30);
    private static readonly StoredOutcome[] s_none = [];

    private readonly ITestStore _test;
    private readonly IFleetStore _store;

    private protected FleetStoreTests(ITestStore test) => (_test, _store) = (test, test.Store);

    public Task InitializeAsync() => _store.PrepareAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ASchemaOfANewerVersionIsRejected()
    {
        await _test.SetVersionAsync(SchemaMigration.Newest + 1);
        try
        {
            var error = await Should.ThrowAsync<GameballFleetException>(() => _store.PrepareAsync(default));

            error.Error.ShouldBe(GameballFleetError.NewerSchema);
            error.Message.ShouldContain($"version {SchemaMigration.Newest + 1}");
            error.Message.ShouldContain("Update the program");
        }
        finally
        {
            // The other tests may have the same database.
            await _test.SetVersionAsync(SchemaMigration.Newest);
        }
    }

    [Fact]
    public async Task ARunIsCreatedOnceAndHasOneCoordinator()
    {
        var run = NewRun();

        (await _store.BeginAsync(run, "a", s_lease, default)).ShouldNotBeNull().Id.ShouldBe(run.Id);
        (await _store.BeginAsync(run with { Id = Guid.NewGuid() }, "b", s_lease, default)).ShouldBeNull();
        (await _store.BeginAsync(run with { Id = Guid.NewGuid() }, "a", s_lease, default))!.Id.ShouldBe(run.Id);

        await _store.ReleaseRunAsync(run.Id, "a", default);
        (await _store.BeginAsync(run, "b", s_lease, default)).ShouldNotBeNull();
        (await _store.RenewRunAsync(run.Id, "a", s_lease, default)).ShouldBeFalse();
        (await _store.AddAsync(run.Id, "a", s_lease, [Chunk(0)], default)).ShouldBeNull();
    }

    [Fact]
    public async Task AFoundRunHasWhatItWasCreatedWith()
    {
        var run = await BeginAsync();

        var found = (await _store.FindAsync(run.Name, default)).ShouldNotBeNull();

        found.Id.ShouldBe(run.Id);
        (found.Operation, found.Server, found.RowKeyName, found.PartitionKeyName, found.Fingerprint, found.Partitions, found.TraceParent)
            .ShouldBe((run.Operation, run.Server, run.RowKeyName, run.PartitionKeyName, run.Fingerprint, run.Partitions, run.TraceParent));
        found.Salt.ShouldBe(run.Salt);
        found.Account.ShouldBe(run.Account);
        (await _store.FindAsync("none", default)).ShouldBeNull();
    }

    [Fact]
    public async Task OnlyNewlyBusyPartitionsAreToBeWoken()
    {
        var run = await BeginAsync();

        (await AddAsync(run, Chunk(0, partition: 3), Chunk(1, partition: 1), Chunk(2, partition: 3, order: 1)))!.Order().ShouldBe([1, 3]);
        (await AddAsync(run, Chunk(3, partition: 3, order: 2)))!.ShouldBeEmpty();
        (await _store.PlannedHashesAsync(run.Id, 2, 10, default)).Select(hash => hash[0]).ShouldBe([(byte)2, (byte)3]);
    }

    [Fact]
    public async Task APartitionIsClaimedByOneAndItsChunksGoInOrder()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0), Chunk(1, order: 1));

        var first = (await ClaimAsync(run)).ShouldNotBeNull();
        (await ClaimAsync(run)).ShouldBeNull();
        first.Payload.ShouldBe([0]);

        (await _store.SaveAsync(first, Resolved(10), default)).IsSaved.ShouldBeTrue();
        (await ClaimAsync(run)).ShouldNotBeNull().Payload.ShouldBe([1]);
    }

    [Fact]
    public async Task AClaimThatWasLostChangesNothing()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0));
        var lost = (await _store.ClaimAsync(run.Id, 0, "a", TimeSpan.FromSeconds(-1), default)).ShouldNotBeNull();
        var taken = (await ClaimAsync(run)).ShouldNotBeNull();

        (await _store.SendingAsync(lost, "{}", s_lease, default)).ShouldBeFalse();
        (await _store.RenewAsync(lost, s_lease, default)).ShouldBeFalse();
        (await _store.SaveAsync(lost, Resolved(10), default)).IsSaved.ShouldBeFalse();

        (await _store.SendingAsync(taken, "{}", s_lease, default)).ShouldBeTrue();
        (await _store.RenewAsync(taken, s_lease, default)).ShouldBeTrue();
        var progress = await _store.ProgressAsync(run.Id, default);
        (progress.Succeeded, progress.InFlight, progress.ActivePartitions).ShouldBe((0, 10, 1));
    }

    [Fact]
    public async Task TheStateOfAStepIsFoundByTheNextClaim()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0));
        var claim = (await ClaimAsync(run))!;
        await _store.SendingAsync(claim, "{\"a\":1}", s_lease, default);

        await _store.SaveAsync(claim, new StepChange { Next = [new ChunkPart(10, [0], ChunkState.Accepted, "{\"a\":2}")] }, default);

        (await ClaimAsync(run)).ShouldNotBeNull().Step.ShouldBe("{\"a\":2}");
    }

    [Fact]
    public async Task AStepThatIsDueLaterIsNotClaimedBefore()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0));
        var claim = (await ClaimAsync(run))!;

        var saved = await _store.SaveAsync(
            claim, new StepChange { Delay = TimeSpan.FromMinutes(1), Next = [new ChunkPart(10, [0], ChunkState.Accepted, "{}")] }, default);

        saved.Next.ShouldNotBeNull().TotalSeconds.ShouldBeInRange(50, 60);
        (await ClaimAsync(run)).ShouldBeNull();
        (await _store.OverdueAsync(TimeSpan.Zero, TimeSpan.Zero, 10, default)).ShouldNotContain((run.Id, 0));
    }

    [Fact]
    public async Task HalvesGoInOrderBeforeTheNextChunk()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0), Chunk(1, order: 1));

        await _store.SaveAsync((await ClaimAsync(run))!, Halves(10, 11), default);
        await _store.SaveAsync((await ClaimAsync(run))!, Halves(100, 101), default);

        byte[] order = [100, 101, 11, 1];
        foreach (var payload in order)
        {
            var claim = (await ClaimAsync(run)).ShouldNotBeNull();
            claim.Payload.ShouldBe([payload]);
            await _store.SaveAsync(claim, Resolved(1), default);
        }

        (await ClaimAsync(run)).ShouldBeNull();
        (await _store.ProgressAsync(run.Id, default)).OpenPartitions.ShouldBe(0);
    }

    [Fact]
    public async Task RejectedRowsGoBeforeTheNextChunk()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0), Chunk(1, order: 1));
        var claim = (await ClaimAsync(run))!;

        await _store.SaveAsync(
            claim,
            Resolved(7) with
            {
                Resolved = new ChunkPart(7, [70], ChunkState.Resolved, ""),
                Next = [new ChunkPart(3, [30], ChunkState.Planned, "{}")],
            },
            default);

        (await ClaimAsync(run)).ShouldNotBeNull().Payload.ShouldBe([30]);
        (await _store.ChunksAsync(run.Id, 0, 10, default)).Select(chunk => chunk.Payload[0]).ShouldBe([(byte)70, (byte)1, (byte)30]);
    }

    [Fact]
    public async Task OutcomesAreCountedAndListed()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0) with { Refused = [new StoredOutcome(99, RowState.Failed, null, null, "no customer", null)] });
        StoredOutcome[] rows =
        [
            new(3, RowState.Failed, null, "7000", "no", "17"), new(4, RowState.Unknown, UnknownCause.Ambiguous, null, null, "17"),
        ];

        await _store.SaveAsync((await ClaimAsync(run))!, Resolved(8) with { NotSucceeded = rows, Job = CounterCheck.Mismatch }, default);

        var progress = await _store.ProgressAsync(run.Id, default);
        (progress.Planned, progress.Succeeded, progress.Failed, progress.Unknown).ShouldBe((11, 8, 2, 1));
        (progress.Jobs, progress.JobsMismatched, progress.JobsNotChecked).ShouldBe((1, 1, 0));
        (await _store.CountOutcomesAsync(run.Id, default)).ShouldBe(
            [new OutcomeCount(RowState.Failed, null, "7000", 1), new OutcomeCount(RowState.Unknown, UnknownCause.Ambiguous, null, 1), new OutcomeCount(RowState.Failed, null, null, 1)],
            ignoreOrder: true);
        (await _store.ChunksAsync(run.Id, 0, 10, default)).Single().Outcomes.Select(outcome => outcome.Index).Order().ShouldBe([3L, 4L, 99L]);
    }

    private static FleetRun NewRun() => FleetTarget.NewRun(
        "test-" + Guid.NewGuid(),
        new BatchTarget { Operation = "cashback", Server = "http://x", Account = "y", RowKeyName = "transactionId", PartitionKeyName = "customerId" },
        "rows.csv",
        4,
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    private static PlannedChunk Chunk(byte number, int partition = 0, int order = 0) =>
        new(number, partition, order, 10, [number], [number], s_none);

    private static StepChange Resolved(int succeeded) => new() { IsResolved = true, Succeeded = succeeded };

    // Seven rows succeeded, one failed, and two are unknown.
    private static StepChange Left(string step) => Resolved(7) with
    {
        Left = step,
        NotSucceeded =
        [
            new(3, RowState.Failed, null, "7000", "no", "17"), new(4, RowState.Unknown, UnknownCause.JobVanished, null, null, "17"),
            new(5, RowState.Unknown, UnknownCause.JobVanished, null, null, "17"),
        ],
    };

    private static StepChange Halves(byte first, byte second) => new()
    {
        Next = [new ChunkPart(5 - (first / 50), [first], ChunkState.Planned, "{}"), new ChunkPart(5, [second], ChunkState.Planned, "{}")],
    };

    private async Task<FleetRun> BeginAsync()
    {
        var run = NewRun();
        await _store.BeginAsync(run, "coordinator", s_lease, default);
        return run;
    }

    private Task<IReadOnlyList<int>?> AddAsync(FleetRun run, params PlannedChunk[] chunks) =>
        _store.AddAsync(run.Id, "coordinator", s_lease, chunks, default);

    private Task<FleetClaim?> ClaimAsync(FleetRun run) => _store.ClaimAsync(run.Id, 0, "worker", s_lease, default);
}
