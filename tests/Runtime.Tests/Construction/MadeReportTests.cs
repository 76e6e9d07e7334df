using System;
using System.Threading;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Construction;

/// <summary>Reports, outcomes and errors that a user's test makes behave like those of an import or a call.</summary>
public sealed class MadeReportTests
{
    private static readonly BatchOutcome<string> s_rejected = new(2, "c", RowState.Failed) { Code = "7000", Message = "no such customer" };
    private static readonly BatchOutcome<string> s_lost = new(0, "a", RowState.Unknown) { Cause = UnknownCause.ResponseLost };

    [Fact]
    public void TheRowsInAreTheSucceededRowsAndTheListedOnes()
    {
        var report = new BatchReport<string>(1, s_rejected, s_lost);

        (report.RowsIn, report.Succeeded, report.Failed, report.Unknown, report.Unprocessed).ShouldBe((3, 1, 1, 1, 0));
        report.NotSucceeded.ShouldBe([s_lost, s_rejected]);
        report.FailuresByCode["7000"].ShouldBe(1);
        report.UnknownByCause[UnknownCause.ResponseLost].ShouldBe(1);
        report.RejectedRows.ShouldBe(["c"]);
        Should.Throw<BatchIncompleteException>(report.EnsureComplete).Report.ShouldBeSameAs(report);
    }

    [Fact]
    public void AReportWithoutOtherRowsIsComplete()
    {
        new BatchReport<string>(10).IsComplete.ShouldBeTrue();
        new BatchReport<string>(10) { IsSourceEnded = false, EndReason = "stopped" }.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void AJobThatDidNotEndIsAnOpenJob()
    {
        var job = new BatchJob { Operation = "orders", JobId = "7", Rows = 1, SubmittedAt = DateTimeOffset.UnixEpoch };
        var report = new BatchReport<string>(1) { Jobs = [new BatchJobReport(job)] };

        report.OpenJobs.ShouldBe([job]);
        new BatchCanceledException(report, new CancellationToken(true)).OpenJobs.ShouldBe([job]);
    }

    [Fact]
    public void AJobWhoseCountersDifferMakesTheReportInconsistent()
    {
        var job = new BatchJob { Operation = "orders", JobId = "7", Rows = 1, SubmittedAt = DateTimeOffset.UnixEpoch };

        new BatchReport<string>(1) { Jobs = [new BatchJobReport(job) { IsEnded = true, Verdict = CounterCheck.Mismatch }] }
            .IsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData(RowState.Succeeded, null, 0, "Row 0 succeeded")]
    [InlineData(RowState.Unknown, null, 0, "set its Cause")]
    [InlineData(RowState.Failed, UnknownCause.Stopped, 0, "it has no Cause")]
    [InlineData(RowState.Failed, null, 2, "Row 2 is beyond the 2 rows in")]
    public void AnOutcomeThatContradictsItselfIsRejected(RowState state, UnknownCause? cause, long index, string fault) =>
        Should.Throw<ArgumentException>(() => new BatchReport<string>(1, new BatchOutcome<string>(index, "a", state) { Cause = cause }))
            .Message.ShouldContain(fault);

    [Fact]
    public void NumbersThatCannotBeAreRejected()
    {
        Should.Throw<ArgumentException>(() => new BatchReport<string>(1, s_lost, s_lost)).Message.ShouldContain("two outcomes");
        Should.Throw<ArgumentOutOfRangeException>(() => new BatchReport<string>(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => new BatchOutcome<string>(-1, "a", RowState.Failed));
    }

    [Fact]
    public void AnErrorCarriesWhatTheRecipesForRetriesRead()
    {
        var error = new GameballTransportException(GameballFailureKind.ResponseLost, "lost")
        {
            Attempts = 3,
            MayHaveBeenApplied = true,
            IsSafeToRetry = true,
        };

        (error.MayHaveBeenApplied, error.IsSafeToRetry, error.Message).ShouldBe((true, true, "lost Attempts: 3."));
    }
}
