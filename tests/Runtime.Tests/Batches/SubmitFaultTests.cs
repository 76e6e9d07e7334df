using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class SubmitFaultTests
{
    private static readonly SubmitResponse s_lost = new(SubmitResult.Lost, Message: "the line broke");
    private readonly Scenario _scenario = new();

    private FakeServer Server => _scenario.Server;

    [Theory]
    [InlineData(SubmitResult.Throttled, 40)]
    [InlineData(SubmitResult.NotSent, 5)]
    public void RequestsThatTheServerDidNotAcceptAreResubmittedWithGrowingWaits(object result, int times)
    {
        Server.SubmitFault = (number, _) => number < times ? new SubmitResponse((SubmitResult)result) : null;

        _scenario.Import(Row.Many(5)).IsComplete.ShouldBeTrue();

        Server.Submits.Count.ShouldBe(times + 1);
        var waits = Server.Submits.Zip(Server.Submits.Skip(1), (a, b) => b - a - Server.Latency).ToList();
        waits.ShouldAllBe(wait => wait >= TimeSpan.FromSeconds(1) && wait <= TimeSpan.FromSeconds(30));
        waits[0].ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(2));
        waits.Max().ShouldBeGreaterThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void AnUnreachableServerEndsTheImportAndNoRowIsLost()
    {
        _scenario.Options.MaxSubmitAttempts = 3;
        _scenario.Options.MaxConcurrentJobs = 2;
        Server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.NotSent, Message: "no such host");

        var report = _scenario.Import(Row.Many(500));

        report.Unprocessed.ShouldBe(500);
        report.EndReason.ShouldBe("The server could not be reached: no such host");
        Server.Submits.Count.ShouldBeInRange(3, 6);
    }

    [Theory]
    [InlineData(RetrySafety.Never, false, 1)]
    [InlineData(RetrySafety.Never, true, 1)]
    [InlineData(RetrySafety.Caller, false, 1)]
    [InlineData(RetrySafety.Caller, true, 2)]
    [InlineData(RetrySafety.Safe, false, 2)]
    public void ALostResponseIsRetriedOnlyIfADuplicateCannotCountTwice(RetrySafety retrySafety, bool callerAllows, int submits)
    {
        _scenario.Rules = Row.Rules(retrySafety: retrySafety);
        _scenario.Options.ResubmitAfterLostResponse = callerAllows;
        Server.SubmitFault = (number, _) => number == 0 ? s_lost : null;

        var report = _scenario.Import(Row.Many(8));

        Server.Submits.Count.ShouldBe(submits);
        (report.Succeeded, report.Unknown).ShouldBe(submits == 1 ? (0, 8) : (8, 0));
        report.UnknownByCause.Keys.ShouldBe(submits == 1 ? [UnknownCause.ResponseLost] : []);
    }

    [Fact]
    public void ALostChunkDoesNotAffectTheOthers()
    {
        Server.LosesResponse = number => number == 2;

        var report = _scenario.Import(Row.Many(100));

        (report.Succeeded, report.Unknown).ShouldBe((90, 10));
        report.NotSucceeded.ShouldAllBe(outcome => outcome.Cause == UnknownCause.ResponseLost && outcome.Job == null);
        report.NotSucceeded[0].Message.ShouldBe("The response to the submit was lost: the line broke");
        Server.Applied.Count().ShouldBe(100);
    }

    [Fact]
    public void ResubmitsAreLimitedAndEndAsUnknown()
    {
        _scenario.Rules = Row.Rules(retrySafety: RetrySafety.Safe);
        _scenario.Options.MaxSubmitAttempts = 4;
        Server.SubmitFault = (_, rows) => rows.Any(row => row.Id == "o3") ? s_lost : null;

        var report = _scenario.Import(Row.Many(20));

        (report.Succeeded, report.Unknown, report.EndReason).ShouldBe((10, 10, null));
        Server.Submits.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(SubmitResult.Refused)]
    [InlineData(SubmitResult.Unauthorized)]
    [InlineData(SubmitResult.NotSent)]
    public void AfterALostResponseNoLaterResponseProvesThatNothingWasApplied(object later)
    {
        _scenario.Rules = Row.Rules(retrySafety: RetrySafety.Safe);
        _scenario.Options.MaxSubmitAttempts = 3;
        Server.SubmitFault = (number, _) => number == 0 ? s_lost : new SubmitResponse((SubmitResult)later, null, "2000", "no");

        _scenario.Import(Row.Many(8)).UnknownByCause[UnknownCause.ResponseLost].ShouldBe(8);
    }

    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 5)]
    public void DuplicatesCountAsAppliedOnlyAfterALostResponse(bool responseLost, int succeeded)
    {
        _scenario.Rules = Row.Rules(retrySafety: RetrySafety.Safe);
        Server.LosesResponse = number => responseLost && number == 0;
        Server.Wording = (job, now) => StatusText.Guide(job, now).Replace("7000", "9004");

        _scenario.Import(Row.Many(8).Select((row, i) => i < 3 ? row with { FailsWith = "id exists" } : row)).Succeeded.ShouldBe(succeeded);
    }

    [Fact]
    public void TheSizeOfARequestHalvesAndGrowsByATenth()
    {
        var size = new ChunkSize(100);
        size.Refused(100);
        size.Current.ShouldBe(50);
        size.Accepted();
        size.Current.ShouldBe(60);
        size.Refused(1);
        size.Current.ShouldBe(1);
        for (var i = 0; i < 20; i++)
        {
            size.Accepted();
        }

        size.Current.ShouldBe(100);
    }

    [Fact]
    public void ATooLargeRequestIsHalvedUntilItFits()
    {
        _scenario.Rules = Row.Rules(maxItems: 64);
        Server.MaxItems = 64;
        Server.SubmitFault = (_, rows) => rows.Count > 20 ? new SubmitResponse(SubmitResult.TooLarge) : null;

        _scenario.Import(Row.Many(640)).IsComplete.ShouldBeTrue();

        Server.Jobs.ShouldAllBe(job => job.Rows.Count <= 20);
    }

    [Fact]
    public void OnlyARowThatIsTooLargeByItselfFails()
    {
        Server.SubmitFault = (_, rows) =>
            rows.Any(row => row.Id == "o13") ? new SubmitResponse(SubmitResult.TooLarge, null, "413", "too large") : null;

        var report = _scenario.Import(Row.Many(40));

        (report.Succeeded, report.Failed).ShouldBe((39, 1));
        report.NotSucceeded.Single().Row.Id.ShouldBe("o13");
        report.NotSucceeded.Single().Code.ShouldBe("413");
    }

    [Fact]
    public void ARejectedChunkFailsWithCodeAndReasonAndTheImportContinues()
    {
        Server.SubmitFault = (number, _) => number == 1 ? new SubmitResponse(SubmitResult.Refused, null, "3000", "bad payload") : null;

        var report = _scenario.Import(Row.Many(50));

        (report.Succeeded, report.Failed).ShouldBe((40, 10));
        report.NotSucceeded.ShouldAllBe(outcome => outcome.Code == "3000" && outcome.Message == "bad payload");
    }

    [Fact]
    public void RejectedKeysEndTheImportAndOpenJobsAreAwaited()
    {
        Server.SubmitFault = (number, _) => number == 2 ? new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "unauthorized") : null;
        _scenario.Options.MaxConcurrentJobs = 3;

        var report = _scenario.Import(Row.Many(100));

        (report.Succeeded, report.Unprocessed).ShouldBe((20, 80));
        report.NotSucceeded.ShouldAllBe(outcome => outcome.Message == "The server rejected the keys: 1000 unauthorized");
        Server.Submits.Count.ShouldBe(3);
    }

    [Fact]
    public void KeysRejectedAtOnceEndTheImportWithTheirException()
    {
        var refusal = new GameballAuthenticationException("unauthorized");
        Server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "unauthorized") { Error = refusal };

        var error = Should.Throw<GameballAuthenticationException>(() => _scenario.Import(Row.Many(100)));

        error.InnerException.ShouldBeSameAs(refusal);
        error.Message.ShouldContain("No row of the import was applied");
    }

    [Fact]
    public void RowsThatAreNeverSentDoNotHideThatTheKeysAreRejected()
    {
        var refusal = new GameballAuthenticationException("unauthorized");
        Server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "unauthorized") { Error = refusal };
        var rows = Row.Many(100).Select((row, i) => i == 4 ? row with { Unwritable = "no text" } : i == 6 ? row with { Id = null } : row).ToList();

        Should.Throw<GameballAuthenticationException>(() => _scenario.Import(rows)).InnerException.ShouldBeSameAs(refusal);
    }

    [Theory]
    [InlineData(true, 10, 0)]
    [InlineData(false, 0, 10)]
    public void KeysRejectedAfterRowsWereSentLeaveAReport(bool isJob, int succeeded, int unknown)
    {
        _scenario.Options.MaxConcurrentJobs = 1;
        Server.SubmitFault = (number, _) =>
            number > 0 ? new SubmitResponse(SubmitResult.Unauthorized) { Error = new GameballAuthenticationException("unauthorized") }
            : isJob ? null
            : s_lost;

        var report = _scenario.Import(Row.Many(100));

        (report.Succeeded, report.Unknown, report.Unprocessed).ShouldBe((succeeded, unknown, 90));
        report.EndReason!.ShouldContain("rejected the keys");
    }

    [Fact]
    public void ALazySourceIsReadNoFurtherAfterTheKeysAreRejected()
    {
        Server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.Unauthorized, null, "1000", "unauthorized");

        var report = _scenario.Import(Row.Many(1000).Select(row => row));

        report.RowsIn.ShouldBeLessThan(100);
        report.Unprocessed.ShouldBe(report.RowsIn);
        report.IsSourceEnded.ShouldBeFalse();
    }

    [Fact]
    public void RowsThatCannotBeSerializedFailAndTheRestOfTheChunkIsSent()
    {
        var report = _scenario.Import(Row.Many(10).Select((row, i) => i is 4 or 6 ? row with { Unwritable = "no text" } : row));

        (report.Succeeded, report.Failed).ShouldBe((8, 2));
        report.NotSucceeded.Select(outcome => outcome.Index).ShouldBe([4, 6]);
        report.NotSucceeded.ShouldAllBe(outcome => outcome.Message == "The row cannot be written as JSON: no text");
    }

    [Fact]
    public void AClientThatCannotSendAtAllThrowsBeforeAnythingIsSent()
    {
        Server.SubmitFault = (_, _) => new SubmitResponse(SubmitResult.Unusable) { Error = new InvalidOperationException("no key") };

        Should.Throw<InvalidOperationException>(() => _scenario.Import(Row.Many(50))).Message.ShouldBe("no key");
    }

    [Theory]
    [InlineData(SubmitResult.Lost, RowState.Unknown)]
    [InlineData(SubmitResult.Refused, RowState.Failed)]
    public void AClientThatCannotSendAnyMoreLeavesTheReportOfWhatItSent(object first, object state)
    {
        _scenario.Options.MaxConcurrentJobs = 1;
        Server.SubmitFault = (number, _) => number == 0
            ? new SubmitResponse((SubmitResult)first, Message: "the first")
            : new SubmitResponse(SubmitResult.Unusable) { Error = new InvalidOperationException("no key") };

        var report = _scenario.Import(Row.Many(50));

        report.NotSucceeded.Count(outcome => outcome.State == (RowState)state).ShouldBe(10);
        report.Unprocessed.ShouldBe(40);
        report.EndReason!.ShouldContain("no key");
    }

    [Fact]
    public void AThrowingChannelLosesTheResponse()
    {
        Server.SubmitFault = (number, _) => number == 0 ? throw new FormatException("a handler of the user's") : null;

        var report = _scenario.Import(Row.Many(20));

        (report.Succeeded, report.Unknown).ShouldBe((10, 10));
        report.NotSucceeded[0].Message!.ShouldContain("a handler of the user's");
    }
}
