using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Fleet.Tests;

/// <content>Runs that are halted, overdue or past their deadline.</content>
public abstract partial class FleetStoreTests
{
    [Theory]
    [InlineData(FleetHalt.Refused, false, true)]
    [InlineData(FleetHalt.SourceFailed, false, true)]
    [InlineData(FleetHalt.Stopped, false, true)]
    [InlineData(FleetHalt.Deadline, false, false)]
    [InlineData(FleetHalt.Cancelled, false, false)]
    [InlineData(FleetHalt.KeysLeaked, false, false)]
    internal async Task AHaltedRunSendsNothingAndMayPollItsJobs(FleetHalt halt, bool sends, bool polls)
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0, partition: 0), Chunk(1, partition: 1));
        var open = (await ClaimAsync(run))!;
        await _store.SaveAsync(open, new StepChange { Next = [new ChunkPart(10, [0], ChunkState.Accepted, "{}")] }, default);
        var waiting = (await _store.ClaimAsync(run.Id, 1, "a", TimeSpan.FromSeconds(-1), default))!;

        await _store.HaltAsync(run.Id, halt, "why", default);

        (await _store.SendingAsync(waiting, "{}", s_lease, default)).ShouldBe(sends);
        (await _store.ClaimAsync(run.Id, 1, "a", s_lease, default)).ShouldBeNull();
        (await ClaimAsync(run) is { } claim ? claim.Halt : FleetHalt.None).ShouldBe(polls ? halt : FleetHalt.None);

        await _store.HaltAsync(run.Id, FleetHalt.Refused, "milder", default);
        (await _store.ProgressAsync(run.Id, default)).HaltReason.ShouldBe("why");
        await _store.ResumeAsync(run.Id, null, default);
        (await _store.ClaimAsync(run.Id, 1, "a", s_lease, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task AJobThatWasRequestedToStopIsPolledWhenTheRunIsResumed()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0), Chunk(1, order: 1));
        await _store.SaveAsync((await ClaimAsync(run))!, new StepChange { Next = [new ChunkPart(10, [0], ChunkState.Accepted, "{\"a\":1}")] }, default);
        await _store.HaltAsync(run.Id, FleetHalt.Stopped, "why", default);

        await _store.SaveAsync(
            (await ClaimAsync(run))!, new StepChange { IsStopping = true, Next = [new ChunkPart(10, [0], ChunkState.Accepted, "{\"a\":2}")] }, default);

        (await ClaimAsync(run)).ShouldBeNull();
        var progress = await _store.ProgressAsync(run.Id, default);
        (progress.InFlight, progress.Unknown, progress.OpenPartitions, progress.ActivePartitions).ShouldBe((10, 0, 1, 0));
        await _store.ResumeAsync(run.Id, null, default);
        var claim = (await ClaimAsync(run)).ShouldNotBeNull();
        claim.Step.ShouldBe("{\"a\":2}");
        await _store.SaveAsync(claim, Resolved(10), default);
        (await ClaimAsync(run)).ShouldNotBeNull().Payload.ShouldBe([1]);
    }

    [Fact]
    public async Task ALeftJobHasOutcomesUntilTheRunIsResumed()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0) with { Refused = [new StoredOutcome(99, RowState.Failed, null, null, "no customer", null)] }, Chunk(1, order: 1));
        await _store.SaveAsync((await ClaimAsync(run))!, new StepChange { Next = [new ChunkPart(10, [0], ChunkState.Accepted, "{}")] }, default);

        await _store.SaveAsync((await ClaimAsync(run))!, Left("{\"a\":1}"), default);

        (await CountsAsync()).ShouldBe((7, 2, 2, 0, 1, 0));
        (await _store.ChunksAsync(run.Id, 0, 1, default)).Single().Outcomes.Count.ShouldBe(4);
        // The next chunk of the partition does not wait for it, and a resume does not disturb that one's step.
        var next = (await ClaimAsync(run)).ShouldNotBeNull();
        (await _store.SendingAsync(next, "{}", s_lease, default)).ShouldBeTrue();
        await _store.ResumeAsync(run.Id, null, default);
        (await CountsAsync()).ShouldBe((0, 1, 0, 20, 0, 0));
        await _store.SaveAsync(next, Resolved(10), default);

        var polled = (await ClaimAsync(run)).ShouldNotBeNull();
        (polled.Payload[0], polled.Step).ShouldBe(((byte)0, "{\"a\":1}"));
        (await CountsAsync()).ShouldBe((10, 1, 0, 10, 0, 0));
        await _store.SaveAsync(polled, Left("{\"a\":2}"), default);
        await _store.ResumeAsync(run.Id, null, default);
        (await _store.OverdueAsync(TimeSpan.FromSeconds(-1), TimeSpan.Zero, 1_000, default)).ShouldContain((run.Id, 0));
        await _store.SaveAsync((await ClaimAsync(run))!, Resolved(10) with { Job = CounterCheck.Match }, default);
        (await CountsAsync()).ShouldBe((20, 1, 0, 0, 0, 1));
        (await _store.CountOutcomesAsync(run.Id, default)).ShouldHaveSingleItem().Rows.ShouldBe(1);

        async Task<(long Succeeded, long Failed, long Unknown, long InFlight, long JobsLeft, long Jobs)> CountsAsync()
        {
            var progress = await _store.ProgressAsync(run.Id, default);
            return (progress.Succeeded, progress.Failed, progress.Unknown, progress.InFlight, progress.JobsLeft, progress.Jobs);
        }
    }

    [Fact]
    public async Task ARunPastItsDeadlineIsNotWorkedOn()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0));

        await _store.ResumeAsync(run.Id, await _store.NowAsync(default) - TimeSpan.FromSeconds(1), default);

        (await ClaimAsync(run)).ShouldBeNull();
    }

    [Fact]
    public async Task AnOverdueRunIsFoundOnceInAWhile()
    {
        var run = await BeginAsync();
        await AddAsync(run, Chunk(0));

        (await OverdueAsync()).ShouldContain((run.Id, 0));
        (await OverdueAsync()).ShouldNotContain((run.Id, 0));

        Task<IReadOnlyList<(Guid Run, int Partition)>> OverdueAsync() =>
            _store.OverdueAsync(TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(1), 1_000, default);
    }
}
