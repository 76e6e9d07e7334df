using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class ImportTests
{
    private readonly Scenario _scenario = new();

    [Fact]
    public void EveryRowOfAnImportIsAppliedOnceAndCountedOnce()
    {
        var rows = Row.Many(95);

        var report = _scenario.Import(rows);

        report.Succeeded.ShouldBe(95);
        report.IsComplete.ShouldBeTrue();
        report.Jobs.Count.ShouldBe(10);
        report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match && job.IsEnded);
        _scenario.Server.Applied.OrderBy(row => rows.IndexOf(row)).ShouldBe(rows);
        _scenario.Server.Jobs.Count(job => job.Rows.Count == 10).ShouldBe(9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void AsManyJobsAsAllowedAreOpenAtOnce(int jobs)
    {
        _scenario.Options.MaxConcurrentJobs = jobs;

        _scenario.Import(Row.Many(200)).IsComplete.ShouldBeTrue();

        _scenario.Server.MostOpen.ShouldBe(jobs);
    }

    [Fact]
    public void FailedRowsAreReturnedAsTheCallersObjectsWithCodeAndReason()
    {
        var rows = Row.Many(30);
        rows[7] = rows[7] with { FailsWith = "no such customer" };
        rows[22] = rows[22] with { FailsWith = "out of range" };

        var report = _scenario.Import(rows);

        report.Failed.ShouldBe(2);
        report.NotSucceeded.Select(outcome => outcome.Index).ShouldBe([7, 22]);
        report.NotSucceeded[0].Row.ShouldBeSameAs(rows[7]);
        report.NotSucceeded[0].Code.ShouldBe("7000");
        report.NotSucceeded[0].Message.ShouldBe("no such customer");
        report.NotSucceeded[0].Job.ShouldBe(report.Jobs.Single(job => job.Job.JobId == "1000").Job);
        report.FailuresByCode.ShouldBe(new Dictionary<string, long> { ["7000"] = 2 });
        report.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void TheDocumentsFormatGivesTheSameReport()
    {
        _scenario.Server.Wording = StatusText.Document;
        var rows = Row.Many(30);
        rows[7] = rows[7] with { FailsWith = "no such customer" };

        var report = _scenario.Import(rows);

        (report.Succeeded, report.Failed).ShouldBe((29, 1));
        report.NotSucceeded.Single().Message.ShouldBe("no such customer");
        report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(4, 10)]
    [InlineData(2, 25)]
    public void AnEndlessSourceIsReadNoFurtherThanJobsAndTwoRequestsMore(int jobs, int maxItems)
    {
        _scenario.Rules = Row.Rules(maxItems);
        _scenario.Server.MaxItems = maxItems;
        _scenario.Options.MaxConcurrentJobs = jobs;
        var read = 0;
        var settled = 0;
        var most = 0;
        IEnumerable<Row> Source()
        {
            // Only three customers, so that rows wait for their partition keys, too.
            for (; read < 2000; read++)
            {
                most = Math.Max(most, read + 1 - settled);
                yield return new Row("c" + ((read / 40) % 3), "o" + read);
            }
        }

        _scenario.Time.Run(async () =>
        {
            await foreach (var outcome in _scenario.Stream(Source()))
            {
                settled++;
            }

            return settled;
        }).ShouldBe(2000);

        most.ShouldBeLessThanOrEqualTo((jobs + 2) * maxItems);
        most.ShouldBeGreaterThan(maxItems);
    }

    [Fact]
    public void ASlowSourceIsSentAfterTheLingerAndNotRowByRow()
    {
        _scenario.Options.Linger = TimeSpan.FromSeconds(3);
        var time = _scenario.Time;
        async IAsyncEnumerable<Row> Source()
        {
            for (var i = 0; i < 12; i++)
            {
                await time.DelayAsync(TimeSpan.FromSeconds(1));
                yield return new Row("c" + i, "o" + i);
            }
        }

        _scenario.Import(Source()).Succeeded.ShouldBe(12);

        _scenario.Server.Jobs.Select(job => job.Rows.Count).ShouldAllBe(count => count >= 3);
        _scenario.Server.Submits[0].ShouldBe(TimeSpan.FromSeconds(4));
    }
}
