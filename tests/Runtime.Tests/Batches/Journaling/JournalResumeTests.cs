using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches.Journaling;

/// <summary>Imports in virtual time with a journal in memory: they crash, and another import resumes from the remaining bytes.</summary>
public sealed class JournalResumeTests
{
    private static readonly List<Row> s_rows = Row.Many(120)
        .Select((row, i) => row with { Customer = "c" + (i % 17), FailsWith = i % 17 == 5 ? "refused" : null }).ToList();

    [Theory]
    [InlineData(RetrySafety.Never)]
    [InlineData(RetrySafety.Safe)]
    public void NoRowIsLostOrMisreportedWhateverTheDiskHeldAtTheCrash(RetrySafety retrySafety)
    {
        var whole = new MemoryFile();
        Import(Prepared(retrySafety), whole);
        (whole.Appends + whole.Flushes).ShouldBeGreaterThan(60);
        for (var at = 1; at < whole.Appends + whole.Flushes; at++)
        {
            var scenario = Prepared(retrySafety);
            var (first, events) = (new MemoryFile(), 0);
            first.Before = _ => { if (++events > at) { throw new IOException("gone"); } };
            BreakOff(scenario, first);

            var second = new MemoryFile(first.Bytes[..(int)(at % 2 == 0 ? first.Flushed : first.Length)]);
            var report = Import(scenario, second);

            Truthful(scenario, report, $"at {at}");
            report.Unprocessed.ShouldBe(0);
            if (retrySafety == RetrySafety.Never)
            {
                scenario.Server.Jobs.SelectMany(job => job.Rows).ShouldBeUnique($"at {at}");
            }
            else
            {
                report.Unknown.ShouldBe(0);
            }
        }
    }

    [Fact]
    public void AFinishedJournalReturnsItsResultAndNothingIsSent()
    {
        var (scenario, file) = (Prepared(RetrySafety.Never), new MemoryFile());
        var first = Import(scenario, file);
        var (submits, polls) = (scenario.Server.Submits.Count, scenario.Server.Polls.Count);

        var second = Import(scenario, file);

        (scenario.Server.Submits.Count, scenario.Server.Polls.Count).ShouldBe((submits, polls));
        second.NotSucceeded.Select(outcome => outcome.ToString()).ShouldBe(first.NotSucceeded.Select(outcome => outcome.ToString()));
        second.Jobs.Select(job => job.ToString()).ShouldBe(first.Jobs.Select(job => job.ToString()), ignoreOrder: true);
        (second.Succeeded, second.RowsIn).ShouldBe((first.Succeeded, first.RowsIn));
    }

    [Fact]
    public void AnAttemptIsOnTheDiskBeforeItIsSentAndAJobBeforeItIsPolled()
    {
        var (scenario, file) = (Prepared(RetrySafety.Never), new MemoryFile());
        scenario.Server.SubmitFault = (_, _) =>
        {
            file.Flushed.ShouldBe(file.Length);
            Stages(file).ShouldContain(ChunkStage.Sending);
            return null;
        };
        scenario.Server.StatusFault = number =>
        {
            Index(file, file.Flushed).Chunks.Select(chunk => chunk.Job?.JobId).ShouldContain(scenario.Server.Polls[number].JobId);
            return null;
        };

        Import(scenario, file).IsSourceEnded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(25)]
    public void WhenTheDiskIsFullNothingMoreIsSentAndTheReportStatesTheReason(int at)
    {
        var (scenario, file, events) = (Prepared(RetrySafety.Never), new MemoryFile(), 0);
        file.Before = _ =>
        {
            if (++events > at)
            {
                throw new IOException("No space left on device", 28);
            }
        };

        var error = Should.Throw<BatchJournalException>(() => Import(scenario, file));

        error.Message.ShouldContain("disk of the journal is full");
        error.Message.ShouldContain("Free space");
        var report = error.Report.ShouldBeOfType<BatchReport<Row>>();
        Scenario.Conserved(report).EndReason!.ShouldContain("disk of the journal is full");
        report.Unprocessed.ShouldBeGreaterThan(0);
        report.Jobs.Count.ShouldBe(scenario.Server.Jobs.Count);
        scenario.Server.Submits.Count.ShouldBeLessThanOrEqualTo(at);
        Truthful(scenario, report, "full");
    }

