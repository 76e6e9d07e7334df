using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class EarlyEndTests
{
    private readonly Scenario _scenario = new();
    private readonly CancellationTokenSource _source = new();

    private FakeServer Server => _scenario.Server;

    [Fact]
    public void AStopStopsOpenJobsAndClassifiesEveryRow()
    {
        Server.PerRow = TimeSpan.FromSeconds(1);
        _scenario.Options.StopToken = _source.Token;
        _scenario.Time.At(15, _source.Cancel);

        var report = _scenario.Import(Row.Many(200));

        report.RowsIn.ShouldBe(200);
        report.Succeeded.ShouldBeGreaterThanOrEqualTo(40);
        report.Succeeded.ShouldBeLessThanOrEqualTo(Server.Applied.Count());
        report.UnknownByCause.Keys.ShouldBe([UnknownCause.Stopped]);
        report.Unprocessed.ShouldBe(120);
        report.OpenJobs.ShouldBeEmpty();
        Server.Stops.Count.ShouldBe(4);
        report.NotSucceeded.Where(outcome => outcome.State == RowState.Unprocessed)
            .ShouldAllBe(outcome => outcome.Message!.Contains("stopped"));
    }

    [Fact]
    public void AStoppedJobIsPolledOnceBeforeAndOnceAfter()
    {
        Server.PerRow = TimeSpan.FromSeconds(10);
        _scenario.Options.StopToken = _source.Token;
        _scenario.Time.At(31.7, _source.Cancel);

        var report = _scenario.Import(Row.Many(10));

        // Outcomes that a running job reported before its stop are kept, although a stopped job lists no rows.
        (report.Succeeded, report.Unknown).ShouldBe((3, 7));
        Server.Polls.Count(poll => poll.At >= TimeSpan.FromSeconds(31.7)).ShouldBe(2);
    }

    [Fact]
    public void AStopThatIsTooLateFindsTheJobCompleted()
    {
        _scenario.Options.StopToken = _source.Token;
        Server.StopFault = jobId => null;
        _scenario.Time.At(1.55, _source.Cancel);

        _scenario.Import(Row.Many(10)).IsComplete.ShouldBeTrue();
        Server.Stops.ShouldBeEmpty();
    }

    [Fact]
    public void ARejectedStopLeavesAnOpenJobAndIsReported()
    {
        Server.PerRow = TimeSpan.FromSeconds(10);
        _scenario.Options.StopToken = _source.Token;
        Server.StopFault = _ => new NotSupportedException("the stop is not supported");
        _scenario.Time.At(15, _source.Cancel);

        var report = _scenario.Import(Row.Many(10));

        report.Unknown.ShouldBeGreaterThan(0);
        report.NotSucceeded[0].Message!.ShouldContain("the stop is not supported");
        report.OpenJobs.Single().JobId.ShouldBe("1000");
    }

    [Fact]
    public void AStopDuringASubmitWaitsForTheJobsIdAndStopsIt()
    {
        Server.Latency = TimeSpan.FromSeconds(4);
        Server.PerRow = TimeSpan.FromSeconds(100);
        _scenario.Options.StopToken = _source.Token;
        _scenario.Time.At(2, _source.Cancel);

        var report = _scenario.Import(Row.Many(10));

        Server.Stops.ShouldBe(["1000"]);
        report.UnknownByCause[UnknownCause.Stopped].ShouldBe(10);
    }

    [Fact]
    public void AStopEndsASubmitsWaitForTheQuotaAndItsRowsWereNotSent()
    {
        Server.Quota = TimeSpan.FromHours(1);
        _scenario.Options.StopToken = _source.Token;
        _scenario.Time.At(60, _source.Cancel);

        var report = _scenario.Import(Row.Many(10));

        (report.Unprocessed, report.EndReason).ShouldBe((10, "The import was stopped."));
        Server.Submits.ShouldBeEmpty();
        _scenario.Time.Now.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void RowsWhoseResponseWasLostBeforeAStopAreUnknownForTheLossAndNotForTheStop()
    {
        _scenario.Rules = Row.Rules(retrySafety: RetrySafety.Safe);
        Server.LosesResponse = _ => true;
        _scenario.Options.StopToken = _source.Token;
        _scenario.Time.At(0.5, _source.Cancel);

        var report = _scenario.Import(Row.Many(10));

        Server.Submits.Count.ShouldBe(1);
        report.UnknownByCause.Keys.ShouldBe([UnknownCause.ResponseLost]);
        report.EndReason.ShouldBe("The import was stopped.");
    }

    [Fact]
    public void AStopBeforeTheStartSendsNothing()
    {
        _scenario.Options.StopToken = new CancellationToken(canceled: true);

        _scenario.Import(Row.Many(30)).Unprocessed.ShouldBe(30);
        Server.Submits.ShouldBeEmpty();
    }

    [Fact]
    public void CancellingTheWaitReturnsTheReportAndLeavesTheJobsRunning()
    {
        Server.PerRow = TimeSpan.FromSeconds(1);
        _scenario.Time.At(15, _source.Cancel);

        var thrown = Should.Throw<BatchCanceledException>(() => _scenario.Import(Row.Many(200), _source.Token));

        var report = Scenario.Conserved(thrown.Report.ShouldBeOfType<BatchReport<Row>>());
        thrown.CancellationToken.ShouldBe(_source.Token);
        report.RowsIn.ShouldBe(200);
        (report.Succeeded + report.UnknownByCause[UnknownCause.Cancelled]).ShouldBe(80);
        report.Unprocessed.ShouldBe(120);
        thrown.OpenJobs.Count.ShouldBe(4);
        Server.Stops.ShouldBeEmpty();
        _scenario.Time.Now.ShouldBeLessThan(TimeSpan.FromSeconds(15.1));
    }

    [Fact]
    public void ASubmitInProgressHasAGracePeriodToReturnItsJob()
    {
        Server.Latency = TimeSpan.FromSeconds(4);
        _scenario.Time.At(1, _source.Cancel);

        var thrown = Should.Throw<BatchCanceledException>(() => _scenario.Import(Row.Many(10), _source.Token));

        thrown.OpenJobs.Single().JobId.ShouldBe("1000");
        _scenario.Time.Now.ShouldBe(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void ASubmitLongerThanTheGracePeriodIsUnknown()
    {
        Server.Latency = TimeSpan.FromMinutes(1);
        _scenario.Time.At(1, _source.Cancel);

        var thrown = Should.Throw<BatchCanceledException>(() => _scenario.Import(Row.Many(10), _source.Token));

        thrown.Report.UnknownByCause[UnknownCause.Cancelled].ShouldBe(10);
        _scenario.Time.Now.ShouldBe(TimeSpan.FromSeconds(1) + RunControl.SubmitGrace);
    }

    [Fact]
    public void ACancelledStreamYieldsEveryRowBeforeItThrows()
    {
        Server.PerRow = TimeSpan.FromSeconds(1);
        _scenario.Time.At(15, _source.Cancel);
        var seen = new List<BatchOutcome<Row>>();

        Should.Throw<BatchCanceledException>(() => _scenario.Time.Run(async () =>
        {
            await foreach (var outcome in _scenario.Stream(Row.Many(200), _source.Token))
            {
                seen.Add(outcome);
            }

            return seen;
        }));

        seen.Select(outcome => outcome.Index).Order().ShouldBe(Enumerable.Range(0, 200).Select(i => (long)i));
    }

    [Fact]
    public void AtTheDeadlineTheReportIsReturnedWithTheOpenJobs()
    {
        Server.PerRow = TimeSpan.FromSeconds(1);
        _scenario.Options.Deadline = TimeSpan.FromSeconds(15);

        var report = _scenario.Import(Row.Many(200));

        report.UnknownByCause.Keys.ShouldBe([UnknownCause.Deadline]);
        report.OpenJobs.Count.ShouldBe(4);
        report.Unprocessed.ShouldBe(120);
        report.EndReason.ShouldBe("The deadline passed.");
        report.Elapsed.ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void TheDeadlineDoesNotWaitForASourceThatHangs()
    {
        _scenario.Options.Deadline = TimeSpan.FromMinutes(1);
        static async IAsyncEnumerable<Row> Source()
        {
            yield return new Row("a", "o1");
            await new TaskCompletionSource().Task;
        }

        var report = _scenario.Import(Source());

        report.Succeeded.ShouldBe(1);
        report.IsSourceEnded.ShouldBeFalse();
        report.Elapsed.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void AnAbandonedStreamDisposesTheSourceAndStopsPolling()
    {
        Server.PerRow = TimeSpan.FromSeconds(1);
        var disposed = false;
        IEnumerable<Row> Source()
        {
            try
            {
                foreach (var row in Row.Many(500))
                {
                    yield return row;
                }
            }
            finally
            {
                disposed = true;
            }
        }

        _scenario.Time.Run(async () =>
        {
            await foreach (var outcome in _scenario.Stream(Source()))
            {
                return outcome;
            }

            return null;
        });

        disposed.ShouldBeTrue();
        var polls = Server.Polls.Count;
        _scenario.Time.Run(async () =>
        {
            await _scenario.Time.DelayAsync(TimeSpan.FromMinutes(5));
            return true;
        });
        Server.Polls.Count.ShouldBe(polls);
    }
}
