using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Busy customers, requests with too many bytes, one dominating customer, failing jobs.</summary>
public sealed class RejectedTests
{
    private readonly Scenario _scenario = new();

    private FakeServer Server => _scenario.Server;

    [Fact]
    public void RowsOfABusyCustomerAreResubmittedAutomatically()
    {
        Server.Wording = (job, now) => job.Id == "1000" ? Busy(StatusText.Guide(job, now)) : StatusText.Guide(job, now);
        var rows = Row.Many(10).Select((row, i) => i is 2 or 5 ? row with { FailsWith = "busy" } : row).ToList();

        var report = _scenario.Import(rows);

        Server.Jobs.Select(job => job.Rows.Count).ShouldBe([10, 2]);
        Server.Jobs[1].Rows.ShouldBe([rows[2], rows[5]]);
        (report.Succeeded, report.Failed, report.RowsIn).ShouldBe((8, 2, 10));
        report.FailuresByCode.Keys.ShouldBe(["7000"]);
        report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match);
    }

    [Fact]
    public void ACustomerThatStaysBusyIsAbandonedAfterTheConfiguredNumberOfSubmits()
    {
        _scenario.Options.MaxSubmitAttempts = 3;
        Server.Wording = (job, now) => Busy(StatusText.Guide(job, now));

        var report = _scenario.Import(Row.Many(10).Select((row, i) => i == 4 ? row with { FailsWith = "busy" } : row));

        Server.Jobs.Select(job => job.Rows.Count).ShouldBe([10, 1, 1]);
        (report.Succeeded, report.FailuresByCode["2001"]).ShouldBe((9, 1));
    }

    [Fact]
    public void ARowOfABusyCustomerThatCannotBeResubmittedIsNotReportedAsNeverSent()
    {
        Server.Wording = (job, now) => Busy(StatusText.Guide(job, now));
        Server.SubmitFault = (number, _) => number == 1 ? new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "no") : null;

        var report = _scenario.Import(Row.Many(10).Select((row, i) => i == 4 ? row with { FailsWith = "busy" } : row));

        report.NotSucceeded.Single().ToString().ShouldBe(
            "row 4: Failed 2001 The customer was busy, and the import ended before the row could be resubmitted.");
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(100, 10)]
    public void ARequestThatIsRejectedAsAWholeIsResubmitted(int times, int failed)
    {
        Server.SubmitFault = (number, _) => number < times ? new SubmitResponse(SubmitResult.Busy, null, "2001", "busy") : null;

        var report = _scenario.Import(Row.Many(10));

        (report.Failed, report.Unprocessed).ShouldBe((failed, 0));
        Server.Submits.Count.ShouldBe(Math.Min(times + 1, _scenario.Options.MaxSubmitAttempts));
    }

    [Fact]
    public void ARequestContainsTheRowsThatFitIntoItsBytesAndALargerRowIsSentAlone()
    {
        // {"body":[["c0","o0"],…]}: 22 bytes, and 12 more for each further row.
        _scenario.Options.MaxRequestBytes = 60;
        var rows = Row.Many(10).Select((row, i) => i == 6 ? row with { Id = new string('x', 100) } : row).ToList();

        _scenario.Import(rows).IsComplete.ShouldBeTrue();

        Server.Jobs.Select(job => job.Rows.Count).ShouldBe([4, 2, 1, 3]);
        Server.Jobs.SelectMany(job => job.Rows).ShouldBe(rows);
    }

    [Fact]
    public void WhileOneCustomerFillsTheWaitingRowsNothingIsReadAndOthersContinueAfterItsJob()
    {
        var read = 0;
        var mostRead = 0;
        Server.Wording = (job, now) =>
        {
            mostRead = job.Id == "1000" ? read : mostRead;
            return StatusText.Guide(job, now);
        };
        var rows = Enumerable.Range(0, 100).Select(i => new Row(i < 60 ? "greedy" : "c" + i, "o" + i)).ToList();

        var report = _scenario.Import(rows.Select(row =>
        {
            read++;
            return row;
        }));

        // Ten in its job, ten that wait, and one that was read while there was capacity.
        mostRead.ShouldBeInRange(20, 21);
        report.IsComplete.ShouldBeTrue();
        Server.Jobs.SelectMany(job => job.Rows).Where(row => row.Customer == "greedy").ShouldBe(rows.Take(60));
    }

    [Fact]
    public void AJobThatNeverEndsIsStoppedAndTheCustomersLaterRowsAreSent()
    {
        _scenario.Options.MaxJobTime = TimeSpan.FromMinutes(30);
        Server.Wording = (job, now) => job.Id == "1000" && job.State(now) != "stopped"
            ? """{"status":"running","totalCount":10}"""
            : StatusText.Guide(job, now);
        Server.PerRow = TimeSpan.FromSeconds(1);

        var report = _scenario.Import(Enumerable.Range(0, 20).Select(i => new Row("c", "o" + i)));

        Server.Stops.ShouldBe(["1000"]);
        (report.Succeeded, report.UnknownByCause[UnknownCause.JobNeverEnded]).ShouldBe((10, 10));
        _scenario.Time.Now.ShouldBeInRange(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(33));
    }

    [Fact]
    public void AJobWithDecreasingCountersIsReported()
    {
        Server.PerRow = TimeSpan.FromSeconds(2);
        var polls = 0;
        Server.Wording = (job, now) => ++polls == 3
            ? """{"status":"running","totalCount":10,"finishedCount":0,"errorCount":0}"""
            : StatusText.Guide(job, now);

        var report = _scenario.Import(Row.Many(10));

        report.Jobs.Single().CountedBackwards.ShouldBeTrue();
        report.ToString().ShouldContain("its counters decreased");
        report.Succeeded.ShouldBe(10);
    }

    private static string Busy(string status) => status.Replace("7000", "2001");
}
