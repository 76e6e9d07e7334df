using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The steps of one item, each of which another process may run.</summary>
public sealed partial class ItemDriverTests
{
    private readonly VirtualTime _time = new();
    private readonly FakeServer _server;
    private readonly BatchImportOptions _options = new();
    private readonly List<BatchItemState> _recorded = [];

    public ItemDriverTests() => _server = new FakeServer(_time);

    [Fact]
    public void AnItemIsSubmittedThenPolledThenResolved()
    {
        var submitted = Advance(Item(Row.Many(3)));

        submitted.Outcomes.ShouldBeEmpty();
        _recorded.ShouldHaveSingleItem().IsSending.ShouldBeTrue();
        var accepted = submitted.Next.ShouldHaveSingleItem();
        accepted.State!.IsSending.ShouldBeFalse();
        accepted.State.Job.ShouldNotBeNull().Rows.ShouldBe(3);
        submitted.Delay.ShouldBeGreaterThan(TimeSpan.Zero);

        Drive(accepted).Select(outcome => (outcome.Index, outcome.State, outcome.Job!.JobId)).ShouldBe(
            [(0, RowState.Succeeded, "1000"), (1, RowState.Succeeded, "1000"), (2, RowState.Succeeded, "1000")]);
    }

    [Fact]
    public void EachStepMayRunInAnotherProcess()
    {
        _server.PerRow = TimeSpan.FromSeconds(5);

        Drive(Item(Row.Many(10)), newProcess: true).Count(outcome => outcome.State == RowState.Succeeded).ShouldBe(10);

        _server.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public void AnItemThatIsTooLargeIsHalvedInOrder()
    {
        _server.SubmitFault = (_, rows) => rows.Count > 3 ? new SubmitResponse(SubmitResult.TooLarge) : null;

        var outcomes = Drive(Item(Row.Many(10)));

        outcomes.Select(outcome => outcome.Index).ShouldBe(Enumerable.Range(0, 10).Select(index => (long)index));
        _server.Jobs.Select(job => job.Rows.Count).ShouldAllBe(count => count <= 3);
    }

    [Fact]
    public void ARowThatIsTooLargeAloneFails()
    {
        _server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.TooLarge, Code: "413", Message: "too large");

        Drive(Item(Row.Many(2))).ShouldAllBe(outcome => outcome.State == RowState.Failed && outcome.Code == "413");
    }

    [Fact]
    public void RowsThatAJobRejectedAsBusyAreANewItem()
    {
        Row[] rows = [new("c0", "o0"), new("c1", "o1") { FailsWith = "busy" }, new("c2", "o2")];
        _options.MaxSubmitAttempts = 3;
        _server.Wording = (job, now) => StatusText.Guide(job, now).Replace("7000", "2001");

        var step = Advance(Item(rows));
        while (step.Outcomes.Count == 0)
        {
            step = Advance(step.Next[0], step.Delay);
        }

        step.Outcomes.Select(outcome => outcome.Index).ShouldBe([0L, 2L]);
        var again = step.Next.ShouldHaveSingleItem();
        again.Indexes.ShouldBe([1L]);
        (again.State!.Rejected, again.State.Job).ShouldBe((1, null));
        Drive(again).ShouldHaveSingleItem().Code.ShouldBe("2001");
        _server.Submits.Count.ShouldBe(3);
    }

