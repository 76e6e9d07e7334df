using System;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <content>Jobs that are stopped, left or polled late.</content>
public sealed partial class ItemDriverTests
{
    [Fact]
    public void AStoppedImportSendsNothingAndStopsItsJob()
    {
        _server.PerRow = TimeSpan.FromMinutes(1);
        var unsent = Item(Row.Many(2));

        _time.Run(() => Driver().AdvanceAsync(unsent, Record, stop: true)).Next.ShouldHaveSingleItem().Indexes.ShouldBe([0L, 1L]);
        _server.Submits.ShouldBeEmpty();

        var accepted = Advance(unsent).Next[0];
        var stopped = _time.Run(() => Driver().AdvanceAsync(accepted, Record, stop: true));
        stopped.Outcomes.ShouldAllBe(outcome => outcome.State == RowState.Unknown && outcome.Cause == UnknownCause.Stopped);
        _server.Stops.ShouldBe(["1000"]);
    }

    [Fact]
    public void AJobThatDoesNotStopAtOnceIsLeftForALaterStep()
    {
        _server.PerRow = TimeSpan.FromMinutes(1);
        _server.StopFault = _ => new IOException("no route");
        var accepted = Advance(Item(Row.Many(2))).Next[0];

        var stopped = _time.Run(() => Driver().AdvanceAsync(accepted, Record, stop: true));

        stopped.Outcomes.ShouldBeEmpty();
        (stopped.Job, stopped.EndReason).ShouldBe((null, null));
        stopped.Delay.ShouldBeGreaterThan(TimeSpan.Zero);
        var left = stopped.Next.ShouldHaveSingleItem();
        left.State!.Job.ShouldBe(accepted.State!.Job);
        Drive(left, newProcess: true).ShouldAllBe(outcome => outcome.State == RowState.Succeeded);
        _server.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public void AJobThatVanishesLeavesItsRowsUnknown()
    {
        _server.StatusFault = _ => new StatusResponse(StatusResult.NotFound, Message: "gone");

        Drive(Item(Row.Many(2)), newProcess: true).ShouldAllBe(outcome => outcome.Cause == UnknownCause.JobVanished);

        _server.Polls.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(StatusResult.NotFound, UnknownCause.JobVanished)]
    [InlineData(StatusResult.Refused, UnknownCause.StatusRefused)]
    [InlineData(StatusResult.Unreadable, UnknownCause.Unreadable)]
    [InlineData(StatusResult.TryAgain, UnknownCause.JobNeverEnded)]
    internal void AJobThatWasLeftStaysOpenAndIsWatchedAnew(StatusResult result, UnknownCause cause)
    {
        _options.MaxJobTime = TimeSpan.FromHours(1);
        _server.StatusFault = _ => new StatusResponse(result, Message: "not now");
        var step = Advance(Item(Row.Many(2)));
        for (; step.Next.Count > 0; step = Advance(step.Next[0], step.Delay))
        {
            step.Open.ShouldBeNull();
        }

        step.Outcomes.ShouldAllBe(outcome => outcome.Cause == cause && outcome.Job != null);
        (step.Outcomes.Count, step.Job!.IsEnded).ShouldBe((2, false));
        var left = step.Open.ShouldNotBeNull();
        left.Indexes.ShouldBe([0L, 1L]);
        left.State!.Job.ShouldBe(step.Job.Job);

        // As many polls as in the first run, and as much time.
        var (polls, began) = (_server.Polls.Count, _time.Now);
        var again = Advance(left, TimeSpan.FromDays(1));
        for (; again.Next.Count > 0; again = Advance(again.Next[0], again.Delay))
        {
            again.Open.ShouldBeNull();
        }

        again.Outcomes.ShouldAllBe(outcome => outcome.Cause == cause);
        (_server.Polls.Count - polls).ShouldBeInRange(polls - 2, polls + 2);
        (_time.Now - began).ShouldBeGreaterThan(TimeSpan.FromDays(1) + (cause == UnknownCause.JobNeverEnded ? _options.MaxJobTime : TimeSpan.Zero));

        _server.StatusFault = _ => null;
        Drive(again.Open!, newProcess: true).Select(outcome => (outcome.Index, outcome.State)).ShouldBe(
            [(0, RowState.Succeeded), (1, RowState.Succeeded)]);
        _server.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public void LatePollsDoNotPutOffTheNextOnes()
    {
        (_server.Quota, _server.Latency) = (TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(1));
        var driver = Driver();

        // Messages run each step three seconds after its time, and every job has ended long before.
        var delays = Enumerable.Range(0, 40).Select(_ => _time.Run(async () =>
        {
            var submitted = await driver.AdvanceAsync(Item(Row.Many(3)), Record);
            await _time.DelayAsync(submitted.Delay + TimeSpan.FromSeconds(3));
            (await driver.AdvanceAsync(submitted.Next.Single(), Record)).Outcomes.Count.ShouldBe(3);
            return submitted.Delay;
        })).ToArray();

        delays[^1].ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
