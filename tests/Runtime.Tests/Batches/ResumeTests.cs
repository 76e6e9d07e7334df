using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>An import that crashes after any number of records, and another one that resumes from them.</summary>
public sealed class ResumeTests
{
    [Theory]
    [InlineData(RetrySafety.Never)]
    [InlineData(RetrySafety.Safe)]
    public void NoRowIsLostOrUnreportedAfterACrashAtAnyStep(RetrySafety retrySafety)
    {
        var all = First(new MemoryLog(), retrySafety).Log.Events;
        all.ShouldBeGreaterThan(40);
        for (var at = 0; at < all; at++)
        {
            var (scenario, log) = First(new MemoryLog(at), retrySafety);
            var applied = scenario.Server.Jobs.SelectMany(job => job.Rows).ToList();
            scenario.Log = log.Reopen();

            var report = scenario.Import(Rows);

            Truthful(scenario, report, at);
            if (retrySafety == RetrySafety.Safe)
            {
                report.Unknown.ShouldBe(0, "at " + at);
            }
            else
            {
                report.UnknownByCause.Keys.ShouldAllBe(cause => cause == UnknownCause.ResponseLost);
                scenario.Server.Jobs.SelectMany(job => job.Rows).ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void ResolvedOutcomesAreReturnedAgainAndNothingIsSent()
    {
        var (scenario, log) = First(new MemoryLog(), RetrySafety.Never);
        var (submits, polls) = (scenario.Server.Submits.Count, scenario.Server.Polls.Count);
        scenario.Log = log.Reopen();

        var report = scenario.Import(Rows);

        (scenario.Server.Submits.Count, scenario.Server.Polls.Count).ShouldBe((submits, polls));
        (report.Succeeded, report.Failed).ShouldBe((92, 8));
        report.NotSucceeded.ShouldAllBe(outcome => outcome.Message == "refused" && outcome.Job != null);
        report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match);
    }

    [Fact]
    public void AnUnreadableRecordedResultEndsTheImportAndIsNotAwaited()
    {
        var (scenario, log) = First(new MemoryLog(), RetrySafety.Never);
        var next = log.Reopen();
        next.Earlier = [.. next.Earlier.Select(chunk => chunk with { ReadResult = () => throw new IOException("the disk") })];
        scenario.Log = next;

        Should.Throw<IOException>(() => scenario.Import(Rows)).Message.ShouldBe("the disk");
    }

    [Fact]
    public void JobsThatAnEarlyEndLeftUnpolledAreListedAndKeepRunning()
    {
        var (scenario, log) = First(new MemoryLog(6), RetrySafety.Never);
        scenario.Log = log.Reopen();
        using var stop = new CancellationTokenSource();
        scenario.Options.StopToken = stop.Token;

        var report = scenario.Import(Stopping(Rows, 5, stop));

        report.RowsIn.ShouldBe(5);
        report.OpenJobs.Select(job => job.JobId).ShouldBe(["1000", "1001"]);
        scenario.Server.Stops.ShouldBeEmpty();
    }

    [Fact]
    public void AnotherSourceIsRejected()
    {
        var (scenario, log) = First(new MemoryLog(), RetrySafety.Never);
        var submits = scenario.Server.Submits.Count;

        foreach (var other in new[] { Rows.Select((row, i) => i == 30 ? row with { Customer = "x" } : row), Rows.Take(95) })
        {
            scenario.Log = log.Reopen();
            var error = Should.Throw<BatchJournalException>(() => scenario.Import(other));
            error.InnerException.ShouldBeOfType<InvalidDataException>();
            Scenario.Conserved(error.Report!);
        }

        scenario.Server.Submits.Count.ShouldBe(submits);
    }

    [Fact]
    public void AFailingLogEndsTheImportAndSentRowsAreAwaited()
    {
        var scenario = Prepared(RetrySafety.Never);
        scenario.Log = new MemoryLog(15);

        var error = Should.Throw<BatchJournalException>(() => scenario.Import(Rows));

        error.Message.ShouldContain("the disk is full");
        var report = error.Report.ShouldBeOfType<BatchReport<Row>>();
        report.Jobs.ShouldAllBe(job => job.IsEnded);
        (report.Unknown, report.Unprocessed > 0).ShouldBe((0, true));
    }

    [Fact]
    public void HalvesOfATooLargeRequestAreRecordedBeforeTheyAreSent()
    {
        var scenario = Prepared(RetrySafety.Never);
        var log = new MemoryLog();
        scenario.Log = log;
        scenario.Options.MaxConcurrentJobs = 1;
        scenario.Server.SubmitFault = (_, rows) => rows.Count > 5 ? new SubmitResponse(SubmitResult.TooLarge) : null;

        scenario.Import(Row.Many(10)).IsComplete.ShouldBeTrue();

        log.Recorded.ShouldBe(["planned 1", "sending 1", "returned 1", "split 1", "sending 2", "accepted 2", "settled 2", "sending 3",
            "accepted 3", "settled 3"]);
    }

    private static List<Row> Rows { get; } =
        Row.Many(100).Select((row, i) => row with { Customer = "c" + (i % 13), FailsWith = i % 13 == 5 ? "refused" : null }).ToList();

    private static IEnumerable<Row> Stopping(IEnumerable<Row> rows, int after, CancellationTokenSource stop)
    {
        foreach (var row in rows.Take(after))
        {
            yield return row;
        }

        stop.Cancel();
    }

    private static (Scenario Scenario, MemoryLog Log) First(MemoryLog log, RetrySafety retrySafety)
    {
        var scenario = Prepared(retrySafety);
        scenario.Log = log;
        try
        {
            scenario.Import(Rows);
        }
        catch (BatchJournalException)
        {
            // The simulated crash.
        }

        return (scenario, log);
    }

    private static Scenario Prepared(RetrySafety retrySafety)
    {
        var scenario = new Scenario { Rules = Row.Rules(retrySafety: retrySafety) };
        scenario.Options.MaxConcurrentJobs = 3;
        scenario.Server.SubmitFault = (number, rows) => rows.Count > 7 && number % 3 == 1 ? new SubmitResponse(SubmitResult.TooLarge) : null;
        return scenario;
    }

    private static void Truthful(Scenario scenario, BatchReport<Row> report, int at)
    {
        var notSucceeded = report.NotSucceeded.ToDictionary(outcome => outcome.Index);
        var applied = scenario.Server.Applied.ToHashSet();
        for (var i = 0; i < Rows.Count; i++)
        {
            var state = notSucceeded.TryGetValue(i, out var outcome) ? outcome.State : RowState.Succeeded;
            state.ShouldNotBe(RowState.Unprocessed, $"at {at}");
            (state == RowState.Unknown || (state == RowState.Succeeded) == applied.Contains(Rows[i])).ShouldBeTrue($"at {at}, row {i}");
        }
    }
}