    [Fact]
    public void ALostResponseWithoutAKeyIsUnknownAndNotSentAgain()
    {
        _server.LosesResponse = _ => true;

        var outcomes = Drive(Item(Row.Many(2)));

        outcomes.ShouldAllBe(outcome => outcome.State == RowState.Unknown && outcome.Cause == UnknownCause.ResponseLost);
        outcomes[0].Message.ShouldNotBeNull().ShouldContain("the line broke");
        _server.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public void ALostResponseOfSafeRowsIsSentAgain()
    {
        _server.LosesResponse = number => number == 0;

        Drive(Item(Row.Many(2)), RetrySafety.Safe).ShouldAllBe(outcome => outcome.State == RowState.Succeeded);

        _server.Submits.Count.ShouldBe(2);
    }

    [Fact]
    public void AnItemThatIsFoundInTheMiddleOfASubmitHasLostItsResponse()
    {
        var found = Item(Row.Many(2)) with { State = new BatchItemState { IsSending = true } };

        var outcomes = Drive(found);

        outcomes.ShouldAllBe(outcome => outcome.State == RowState.Unknown);
        outcomes[0].Message.ShouldNotBeNull().ShouldContain("the process ended before it came");
        _server.Submits.ShouldBeEmpty();
        Drive(found, RetrySafety.Safe).ShouldAllBe(outcome => outcome.State == RowState.Succeeded);
    }

    [Fact]
    public void NothingIsSentWhenTheStartCannotBeRecorded()
    {
        Should.Throw<IOException>(() => _time.Run(() => Driver().AdvanceAsync(Item(Row.Many(2)), _ => throw new IOException("full"))));

        _server.Submits.ShouldBeEmpty();
    }

    [Fact]
    public void RejectedKeysEndTheImportAndKeepTheRows()
    {
        _server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.Unauthorized, Code: "401", Message: "no");

        var step = Advance(Item(Row.Many(2)));

        step.EndReason.ShouldNotBeNull().ShouldContain("rejected the keys");
        step.KeysLeaked.ShouldBeFalse();
        (step.Outcomes.Count, step.Next.Single().State!.MayBeApplied).ShouldBe((0, false));
    }

    [Fact]
    public void AServerThatCannotBeReachedEndsTheImportAfterAllAttempts()
    {
        _server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.NotSent, Message: "no route");
        _options.MaxSubmitAttempts = 3;
        var step = Advance(Item(Row.Many(2)));
        for (var attempt = 2; attempt <= 3; attempt++)
        {
            step.EndReason.ShouldBeNull();
            step = Advance(step.Next[0], step.Delay);
        }

        step.EndReason.ShouldNotBeNull().ShouldContain("no route");
        step.Next.Single().State!.FailedAttempts.ShouldBe(3);
    }

    [Fact]
    public void ACancelledStepKeepsTheItem()
    {
        using CancellationTokenSource cancel = new();
        cancel.Cancel();

        var step = _time.Run(() => Driver().AdvanceAsync(Item(Row.Many(2)), Record, cancellationToken: cancel.Token));

        (step.Next.Count, step.Outcomes.Count, step.EndReason).ShouldBe((1, 0, null));
        _server.Submits.ShouldBeEmpty();
    }

    [Fact]
    public void AnItemOfAnotherOperationIsAnError() =>
        Should.Throw<ArgumentException>(() => Advance(Item(Row.Many(1)) with { Operation = "events" })).ParamName.ShouldBe("item");

    private static BatchPlanItem<Row> Item(IReadOnlyList<Row> rows) => new()
    {
        Operation = "orders",
        Partition = 0,
        Number = 0,
        Rows = rows,
        Indexes = [.. Enumerable.Range(0, rows.Count).Select(index => (long)index)],
    };

    private BatchItemDriver<Row> Driver(RetrySafety safety = RetrySafety.Never) =>
        new(Row.Rules(retrySafety: safety), _server, _time, new Random(1), _options);

    private ValueTask Record(BatchItemState state)
    {
        _recorded.Add(state);
        return default;
    }

    private BatchStep<Row> Advance(BatchPlanItem<Row> item, TimeSpan delay = default) => _time.Run(async () =>
    {
        await _time.DelayAsync(delay);
        return await Driver().AdvanceAsync(item, Record);
    });

    // Drives an item and what becomes of it to the end.
    private List<BatchOutcome<Row>> Drive(BatchPlanItem<Row> item, RetrySafety safety = RetrySafety.Never, bool newProcess = false) => _time.Run(async () =>
    {
        var (driver, outcomes, left) = (Driver(safety), new List<BatchOutcome<Row>>(), new Stack<BatchPlanItem<Row>>([item]));
        while (left.TryPop(out var next))
        {
            var step = await (newProcess ? Driver(safety) : driver).AdvanceAsync(next, Record);
            step.EndReason.ShouldBeNull();
            outcomes.AddRange(step.Outcomes);
            foreach (var later in step.Next.Reverse())
            {
                left.Push(later);
            }

            await _time.DelayAsync(step.Delay);
        }

        return outcomes;
    });
}
