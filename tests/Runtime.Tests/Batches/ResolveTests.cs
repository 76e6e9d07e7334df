using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The open jobs of an import's report are polled later.</summary>
public sealed class ResolveTests
{
    private readonly Scenario _scenario = new() { Rules = Row.Rules(retrySafety: RetrySafety.Safe) };
    private readonly List<Row> _rows = Row.Many(60).Select((row, i) => i % 9 == 4 ? row with { FailsWith = "no" } : row).ToList();

    private FakeServer Server => _scenario.Server;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AfterACancelledWaitTheRowsOfOpenJobsAreResolvedAndNothingIsSent(bool isPublished)
    {
        Server.Wording = isPublished ? StatusText.Document : StatusText.Guide;
        var cancelled = Cancelled(15);
        var (submits, open) = (Server.Submits.Count, cancelled.OpenJobs.Count);
        open.ShouldBe(2);

        var report = _scenario.Resolve(cancelled);

        Server.Submits.Count.ShouldBe(submits);
        (report.RowsIn, report.Unknown, report.Unprocessed).ShouldBe((60, 0, cancelled.Unprocessed));
        report.OpenJobs.ShouldBeEmpty();
        report.Jobs.Count.ShouldBe(cancelled.Jobs.Count);
        report.Jobs.ShouldAllBe(job => job.IsEnded && job.Verdict == CounterCheck.Match);
        report.EndReason.ShouldBe(cancelled.EndReason);
        Truthful(report);
        _scenario.Resolve(report).ShouldBeSameAs(report);
    }

    [Fact]
    public void OutcomesThatAJobReportedBeforeItsStopAreKept()
    {
        var cancelled = Cancelled(8);
        var known = cancelled.Succeeded;
        known.ShouldBeGreaterThan(0);
        Server.Jobs.ForEach(job => job.Stop(_scenario.Time.Now));

        var report = _scenario.Resolve(cancelled);

        (report.Succeeded, report.OpenJobs.Count).ShouldBe((known, 0));
        report.UnknownByCause.Keys.ShouldBe([UnknownCause.Stopped]);
        Truthful(report);
    }

    [Fact]
    public void AWaitThatIsCancelledAgainCanBeResumedAgain()
    {
        var first = Cancelled(15);
        using var source = new CancellationTokenSource();
        Server.PerRow = TimeSpan.FromDays(1);
        _scenario.Time.At(_scenario.Time.Now.TotalSeconds, source.Cancel);

        var thrown = Should.Throw<BatchCanceledException>(() => _scenario.Resolve(first, source.Token));

        var second = Scenario.Conserved(thrown.Report.ShouldBeOfType<BatchReport<Row>>());
        second.OpenJobs.ShouldBe(first.OpenJobs, ignoreOrder: true);
        (second.RowsIn, second.Unknown).ShouldBe((first.RowsIn, first.Unknown));
        second.NotSucceeded.Select(row => row.Index).ShouldBe(first.NotSucceeded.Select(row => row.Index));
        Truthful(_scenario.Resolve(second)).Unknown.ShouldBe(0);
    }

    [Fact]
    public void RowsThatAJobRejectedAreReportedAndNotSent()
    {
        Server.Wording = (job, now) => StatusText.Guide(job, now).Replace("7000", "2001", StringComparison.Ordinal);
        var cancelled = Cancelled(2);
        var submits = Server.Submits.Count;

        var report = _scenario.Resolve(cancelled);

        Server.Submits.Count.ShouldBe(submits);
        report.FailuresByCode.Keys.ShouldBe(["2001"]);
        report.RejectedRows.ShouldBeEmpty();
        report.RetryableRows.Count().ShouldBe((int)(report.Failed + report.Unprocessed));
    }

    [Fact]
    public void ACustomersRowsAreDistinguishedByAllRowsOfTheJob()
    {
        // Without keys an entry contains only the customer: one entry for two rows, of which the report knows that one succeeded.
        _scenario.Rules = Row.Rules(keyed: false);
        var polls = 0;
        Server.Wording = (job, now) => polls++ == 0
            ? """{"status":"running","totalCount":2}"""
            : """{"status":"completed","totalCount":2,"response":{"successful":[{"customerId":"c"}]}}""";
        using var source = new CancellationTokenSource();
        _scenario.Time.At(1.7, source.Cancel);
        var thrown = Should.Throw<BatchCanceledException>(
            () => _scenario.Import(new[] { new Row("c", null), new Row("c", null) }, source.Token));

        var report = _scenario.Resolve((BatchReport<Row>)thrown.Report);

        report.UnknownByCause[UnknownCause.Ambiguous].ShouldBe(2);
    }

    [Fact]
    public void AJobWithUnreadableStatusesIsPolledAgain()
    {
        Server.StatusFault = _ => new StatusResponse(StatusResult.Unreadable, Message: "gibberish");
        var first = _scenario.Import(_rows.Take(10));
        (first.UnknownByCause[UnknownCause.Unreadable], Server.Polls.Count).ShouldBe((10, 20));
        Server.StatusFault = _ => null;

        (_scenario.Resolve(first).Unknown, first.EndReason).ShouldBe((0, null));
    }

    [Fact]
    public void RowsToRetryAndRowsToCorrectAreTheRowsThatWereNotApplied()
    {
        Server.SubmitFault = (number, _) => number == 1 ? new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "unauthorized") : null;
        Server.Wording = (job, now) =>
        {
            var status = JsonNode.Parse(StatusText.Guide(job, now))!;
            foreach (var entry in status["response"]?["failed"]?.AsArray() ?? [])
            {
                entry!["code"] = (string?)entry["orderId"] switch { "o4" => 5003, "o6" => 7000, _ => 5000 };
            }

            return status.ToJsonString();
        };
        _scenario.Options.MaxConcurrentJobs = 1;
        var rows = Row.Many(20).Select((row, i) => i is 4 or 6 or 8 ? row with { FailsWith = "no" } : row).ToList();

        var report = _scenario.Import(rows);

        report.RejectedRows.ShouldBe([rows[6], rows[8]]);
        report.RetryableRows.ShouldBe([rows[4], .. rows.Skip(10)]);
        report.RetryableRows.Concat(report.RejectedRows).ShouldBe(
            report.NotSucceeded.Where(outcome => outcome.State is RowState.Failed or RowState.Unprocessed).Select(outcome => outcome.Row),
            ignoreOrder: true);
        report.FailedRows.ShouldBe([rows[4], rows[6], rows[8]]);
    }

    private BatchReport<Row> Cancelled(double seconds)
    {
        using var source = new CancellationTokenSource();
        Server.PerRow = TimeSpan.FromSeconds(1);
        _scenario.Time.At(seconds, source.Cancel);
        return (BatchReport<Row>)Should.Throw<BatchCanceledException>(() => _scenario.Import(_rows, source.Token)).Report;
    }

    private BatchReport<Row> Truthful(BatchReport<Row> report)
    {
        var applied = Server.Applied.ToHashSet();
        var notSucceeded = report.NotSucceeded.ToDictionary(outcome => outcome.Index);
        for (var i = 0; i < _rows.Count; i++)
        {
            var state = notSucceeded.TryGetValue(i, out var outcome) ? outcome.State : RowState.Succeeded;
            (state == RowState.Unknown || (state == RowState.Succeeded) == applied.Contains(_rows[i])).ShouldBeTrue($"row {i}: {state}");
            (outcome is null || outcome.Row == _rows[i]).ShouldBeTrue();
        }

        return report;
    }
}
