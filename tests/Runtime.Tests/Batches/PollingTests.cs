using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class PollingTests
{
    private readonly Scenario _scenario = new();

    private FakeServer Server => _scenario.Server;

    [Fact]
    public void TheFinishIsPredictedFromProgress()
    {
        // 10 rows in 100 s: without prediction this would take a dozen polls.
        Server.Queue = TimeSpan.Zero;
        Server.PerRow = TimeSpan.FromSeconds(10);
        _scenario.Options.MaxPollDelay = TimeSpan.FromMinutes(5);

        _scenario.Import(Row.Many(10)).IsComplete.ShouldBeTrue();

        Server.Polls.Count.ShouldBeLessThanOrEqualTo(8);
        _scenario.Time.Now.ShouldBeLessThan(TimeSpan.FromSeconds(125));
    }

    [Fact]
    public void LaterJobsAreFirstPolledAtTheDurationPredictedFromEarlierOnes()
    {
        _scenario.Options.MaxConcurrentJobs = 1;
        Server.PerRow = TimeSpan.FromSeconds(1);

        _scenario.Import(Row.Many(200)).IsComplete.ShouldBeTrue();

        (Server.Polls.Count / (double)Server.Jobs.Count).ShouldBeLessThan(3);
    }

    [Fact]
    public void WithoutProgressTheWaitsGrowToTheMaximum()
    {
        Server.Queue = TimeSpan.FromMinutes(10);

        _scenario.Import(Row.Many(5)).IsComplete.ShouldBeTrue();

        var waits = Server.Polls.Zip(Server.Polls.Skip(1), (a, b) => b.At - a.At - Server.Latency).ToList();
        waits.ShouldAllBe(wait => wait >= TimeSpan.FromSeconds(1) && wait <= TimeSpan.FromSeconds(30));
        waits[0].ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(2));
        waits.Max().ShouldBeGreaterThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void TheWaitsStartAgainWhenProgressAdvances()
    {
        var time = new VirtualTime();
        var backOff = new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(1));
        var schedule = new PollSchedule(new PollPredictor(new Clock(time), backOff, () => false), backOff, 100, TimeSpan.Zero);
        var quiet = new BatchJobStatus { State = "running", Finished = 0, Errors = 0 };
        for (var i = 0; i < 20; i++)
        {
            schedule.Next(quiet);
        }

        time.At(50, () => { });
        time.Run(async () => await new Clock(time).WaitAsync(TimeSpan.FromSeconds(50), default));

        var advanced = new BatchJobStatus { State = "running", Finished = 80, Errors = 10 };
        schedule.Next(advanced).ShouldBe(TimeSpan.FromSeconds(50.0 * 10 / 91));
        schedule.Next(advanced).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(2));
        schedule.Next(null).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void PollsContinueThroughFaults()
    {
        Server.StatusFault = number => number < 25 ? new StatusResponse(StatusResult.TryAgain, Message: "503") : null;

        _scenario.Import(Row.Many(10)).IsComplete.ShouldBeTrue();

        Server.Polls.Count.ShouldBe(26);
    }

    [Fact]
    public void AChannelThatThrowsOnAStatusIsPolledAgain()
    {
        Server.StatusFault = number => number < 3 ? throw new FormatException("unreadable") : null;

        _scenario.Import(Row.Many(10)).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void AJobThatIsNotKnownAtOnceIsPolledAgainAndOneThatNeverIsHasVanished()
    {
        Server.StatusFault = number => number < 2 ? new StatusResponse(StatusResult.NotFound) : null;
        _scenario.Import(Row.Many(10)).IsComplete.ShouldBeTrue();

        Server.StatusFault = _ => new StatusResponse(StatusResult.NotFound, Message: "4004");
        var report = _scenario.Import(Row.Many(10));

        report.UnknownByCause[UnknownCause.JobVanished].ShouldBe(10);
        report.OpenJobs.Single().JobId.ShouldBe("1001");
    }

    [Fact]
    public void ARejectedStatusLeavesTheRowsUnknown()
    {
        Server.StatusFault = _ => new StatusResponse(StatusResult.Refused, Message: "forbidden");

        _scenario.Import(Row.Many(10)).UnknownByCause[UnknownCause.StatusRefused].ShouldBe(10);
    }

    [Fact]
    public void AJobInAnUnknownStateIsPolledUntilTheDeadline()
    {
        _scenario.Options.Deadline = TimeSpan.FromMinutes(10);
        Server.Wording = (_, _) => """{"status":"resting","totalCount":10}""";

        var report = _scenario.Import(Row.Many(10));

        report.UnknownByCause[UnknownCause.Deadline].ShouldBe(10);
        report.Jobs.Single().State.ShouldBe("resting");
        Server.Polls.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void AJobThatFailsKeepsWhatItReported()
    {
        Server.Wording = (job, now) =>
            job.IsEnded(now)
                ? """{"status":"failed","totalItems":10,"errors":[{"orderId":"o2","message":"bad"}]}"""
                : StatusText.Document(job, now);

        var report = _scenario.Import(Row.Many(10));

        (report.Failed, report.Unknown).ShouldBe((1, 9));
        report.UnknownByCause[UnknownCause.JobFailed].ShouldBe(9);
        report.OpenJobs.ShouldBeEmpty();
    }

    [Fact]
    public void DelaysAreBetweenTheMinimumAndADoublingCeiling()
    {
        var backOff = new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));
        foreach (var attempt in new[] { 0, 1, 2, 3, 4, 5, 60, int.MaxValue })
        {
            var ceiling = TimeSpan.FromSeconds(attempt < 5 ? Math.Pow(2, attempt) : 30);
            for (var i = 0; i < 100; i++)
            {
                backOff.Delay(attempt).ShouldBeInRange(TimeSpan.FromSeconds(1), ceiling);
            }
        }
    }
}
