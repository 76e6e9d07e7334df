using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class OutcomeJoinTests
{
    private static readonly RowVerdict s_rest =
        RowVerdict.Unknown(UnknownCause.NotReported, "The job completed and does not mention the row.");

    [Fact]
    public void RowsAreFoundByTheirKeyInAnyOrder()
    {
        var verdicts = Join("""
            {"status":"completed","totalCount":3,"finishedCount":2,"errorCount":1,"response":{
              "successful":[{"customerId":"b","orderId":"o2"},{"orderId":"o0"}],
              "failed":[{"orderId":"o1","customerId":"b","code":9008,"message":"not enough points"}]}}
            """, ["a", "b", "b"]);

        States(verdicts).ShouldBe([RowState.Succeeded, RowState.Failed, RowState.Succeeded]);
        (verdicts[1].Code, verdicts[1].Message).ShouldBe(("9008", "not enough points"));
    }

    [Fact]
    public void WithoutTheKeyACustomerWithOneRowIdentifiesIt()
    {
        var verdicts = Join(
            """{"status":"completed","response":{"successful":[{"customerId":"b"}],"failed":[{"customerId":"a","error":"bad"}]}}""",
            ["a", "b"]);

        States(verdicts).ShouldBe([RowState.Failed, RowState.Succeeded]);
    }

    [Theory]
    [InlineData("""[{"customerId":"a"},{"customerId":"a"}]""", "[]", RowState.Succeeded)]
    [InlineData("[]", """[{"customerId":"a","error":"x"},{"customerId":"a","error":"y"}]""", RowState.Failed)]
    [InlineData("""[{"customerId":"a"}]""", """[{"customerId":"a","error":"x"}]""", RowState.Unknown)]
    [InlineData("""[{"customerId":"a"}]""", "[]", RowState.Unknown)]
    public void TwoRowsOfACustomerThatEntriesDoNotDistinguish(string successful, string failed, RowState expected)
    {
        var verdicts = Join(
            $$"""{"status":"completed","response":{"successful":{{successful}},"failed":{{failed}} } }""", ["a", "a"], keyed: false);

        States(verdicts).ShouldBe([expected, expected]);
        (expected != RowState.Unknown || verdicts.All(verdict => verdict.Cause == UnknownCause.Ambiguous)).ShouldBeTrue();
    }

    [Fact]
    public void BareOrderIdsAreReturnedUnderAnyName()
    {
        var rules = new BatchInfo<string>
        {
            Name = "orders/transactions",
            Create = FakeOperations.Create,
            Status = FakeOperations.Status,
            MaxItems = 10,
            Items = "body",
            Row = JsonTypes.String,
            RowKeyName = "@",
            RowKey = row => row,
        };
        var rows = new[] { "o1", "o2", "o3" }.Select((id, i) => new SourceRow<string>(i, id, id, null)).ToList();
        var status = StatusText.Read(
            """{"status":"completed","results":["o3",{"orderId":"o1","total":3}],"errors":[{"customerId":"o2","error":"not found"}]}""");

        var verdicts = OutcomeJoin.Join(rules, rows, Seen(status));

        States(verdicts).ShouldBe([RowState.Succeeded, RowState.Failed, RowState.Succeeded]);
    }

    [Fact]
    public void ACustomerIdThatEqualsAnOrderIdDoesNotMislead()
    {
        // o1 is an order of one customer and the id of another customer.
        var verdicts = Join(
            """{"status":"completed","response":{"successful":[],"failed":[{"customerId":"o1","error":"x"}]}}""", ["o1", "b"]);

        States(verdicts).ShouldBe([RowState.Failed, RowState.Unknown]);
    }

    [Fact]
    public void ARowThatIsBothAppliedAndFailedIsAmbiguousWhateverTheCountersState()
    {
        var verdicts = Join(
            """{"status":"completed","processedItems":1,"failedItems":0,"results":[{"orderId":"o0"}],"errors":[{"orderId":"o0"}]}""",
            ["a"]);

        verdicts[0].Cause.ShouldBe(UnknownCause.Ambiguous);
    }

    [Theory]
    [InlineData(3, 0, "[]", new[] { RowState.Succeeded, RowState.Succeeded, RowState.Succeeded })]
    [InlineData(2, 1, """[{"orderId":"o1"}]""", new[] { RowState.Succeeded, RowState.Failed, RowState.Succeeded })]
    [InlineData(0, 3, "[]", new[] { RowState.Failed, RowState.Failed, RowState.Failed })]
    [InlineData(2, 1, "[]", new[] { RowState.Unknown, RowState.Unknown, RowState.Unknown })]
    [InlineData(3, 1, "[]", new[] { RowState.Unknown, RowState.Unknown, RowState.Unknown })]
    [InlineData(2, 0, "[]", new[] { RowState.Unknown, RowState.Unknown, RowState.Unknown })]
    public void RowsMissingInTheListsFollowConclusiveCounters(
        int finished, int errors, string failed, RowState[] expected)
    {
        var verdicts = Join(
            $$"""{"status":"completed","finishedCount":{{finished}},"errorCount":{{errors}},"response":{"failed":{{failed}} } }""",
            ["a", "b", "c"]);

        States(verdicts).ShouldBe(expected);
    }

    [Theory]
    [InlineData("running", UnknownCause.NotReported)]
    [InlineData("stopped", UnknownCause.Stopped)]
    [InlineData("failed", UnknownCause.JobFailed)]
    public void CountersOfAJobThatDidNotCompleteResolveNothing(string state, UnknownCause cause)
    {
        var verdicts = Join(
            $$"""{"status":"{{state}}","totalCount":2,"finishedCount":2,"errorCount":0,"response":null}""", ["a", "b"]);

        verdicts.ShouldAllBe(verdict => verdict.State == RowState.Unknown && verdict.Cause == cause);
    }

    [Fact]
    public void AJobsResponseForARowIsPartOfItsVerdict()
    {
        var verdicts = Join(
            """
            {"status":"completed","response":{"failed":[{"orderId":"o3","balance":1,"error":"x"}],"successful":[
              {"orderId":"o0","customerId":"a","balance":12.50},{"orderId":"o1","customerId":"b","message":"done"},{"orderId":"o2","of":[{"x":1}]}]}}
            """, ["a", "b", "c", "d"]);

        verdicts.Select(verdict => verdict.ResponseJson?.GetRawText()).ShouldBe([
            """{"orderId":"o0","customerId":"a","balance":12.50}""", null, """{"orderId":"o2","of":[{"x":1}]}""", null]);
    }

    [Fact]
    public void AnAmbiguousResponseIsAssignedToNoRow()
    {
        var verdicts = Join(
            """
            {"status":"completed","response":{
              "successful":[{"customerId":"a","balance":1},{"customerId":"a","balance":2},{"customerId":"b","balance":3}]}}
            """, ["a", "a", "b"], keyed: false);

        States(verdicts).ShouldBe([RowState.Succeeded, RowState.Succeeded, RowState.Succeeded]);
        verdicts.Select(verdict => verdict.ResponseJson?.GetProperty("balance").GetInt32()).ShouldBe([null, null, 3]);
    }

    [Fact]
    public void EntriesWithoutAnIdentityAreSkipped()
    {
        var verdicts = Join(
            """{"status":"completed","response":{"successful":[{"orderId":"stranger"},{},null,7],"failed":[{"message":"?"}]}}""", ["a"]);

        verdicts[0].ShouldBe(s_rest);
    }

    [Theory]
    [InlineData(10, 8, 2, CounterCheck.Match)]
    [InlineData(10, 9, 1, CounterCheck.Mismatch)]
    [InlineData(11, 8, 2, CounterCheck.Mismatch)]
    [InlineData(10, 9, 2, CounterCheck.Mismatch)]
    [InlineData(null, 8, null, CounterCheck.Match)]
    [InlineData(null, 9, null, CounterCheck.Mismatch)]
    [InlineData(null, null, 2, CounterCheck.Match)]
    [InlineData(null, null, 1, CounterCheck.Mismatch)]
    [InlineData(10, null, null, CounterCheck.NotChecked)]
    public void TheCountersAreComparedWithTheRows(int? total, int? finished, int? errors, CounterCheck expected)
    {
        var verdicts = Enumerable.Repeat(RowVerdict.Succeeded, 8).Concat(Enumerable.Repeat(RowVerdict.Failed("1", "x"), 2)).ToArray();
        var job = new BatchJob { Operation = "orders", JobId = "7", Rows = 10, SubmittedAt = default };
        var status = new BatchJobStatus { State = "completed", Total = total, Finished = finished, Errors = errors };

        var report = JobAudit.Create(job, Seen(status), verdicts);

        report.Verdict.ShouldBe(expected);
        report.ToString().ShouldStartWith("job 7: 10 rows, completed, " + expected switch
        {
            CounterCheck.Match => "agrees",
            CounterCheck.Mismatch => "differs",
            _ => "not checked",
        });
    }

    [Theory]
    [InlineData(new[] { 1, 5, 5, 9 }, false)]
    [InlineData(new[] { 5, 3, 4, 9 }, true)]
    [InlineData(new[] { 5, 3, 6, 4 }, true)]
    public void CountersThatDecreasedOnceStayUnreliable(int[] finished, bool expected)
    {
        JobObservation seen = new();
        foreach (var count in finished)
        {
            seen.Add(new() { State = "running", Finished = count });
        }

        seen.CountedBackwards.ShouldBe(expected);
    }

    private static IEnumerable<RowState> States(IEnumerable<RowVerdict> verdicts) => verdicts.Select(verdict => verdict.State);

    private static JobObservation Seen(BatchJobStatus status)
    {
        var seen = new JobObservation();
        seen.Add(status);
        return seen;
    }

    private static RowVerdict[] Join(string status, string[] customers, bool keyed = true)
    {
        var rows = customers.Select((name, i) => new SourceRow<Row>(i, new Row(name, "o" + i), keyed ? "o" + i : null, name)).ToList();
        var read = StatusText.Read(status);
        return OutcomeJoin.Join(Row.Rules(keyed: keyed), rows, Seen(read));
    }
}
