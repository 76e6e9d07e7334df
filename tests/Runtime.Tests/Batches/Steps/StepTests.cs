using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The steps for a host that drives an import itself: validation, plan, outcomes.</summary>
public sealed class StepTests
{
    private static readonly DateTimeOffset s_now = new VirtualTime().GetUtcNow();

    [Fact]
    public void ValidationReportsEachRowThatWouldFailWithARemedy()
    {
        var findings = Check([
            new Redemption("c1", "t1", s_now),
            new Redemption("c2", "t2", s_now),
            new Redemption("c1", "t3", s_now.ToOffset(TimeSpan.FromHours(3))),
            new Redemption("c3", "t2", s_now.AddSeconds(-1)),
            new Redemption("c4", "t4", s_now.AddSeconds(1)),
            new Redemption(null, "t5", s_now),
            new Redemption("c6", "unwritable", s_now),
            new Redemption("c7", "t7", s_now)]);

        findings.Select(finding => (finding.Index, finding.Code, finding.EarlierIndex)).ShouldBe([
            (2, "9003", 0), (3, "9004", 1), (4, "9007", null), (5, null, null), (6, null, null)]);
        findings.ShouldAllBe(finding => finding.Message.Contains('.'));
        findings[3].Message.ShouldContain("customerId");
        findings[4].Message.ShouldContain("this row is refused");
    }

    [Fact]
    public void AKeyThatIsTheCustomersIdMayOccurAnyNumberOfTimes()
    {
        var rules = Redemption.Rules;
        var customers = new BatchInfo<Redemption>
        {
            Name = "customers",
            Create = FakeOperations.Create,
            Status = FakeOperations.Status,
            MaxItems = 10,
            Items = "body",
            Row = rules.Row,
            RowKeyName = "customerId",
            RowKey = rules.PartitionKey,
            PartitionKeyName = "customerId",
            PartitionKey = rules.PartitionKey,
            RetrySafety = RetrySafety.Safe,
        };
        using var check = new RowValidator<Redemption>(customers, new VirtualTime());

        check.Check(new Redemption("c", "1", s_now), 0).ShouldBeEmpty();
        check.Check(new Redemption("c", "2", s_now.AddSeconds(-1)), 1).ShouldBeEmpty();
    }

    [Fact]
    public void NamesAreRememberedForAQuarterOfAMillionOthersAtLeast()
    {
        var names = new RecentNames();
        for (var i = 0; i < 250_000; i++)
        {
            names.Enter("n" + i, i).ShouldBeNull();
        }

        names.Enter("n0", 250_000).ShouldBe(0);
        for (var i = 0; i < 600_000; i++)
        {
            names.Enter("m" + i, i);
        }

        names.Enter("n7", 0).ShouldBeNull();
    }

