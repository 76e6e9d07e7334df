using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The whole text of a report, as a log shows it.</summary>
public sealed class ReportTextTests
{
    private const string Ten = "10 rows in = 10 succeeded + 0 failed + 0 unprocessed + 0 unknown\n";

    [Fact]
    public void AnEarlyEndShowsItsReasonAndEachKindOfRow()
    {
        BatchReport<string> report = new(
            1_000,
            Failed(0, "7000"), Failed(1, "7000"), Failed(2, "9004"), Failed(3, null), Failed(4, null),
            new(5, "row", RowState.Unprocessed),
            Unknown(6, UnknownCause.ResponseLost), Unknown(7, UnknownCause.Stopped), Unknown(8, UnknownCause.Stopped))
        {
            EndReason = "The import was stopped.",
            IsSourceEnded = false,
            Elapsed = TimeSpan.FromSeconds(2.5),
        };

        report.ToString().ShouldBe(
            """
            1,009 rows in = 1,000 succeeded + 5 failed + 1 unprocessed + 3 unknown
            no job was made; 2.5 s
            ended early: The import was stopped.
            the source was not read to its end
            failed: 2 × no code, 2 × 7000, 1 × 9004
            unknown: 1 × ResponseLost, 2 × Stopped
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("00:00:00", "0.0 s, 0 rows/s")]
    [InlineData("00:00:00.5", "0.5 s, 200 rows/s")]
    [InlineData("00:00:10", "10.0 s, 10 rows/s")]
    [InlineData("00:01:00", "0:01:00, 1 rows/s")]
    [InlineData("02:05:09.7", "2:05:09, 0 rows/s")]
    [InlineData("23:59:59", "23:59:59, 0 rows/s")]
    [InlineData("1.00:00:00", "1.00:00:00, 0 rows/s")]
    [InlineData("1.12:30:15.5", "1.12:30:15, 0 rows/s")]
    public void TheTimeAndTheSpeedOfThirtyFailedAndSeventySucceededRows(string elapsed, string expected)
    {
        BatchReport<string> report = new(70, [.. Enumerable.Range(0, 30).Select(i => Failed(i, "7000"))])
        {
            Jobs = [Job(1, CounterCheck.Match)],
            Elapsed = TimeSpan.Parse(elapsed),
        };

        report.ToString().ShouldBe(
            "100 rows in = 70 succeeded + 30 failed + 0 unprocessed + 0 unknown\n"
            + "1 jobs, the counters of 1 agree; " + expected + "\nfailed: 30 × 7000");
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(8, "\nand 3 more jobs that differ, are open or had decreasing counters")]
    public void TheFirstFiveJobsThatNeedALookAreShownAndTheOthersCounted(int jobs, string rest)
    {
        BatchReport<string> report = new(10)
        {
            Jobs = [Job(0, CounterCheck.Match), .. Enumerable.Range(1, jobs).Select(i => Job(i, CounterCheck.NotChecked, isEnded: false))],
            Elapsed = TimeSpan.FromSeconds(1),
        };

        report.ToString().ShouldBe(
            Ten + (jobs + 1) + " jobs, the counters of 1 agree; 1.0 s, 10 rows/s\n"
            + string.Join("\n", Enumerable.Range(1, 5).Select(i => "job " + i + ": 10 rows, no response, not checked")) + rest);
    }

    [Fact]
    public void AJobThatDiffersOrCountedBackwardsIsShownAndOneThatAgreesIsNot()
    {
        BatchReport<string> report = new(10)
        {
            Jobs = [Job(1, CounterCheck.Match), Job(2, CounterCheck.Mismatch), Job(3, CounterCheck.Match, isBackwards: true)],
        };

        report.ToString().ShouldBe(
            Ten + "3 jobs, the counters of 2 agree; 0.0 s, 0 rows/s\n"
            + "job 2: 10 rows, no response, differs: the server counts ? finished + ? failed of ?, the rows' outcomes are 0 + 0\n"
            + "job 3: 10 rows, no response, agrees, but its counters decreased");
    }

    private static BatchOutcome<string> Failed(int index, string? code) => new(index, "row", RowState.Failed) { Code = code };

    private static BatchOutcome<string> Unknown(int index, UnknownCause cause) => new(index, "row", RowState.Unknown) { Cause = cause };

    private static BatchJobReport Job(int id, CounterCheck verdict, bool isEnded = true, bool isBackwards = false) =>
        new(new() { Operation = "orders", JobId = id.ToString(), Rows = 10, SubmittedAt = default })
        {
            Verdict = verdict,
            IsEnded = isEnded,
            CountedBackwards = isBackwards,
        };
}
