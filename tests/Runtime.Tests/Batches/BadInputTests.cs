using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class BadInputTests
{
    private readonly Scenario _scenario = new();

    [Fact]
    public void AnImportWithoutRowsIsCompleteAndEmpty()
    {
        foreach (var report in new[]
        {
            _scenario.Import(Array.Empty<Row>()), _scenario.Import(Enumerable.Empty<Row>().Where(_ => true)), _scenario.Import(Async([])),
        })
        {
            (report.RowsIn, report.IsComplete, report.IsSourceEnded, report.EndReason).ShouldBe((0, true, true, null));
            report.ToString().ShouldBe("0 rows in = 0 succeeded + 0 failed + 0 unprocessed + 0 unknown\nno job was made; 0.0 s");
        }

        _scenario.Time.Run(async () =>
        {
            await foreach (var outcome in _scenario.Stream([]))
            {
                return outcome;
            }

            return null;
        }).ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => _scenario.Import((IEnumerable<Row>)null!));
        Should.Throw<ArgumentNullException>(() => _scenario.Import((IAsyncEnumerable<Row>)null!));

        _scenario.Server.Submits.ShouldBeEmpty();
    }

    [Fact]
    public void ANullInACollectionIsRejectedWithItsIndexBeforeAnythingIsSent()
    {
        var rows = Row.Many(100);
        rows[57] = null!;

        Should.Throw<ArgumentException>(() => _scenario.Import(rows)).Message.ShouldStartWith("Row 57 is null");
        Should.Throw<ArgumentException>(() => _scenario.Import(new Queue<Row>(rows))).Message.ShouldStartWith("Row 57 is null");

        _scenario.Server.Submits.ShouldBeEmpty();
    }

    [Fact]
    public void ANullInALazySourceFailsAndTheOtherRowsAreSent()
    {
        var report = _scenario.Import(Row.Many(30).Select((row, i) => i == 12 ? null! : row));

        (report.Succeeded, report.Failed).ShouldBe((29, 1));
        (report.NotSucceeded[0].Index, report.NotSucceeded[0].Row).ShouldBe((12, null));
        report.NotSucceeded[0].Message!.ShouldContain("null");
    }

    [Theory]
    [InlineData(null, "o", "customerId")]
    [InlineData("  ", "o", "customerId")]
    [InlineData("c", null, "orderId")]
    [InlineData("c", "", "orderId")]
    public void ARowWithoutKeyOrCustomerIsNotSent(string? customer, string? id, string missing)
    {
        var rows = Row.Many(5);
        rows.Insert(2, new Row(customer, id));

        var report = _scenario.Import(rows);

        (report.Succeeded, report.Failed).ShouldBe((5, 1));
        (report.NotSucceeded[0].Index, report.NotSucceeded[0].Job).ShouldBe((2, null));
        report.NotSucceeded[0].Message!.ShouldContain(missing);
    }

    [Fact]
    public void ARowOutsideTheDocumentsLimitsIsNotSent()
    {
        var rows = Row.Many(5);
        rows.Insert(2, new Row("c", "o") { Paid = -0.5 });
        rows.Insert(3, new Row("d", "p") { Paid = 0 });

        var report = _scenario.Import(rows);

        (report.Succeeded, report.Failed).ShouldBe((6, 1));
        (report.NotSucceeded[0].Index, report.NotSucceeded[0].Job).ShouldBe((2, null));
        report.NotSucceeded[0].Message.ShouldBe("totalPaid is -0.5, and the document allows at least 0; it was not sent.");
        _scenario.Server.Jobs.SelectMany(job => job.Rows).ShouldNotContain(row => row.Id == "o");
    }

    [Fact]
    public void AThrowingSourceLetsSentRowsFinish()
    {
        static IEnumerable<Row> Source()
        {
            foreach (var row in Row.Many(35))
            {
                yield return row;
            }

            throw new FormatException("line 36 is torn");
        }

        var thrown = Should.Throw<BatchSourceException>(() => _scenario.Import(Source()));

        thrown.InnerException.ShouldBeOfType<FormatException>();
        var report = Scenario.Conserved(thrown.Report.ShouldBeOfType<BatchReport<Row>>());
        (report.RowsIn, report.Succeeded, report.Unprocessed).ShouldBe((35, 30, 5));
        report.Jobs.ShouldAllBe(job => job.IsEnded);
        report.IsSourceEnded.ShouldBeFalse();
    }

    [Fact]
    public void ASourceThatCannotStartIsAThrowingSource()
    {
        Should.Throw<BatchSourceException>(() => _scenario.Import(new Unstartable())).InnerException!.Message.ShouldBe("no file");
    }

    [Fact]
    public void ASourceThatEndsWithTheCallersCancellationDidNotFail()
    {
        using var cancel = new CancellationTokenSource();
        async IAsyncEnumerable<Row> Source([EnumeratorCancellation] CancellationToken token = default)
        {
            yield return new Row("a", "o");
            await _scenario.Time.DelayAsync(TimeSpan.FromHours(1), token);
        }

        _scenario.Time.At(60, cancel.Cancel);

        Should.Throw<BatchCanceledException>(() => _scenario.Import(Source(), cancel.Token)).Report.Succeeded.ShouldBe(1);
        _scenario.Time.Now.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ASourceThatHonoursAStopWhileItIsReadDidNotFail(bool isQuiet)
    {
        using var stop = new CancellationTokenSource();
        _scenario.Options.StopToken = stop.Token;

        var report = _scenario.Import(StoppedAt(35, stop.Cancel, isQuiet));

        report.RowsIn.ShouldBe(35);
        (report.Succeeded + report.Unknown + report.Unprocessed).ShouldBe(35);
        report.IsSourceEnded.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AStopWhileRowsOfAnEarlierRunAreReadAgainDoesNotBlameTheSource(bool isQuiet)
    {
        var log = new MemoryLog();
        _scenario.Log = log;
        _scenario.Import(Row.Many(100)).IsComplete.ShouldBeTrue();
        using var stop = new CancellationTokenSource();
        var again = new Scenario { Log = log.Reopen() };
        again.Options.StopToken = stop.Token;

        again.Import(StoppedAt(35, stop.Cancel, isQuiet)).RowsIn.ShouldBe(35);
    }

    [Fact]
    public void AThrowingProgressHandlerHasNoEffect()
    {
        _scenario.Progress = new Throwing();

        _scenario.Import(Row.Many(30)).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void OptionsOutOfRangeAreNamed()
    {
        foreach (var (options, name) in new (BatchImportOptions, string)[]
        {
            (new() { MaxConcurrentJobs = 0 }, "MaxConcurrentJobs"),
            (new() { MaxSubmitAttempts = 0 }, "MaxSubmitAttempts"),
            (new() { MaxUnreadableStatuses = 0 }, "MaxUnreadableStatuses"),
            (new() { MinPollDelay = TimeSpan.Zero }, "MinPollDelay"),
            (new() { MaxPollDelay = TimeSpan.FromMilliseconds(1) }, "MaxPollDelay"),
            (new() { Deadline = TimeSpan.Zero }, "Deadline"),
            (new() { Deadline = TimeSpan.FromDays(50) }, "Deadline"),
            (new() { Linger = TimeSpan.FromSeconds(-1) }, "Linger"),
        })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => BatchRequest<Row>.Create(Row.Many(1), options, null)).Message.ShouldContain(name);
        }

        Should.NotThrow(() => BatchRequest<Row>.Create(Row.Many(1), new() { Deadline = Timeout.InfiniteTimeSpan }, null));
    }

    private static async IAsyncEnumerable<Row> Async(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            await Task.CompletedTask;
            yield return row;
        }
    }

    // The source itself stops the import, so that the import notices it while it reads and not while it waits.
    private static async IAsyncEnumerable<Row> StoppedAt(
        int count, Action stop, bool isQuiet, [EnumeratorCancellation] CancellationToken token = default)
    {
        // Each step completes synchronously.
        await Task.CompletedTask;
        foreach (var row in Row.Many(count))
        {
            yield return row;
        }

        stop();
        if (!isQuiet)
        {
            token.ThrowIfCancellationRequested();
        }
    }

    private sealed class Unstartable : IAsyncEnumerable<Row>
    {
        public IAsyncEnumerator<Row> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("no file");
    }

    private sealed class Throwing : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => throw new InvalidOperationException("the window is closed");
    }
}