    [Fact]
    public void APlanKeepsEachCustomerInOnePartitionAndInOrder()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new Row("c" + (i % 37), "o" + (i % 450))).ToList();

        var plan = Plan(rows, partitions: 5);

        plan.SelectMany(item => item.Indexes).Order().ShouldBe(Enumerable.Range(0, 500).Select(i => (long)i));
        plan.ShouldAllBe(item => item.Rows.Count <= 10 && item.Rows.Select(row => row.Id).Distinct().Count() == item.Rows.Count);
        foreach (var partition in plan.GroupBy(item => item.Partition))
        {
            partition.Select(item => item.Number).ShouldBe(Enumerable.Range(0, partition.Count()));
            partition.SelectMany(item => item.Indexes).ShouldBeInOrder();
        }

        var homes = plan.SelectMany(item => item.Rows.Select(row => (row.Customer, item.Partition))).Distinct().ToList();
        homes.Count.ShouldBe(37);
        Plan(rows, partitions: 5).Select(item => item.Indexes).ShouldBe(plan.Select(item => item.Indexes));
    }

    [Fact]
    public void RowsThatCannotBeSentAreReportedInThePlan()
    {
        var plan = Plan([new Row(null, "o"), new Row("c", "o1") { Unwritable = "no text" }], partitions: 2);

        plan.Single().Rows.ShouldBeEmpty();
        plan.Single().Refused.Select(finding => finding.Index).ShouldBe([0, 1]);
        Plan([new Row("c", "o1"), new Row(null, "o2")], partitions: 2).Single().Refused.Single().Index.ShouldBe(1);
    }

    [Fact]
    public void APlansItemSurvivesAQueueAndIsResolvedByAnotherProcess()
    {
        var item = JsonSerializer.Deserialize<BatchPlanItem<Row>>(JsonSerializer.Serialize(Plan(Row.Many(3), 1).Single()))!;
        var job = JsonSerializer.Deserialize<BatchJob>(JsonSerializer.Serialize(
            new BatchJob { Operation = "orders", JobId = "7", Rows = 3, SubmittedAt = s_now }))!;
        var status = StatusText.Read("""
            {"status":"completed","totalCount":3,"finishedCount":1,"errorCount":2,"response":{"successful":[{"orderId":"o0"}],
            "failed":[{"orderId":"o1","error":{"code":9004,"message":"exists"}},{"orderId":"o2","error":{"code":7000,"message":"no"}}]}}
            """);

        States(wasResubmitted: false).ShouldBe([RowState.Succeeded, RowState.Failed, RowState.Failed]);
        States(wasResubmitted: true).ShouldBe([RowState.Succeeded, RowState.Succeeded, RowState.Failed]);
        Should.Throw<ArgumentException>(() => StepSettlement.Settle(
            Row.Rules(), item, job, StatusText.Read("""{"status":"running"}"""), false)).Message
            .ShouldBe("The job is running and has not ended; poll it again later. (Parameter 'status')");

        IEnumerable<RowState> States(bool wasResubmitted) =>
            StepSettlement.Settle(Row.Rules(), item, job, status, wasResubmitted).Select(outcome => outcome.State);
    }

    [Fact]
    public void RowsThatWereNotAppliedCanBeImportedAgainSeparately()
    {
        var scenario = new Scenario();
        scenario.Server.LosesResponse = number => number == 1;
        var report = scenario.Import(Row.Many(30).Select((row, i) => i == 4 ? row with { FailsWith = "no such customer" } : row));

        report.FailedRows.Single().Id.ShouldBe("o4");
        report.RejectedRows.ShouldBe(report.FailedRows);
        report.RetryableRows.ShouldBeEmpty();
        report.Verdict.ShouldBe(CounterCheck.Match);
        var message = Should.Throw<BatchIncompleteException>(report.EnsureComplete).Message;
        message.ShouldContain("row 4: Failed 7000");
        scenario.Import(report.RejectedRows.Select(row => row with { FailsWith = null })).IsComplete.ShouldBeTrue();
    }

    private static List<BatchValidationIssue> Check(IReadOnlyList<Redemption> rows)
    {
        using var check = new RowValidator<Redemption>(Redemption.Rules, new VirtualTime());
        return rows.SelectMany((row, i) => check.Check(row, i)).ToList();
    }

    private static List<BatchPlanItem<Row>> Plan(IEnumerable<Row> rows, int partitions)
    {
        var planner = new Planner<Row>(Row.Rules(), partitions, 1_000_000);
        return rows.Select(planner.Add).OfType<BatchPlanItem<Row>>().ToList() is var full ? [.. full, .. planner.End()] : [];
    }

    private sealed record Redemption(string? Customer, string Id, DateTimeOffset Time)
    {
        public static BatchInfo<Redemption> Rules { get; } = new()
        {
            Name = "redeem",
            Create = FakeOperations.Create,
            Status = FakeOperations.Status,
            MaxItems = 10,
            Items = "body",
            Row = new RedemptionJson(),
            RowKeyName = "transactionId",
            RowKey = row => row.Id,
            PartitionKeyName = "customerId",
            PartitionKey = row => row.Customer,
            RetrySafety = RetrySafety.Safe,
        };
    }

    private sealed class RedemptionJson : GeneratedJson<Redemption>
    {
        public override Redemption ReadValue(ref JsonReader reader) => throw new NotSupportedException();

        public override void WriteValue(JsonBuffer buffer, Redemption value)
        {
            buffer.Raw(JsonSerializer.SerializeToUtf8Bytes(new { list = new[] { 1 }, transactionTime = value.Time }));
            _ = value.Id == "unwritable" ? throw new ArgumentException("this row is refused") : 0;
        }
    }
}
