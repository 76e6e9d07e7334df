using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Gameball.Runtime.Tests.Batches.Journaling;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Imports with rows that their first job rejects (2001), crashed at every event and resumed.</summary>
public sealed class RejectedResumeTests
{
    // A customer's rows are not adjacent, so that the order of partition keys matters; some rows are rejected permanently, some customers
    // are busy at first.
    private static readonly List<Row> s_rows = Row.Many(40)
        .Select((row, i) => row with { Customer = "c" + (i % 13), FailsWith = i % 13 == 5 ? "refused" : i % 7 == 2 ? "busy" : null }).ToList();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void TheReportIsTheSameAfterACrashAtAnyStep(bool isPublished, bool isWholeRequestBusy)
    {
        var rows = Rows(isWholeRequestBusy);
        var log = new MemoryLog();
        var expected = Describe(Prepared(isPublished, log).Import(rows));
        log.Recorded.ShouldContain(entry => entry.StartsWith("split", StringComparison.Ordinal));
        for (var at = 0; at < log.Events; at++)
        {
            var first = new MemoryLog(at);
            var scenario = Prepared(isPublished, first);
            Should.Throw<BatchJournalException>(() => scenario.Import(rows));
            scenario.Log = first.Reopen();

            var report = scenario.Import(rows);

            var after = log.Recorded[Math.Max(0, at - 1)];
            Describe(report).ShouldBe(expected, $"at {at}, after {after}");
            report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match && job.IsEnded, $"at {at}, after {after}");
            report.Jobs.Select(job => job.Job.JobId).ShouldBeUnique($"at {at}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheReportIsTheSameWhateverTheDiskHeld(bool isPublished)
    {
        var whole = new MemoryFile();
        var expected = Describe(Prepared(isPublished, null, whole).Import(s_rows));
        for (var at = 1; at < whole.Appends + whole.Flushes; at++)
        {
            var (first, events) = (new MemoryFile(), 0);
            first.Before = _ => { if (++events > at) { throw new IOException("gone"); } };
            var scenario = Prepared(isPublished, null, first);
            try
            {
                scenario.Import(s_rows);
            }
            catch (BatchJournalException)
            {
                // The simulated crash.
            }

            scenario.Options.Journal = new MemoryFile(first.Bytes[..(int)(at % 2 == 0 ? first.Flushed : first.Length)]).Journal();
            var report = scenario.Import(s_rows);

            Describe(report).ShouldBe(expected, $"at {at}");
            report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match, $"at {at}");
        }
    }

    [Fact]
    public void RowsRejectedBeforeACrashAreNotUnprocessedWhenTheNextRunEndsEarly()
    {
        var log = new MemoryLog();
        var scenario = Prepared(false, log);
        scenario.Import(s_rows);
        var at = log.Recorded.FindIndex(entry => entry.StartsWith("split", StringComparison.Ordinal)) + 1;
        var first = new MemoryLog(at);
        scenario = Prepared(false, first);
        Should.Throw<BatchJournalException>(() => scenario.Import(s_rows));
        scenario.Log = first.Reopen();
        scenario.Server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "unauthorized");
        var sent = scenario.Server.Jobs.SelectMany(job => job.Rows).ToHashSet();

        var report = scenario.Import(s_rows);

        report.NotSucceeded.Where(row => sent.Contains(row.Row)).ShouldAllBe(row => row.State != RowState.Unprocessed);
        report.FailuresByCode.ContainsKey("2001").ShouldBeTrue();
    }

    private static Scenario Prepared(bool isPublished, MemoryLog? log, MemoryFile? file = null)
    {
        var scenario = new Scenario { Rules = Row.Rules(retrySafety: RetrySafety.Safe) };
        scenario.Log = log ?? scenario.Log;
        scenario.Options.Journal = file?.Journal();
        scenario.Options.MaxConcurrentJobs = 3;
        var server = scenario.Server;
        server.Wording = (job, now) =>
        {
            var status = JsonNode.Parse((isPublished ? StatusText.Document : (Func<FakeJob, TimeSpan, string>)StatusText.Guide)(job, now))!;
            var failed = (status["errors"] ?? status["response"]?["failed"])?.AsArray();
            foreach (var entry in failed ?? [])
            {
                var row = job.Rows.Single(row => row.Id == (string?)entry!["orderId"]);
                var isFirst = server.Jobs.TakeWhile(other => other != job).All(other => !other.Rows.Contains(row));
                entry!["code"] = isFirst && row.FailsWith == "busy" ? 2001 : 7000;
            }

            return status.ToJsonString();
        };
        return scenario;
    }

    private static List<Row> Rows(bool isWholeRequestBusy) => isWholeRequestBusy
        ? [.. s_rows.Select((row, i) => i is >= 10 and < 20 ? row with { FailsWith = "busy" } : row)]
        : s_rows;

    private static string Describe(BatchReport<Row> report) => string.Join(
        "\n", report.NotSucceeded.Select(row => row.ToString()).Prepend(report.Summary));
}
