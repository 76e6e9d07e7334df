using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class ReportTests
{
    private readonly Scenario _scenario = new() { Rules = Row.Rules(1000) };

    public ReportTests()
    {
        _scenario.Server.MaxItems = 1000;
        _scenario.Server.PerRow = TimeSpan.FromMilliseconds(5);
    }

    [Fact]
    public void AReportShowsInOneLineThatNothingWasLost()
    {
        var rows = Row.Many(5000).Select((row, i) => i % 500 == 3 ? row with { FailsWith = "no such customer" } : row);

        var report = _scenario.Import(rows);

        var lines = report.ToString().Split('\n');
        lines[0].ShouldBe("5,000 rows in = 4,990 succeeded + 10 failed + 0 unprocessed + 0 unknown");
        lines[1].ShouldMatch(@"^5 jobs, the counters of 5 agree; \d+\.\d s, [\d,]+ rows/s$");
        lines[2].ShouldBe("failed: 10 × 7000");
        lines.Length.ShouldBe(3);
    }

    [Fact]
    public void ACompleteImportIsCompleteAndAnyOtherThrowsWithTheSummary()
    {
        Should.NotThrow(_scenario.Import(Row.Many(10)).EnsureComplete);

        var report = _scenario.Import(Row.Many(10).Select(row => row with { FailsWith = "no" }));

        var thrown = Should.Throw<BatchIncompleteException>(report.EnsureComplete);
        thrown.Message.ShouldContain("10 rows in = 0 succeeded + 10 failed + 0 unprocessed + 0 unknown");
        thrown.Report.ShouldBeSameAs(report);
    }

    [Fact]
    public void AJobWhoseCountersDifferIsNamedWithTheNumbers()
    {
        _scenario.Server.Wording = (job, now) => StatusText.Guide(job, now).Replace("\"errorCount\":0", "\"errorCount\":4");

        var report = _scenario.Import(Row.Many(10));

        report.Succeeded.ShouldBe(10);
        report.Jobs.Single().Verdict.ShouldBe(CounterCheck.Mismatch);
        report.IsComplete.ShouldBeFalse();
        report.ToString().ShouldContain(
            "job 1000: 10 rows, completed, differs: the server counts 10 finished + 4 failed of 10, the rows' outcomes are 10 + 0");
    }

    [Fact]
    public void OutcomesAndReportsOmitTheRowsContent()
    {
        var report = _scenario.Import(new[] { new Row("someone@example.com", "o1") { FailsWith = "refused" } });

        report.NotSucceeded[0].ToString().ShouldBe("row 0: Failed 7000 refused");
        report.ToString().ShouldNotContain("example.com");
    }

    [Fact]
    public void AJobsHandleSurvivesAsJson()
    {
        var job = _scenario.Import(Row.Many(3)).Jobs.Single().Job;

        System.Text.Json.JsonSerializer.Deserialize<BatchJob>(System.Text.Json.JsonSerializer.Serialize(job)).ShouldBe(job);
    }

    [Fact]
    public void ProgressOnlyRisesAndEndsWithAllRows()
    {
        var seen = new Recorder();
        _scenario.Progress = seen;

        _scenario.Import(Row.Many(5000).Select((row, i) => i == 7 ? row with { FailsWith = "x" } : row).ToList());

        foreach (var (before, after) in seen.Reports.Zip(seen.Reports.Skip(1)))
        {
            after.RowsRead.ShouldBeGreaterThanOrEqualTo(before.RowsRead);
            after.RowsSent.ShouldBeGreaterThanOrEqualTo(before.RowsSent);
            after.RowsProcessed.ShouldBeGreaterThanOrEqualTo(before.RowsProcessed);
            after.RowsSettled.ShouldBeGreaterThanOrEqualTo(before.RowsSettled);
        }

        seen.Reports.ShouldContain(report => report.JobsOpen == 4);
        seen.Reports.ShouldContain(report => report.RowsProcessed > report.RowsSettled && report.TimeLeft > TimeSpan.Zero);
        seen.Reports.Where(report => report.JobsEnded == 0).ShouldAllBe(report => report.TimeLeft == null);
        seen.Reports.ShouldContain(report => report.JobsEnded == 0 && report.RowsProcessed > 0, "a report before the end of the first job");
        var last = seen.Reports[^1];
        (last.RowsTotal, last.RowsRead, last.RowsSent, last.RowsProcessed, last.RowsSettled).ShouldBe((5000, 5000, 5000, 5000, 5000));
        (last.JobsOpen, last.JobsEnded).ShouldBe((0, 5));
        (last.Succeeded, last.Failed, last.TimeLeft).ShouldBe((4999, 1, TimeSpan.Zero));
    }

    [Fact]
    public void ProgressCountsRowsInEachStateAsSettled()
    {
        var seen = new Recorder();
        _scenario.Progress = seen;
        _scenario.Options.MaxConcurrentJobs = 1;
        _scenario.Server.LosesResponse = number => number == 0;
        _scenario.Server.SubmitFault = (number, _) => number == 2 ? new SubmitResponse(SubmitResult.Unauthorized, Message: "no") : null;

        var report = _scenario.Import(Row.Many(3500).Select((row, i) => i == 1500 ? row with { FailsWith = "x" } : row).ToList());

        (report.Unknown, report.Succeeded, report.Failed, report.Unprocessed).ShouldBe((1000, 999, 1, 1500));
        seen.Reports[^1].RowsSettled.ShouldBe(3500);
    }

    [Fact]
    public void TheTotalOfALazySourceIsKnownAtItsEnd()
    {
        var seen = new Recorder();
        _scenario.Progress = seen;

        _scenario.Import(Row.Many(6000).Select(row => row));

        seen.Reports[0].RowsTotal.ShouldBeNull();
        seen.Reports[^1].RowsTotal.ShouldBe(6000);
    }

    private sealed class Recorder : IProgress<BatchProgress>
    {
        public List<BatchProgress> Reports { get; } = [];

        public void Report(BatchProgress value) => Reports.Add(value);
    }
}
