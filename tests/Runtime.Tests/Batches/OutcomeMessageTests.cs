using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The messages that an import itself writes for rows, as a report shows them.</summary>
public sealed class OutcomeMessageTests
{
    [Theory]
    [InlineData(
        "9004", RowState.Succeeded, null, "Applied by an earlier submit of the same row: the server already has its id.")]
    [InlineData(
        "9003", RowState.Unknown, UnknownCause.Ambiguous,
        "Submitted twice, and the server has a transaction with this time: from the first submit, or another one.")]
    [InlineData(
        "2001", RowState.Unknown, UnknownCause.ResponseLost,
        "Submitted twice; the response to the first submit was lost, and at the second the customer was busy.")]
    [InlineData("7000", RowState.Failed, null, "the server's reason")]
    public void TheSecondSubmitOfARowIsJudgedByItsCode(string code, RowState state, UnknownCause? cause, string message) =>
        ResubmittedRow.Judge(RowVerdict.Failed(code, "the server's reason")).ShouldBe(new RowVerdict(state, cause, code, message));

    [Theory]
    [InlineData(
        """{"status":"completed","response":{"successful":[{"customerId":"a"}],"failed":[{"customerId":"a"}]}}""",
        RowState.Unknown, UnknownCause.Ambiguous, "The job's entry does not identify which of several rows it means.")]
    [InlineData(
        """{"status":"completed","response":{"successful":[{"orderId":"o0"},{"orderId":"o1"}],"failed":[{"orderId":"o0"},{"orderId":"o1"}]}}""",
        RowState.Unknown, UnknownCause.Ambiguous, "The job reports the row both as applied and as failed.")]
    [InlineData(
        """{"status":"completed"}""", RowState.Unknown, UnknownCause.NotReported, "The job completed and does not mention the row.")]
    [InlineData(
        """{"status":"completed","finishedCount":0,"errorCount":2}""",
        RowState.Failed, null, "The job counts the row as failed without a reason.")]
    [InlineData("""{"status":"stopped"}""", RowState.Unknown, UnknownCause.Stopped, "The job was stopped before it reported the row.")]
    [InlineData("""{"status":"failed"}""", RowState.Unknown, UnknownCause.JobFailed, "The job ended as failed before it reported the row.")]
    public void ARowWithoutAnOutcomeOfItsOwnSaysWhy(string status, RowState state, UnknownCause? cause, string message) =>
        Join(StatusText.Read(status)).ShouldAllBe(verdict => verdict == new RowVerdict(state, cause, null, message));

    [Fact]
    public void ARowWithAnUnreadableEntrySaysSo()
    {
        static BatchJobEntry Entry(string id) =>
            new() { Fields = new Dictionary<string, string> { ["orderId"] = id }, Succeeded = true, IsUnreadable = true };

        Join(new() { State = "completed", Entries = [Entry("o0"), Entry("o1")] }).ShouldAllBe(verdict =>
            verdict == RowVerdict.Unknown(UnknownCause.Unreadable, "The job's entry for the row is unreadable."));
    }

    [Fact]
    public void TheRowsOfAJobThatWasLeftHaveTheReasonForIt()
    {
        JobObservation seen = new();
        seen.Add(StatusText.Read("""{"status":"running"}"""));

        seen.Leave(UnknownCause.Deadline, "The deadline passed.").Rest
            .ShouldBe(RowVerdict.Unknown(UnknownCause.Deadline, "The deadline passed."));
    }

    private static RowVerdict[] Join(BatchJobStatus status)
    {
        JobObservation seen = new();
        seen.Add(status);
        var rows = Enumerable.Range(0, 2).Select(i => new SourceRow<Row>(i, new("a", "o" + i), "o" + i, "a")).ToList();
        return OutcomeJoin.Join(Row.Rules(), rows, seen);
    }
}
