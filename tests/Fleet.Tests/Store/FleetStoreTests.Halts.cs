using System;
using System.Collections.Generic;
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