    [Fact]
    public void AChangedRowIsNamedAndNothingIsSentForItsRequest()
    {
        var (scenario, file) = (Prepared(RetrySafety.Safe), new MemoryFile());
        Stopped(scenario, file, 60);
        var sent = scenario.Server.Jobs.SelectMany(job => job.Rows).ToHashSet();

        var changed = s_rows.Select((row, i) => i == 7 ? row with { Customer = "another" } : row).ToList();
        var error = Should.Throw<BatchJournalException>(() => Import(scenario, file, changed));

        error.Message.ShouldContain("row 7 ");
        error.Report.ShouldNotBeNull();
        scenario.Server.Jobs.SelectMany(job => job.Rows).ShouldNotContain(changed[7]);
        sent.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(119, "ends after 119")]
    [InlineData(121, "the source has more")]
    public void AFinishedJournalRejectsASourceOfAnotherLength(int count, string words)
    {
        var (scenario, file) = (Prepared(RetrySafety.Never), new MemoryFile());
        Import(scenario, file);
        var submits = scenario.Server.Submits.Count;

        Row[] others = [.. s_rows.Take(count), .. Row.Many(count - 119).Skip(1)];
        var error = Should.Throw<BatchJournalException>(() => Import(scenario, file, others));

        error.Message.ShouldContain(words);
        scenario.Server.Submits.Count.ShouldBe(submits);
    }

    [Fact]
    public void AStoppedImportResumesWithTheUnsentRows()
    {
        var (scenario, file) = (Prepared(RetrySafety.Never), new MemoryFile());
        var first = Stopped(scenario, file, 30);
        first.Unprocessed.ShouldBeGreaterThan(0);

        var second = Import(scenario, file);

        second.Unprocessed.ShouldBe(0);
        scenario.Server.Jobs.SelectMany(job => job.Rows).ShouldBe(s_rows, ignoreOrder: true);
    }

    [Fact]
    public void AJournalIsReleasedHoweverTheImportEnds()
    {
        foreach (var end in new Action<Scenario, MemoryFile>[]
        {
            (scenario, file) => Import(scenario, file),
            (scenario, file) => Should.Throw<BatchCanceledException>(() => Import(scenario, file, cancel: new CancellationToken(true))),
            (scenario, file) => Should.Throw<BatchSourceException>(() => Import(scenario, file, Failing())),
        })
        {
            var file = new MemoryFile();
            end(Prepared(RetrySafety.Never), file);
            file.IsDisposed.ShouldBeTrue();
        }
    }

    // The last records may fail without harm: their content is in the report, and a later run polls it again.
    private static void BreakOff(Scenario scenario, MemoryFile file)
    {
        try
        {
            Import(scenario, file).IsSourceEnded.ShouldBeTrue();
        }
        catch (BatchJournalException)
        {
        }
    }

    private static IEnumerable<Row> Failing() => s_rows.Append(null!).Select(row => row ?? throw new IOException());

    private static BatchReport<Row> Stopped(Scenario scenario, MemoryFile file, int settled)
    {
        using var stop = new CancellationTokenSource();
        scenario.Options.StopToken = stop.Token;
        scenario.Progress = new Handler(value => { if (value.RowsSettled >= settled) { stop.Cancel(); } });
        var report = Import(scenario, file);
        scenario.Options.StopToken = default;
        scenario.Progress = null;
        return report;
    }

    private static Scenario Prepared(RetrySafety retrySafety)
    {
        var scenario = new Scenario { Rules = Row.Rules(retrySafety: retrySafety) };
        scenario.Options.MaxConcurrentJobs = 3;
        scenario.Server.SubmitFault = (number, rows) => rows.Count > 7 && number % 3 == 1 ? new SubmitResponse(SubmitResult.TooLarge) : null;
        return scenario;
    }

    private static BatchReport<Row> Import(
        Scenario scenario, MemoryFile file, IEnumerable<Row>? rows = null, CancellationToken cancel = default)
    {
        scenario.Options.Journal = file.Journal();
        return scenario.Import(rows ?? s_rows, cancel);
    }

    private static void Truthful(Scenario scenario, BatchReport<Row> report, string when)
    {
        var notSucceeded = report.NotSucceeded.ToDictionary(outcome => outcome.Index);
        var applied = scenario.Server.Applied.ToHashSet();
        for (var i = 0; i < s_rows.Count; i++)
        {
            var state = notSucceeded.TryGetValue(i, out var outcome) ? outcome.State : RowState.Succeeded;
            (state == RowState.Unknown || (state == RowState.Succeeded) == applied.Contains(s_rows[i])).ShouldBeTrue($"{when}, row {i}: {state}");
        }
    }

    private static JournalIndex Index(MemoryFile file, long length) => JournalStore.Read(new MemoryFile(file.Bytes[..(int)length]), out _)!;

    private static IEnumerable<ChunkStage> Stages(MemoryFile file) => Index(file, file.Flushed).Chunks.Select(chunk => chunk.Stage);

    private sealed class Handler(Action<BatchProgress> report) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => report(value);
    }
}
