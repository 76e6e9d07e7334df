using System;
using System.Linq;
using System.Text;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>One unreadable value in a job's response affects at most its own row, and no row is misreported.</summary>
public sealed class DamagedStatusTests
{
    private static readonly byte[] s_created = """{"jobId":77}"""u8.ToArray();
    private readonly VirtualTime _time = new();

    [Fact]
    public void ADamagedValueAffectsOnlyItsRow()
    {
        var tried = 0;
        foreach (var (what, json) in DamagedStatus.All())
        {
            var (report, _) = Import(json);

            var states = Enumerable.Range(0, 3)
                .Select(i => report.NotSucceeded.SingleOrDefault(row => row.Index == i)?.State ?? RowState.Succeeded).ToArray();
            states[0].ShouldBe(RowState.Succeeded, what);
            states[1].ShouldBe(RowState.Failed, what);
            states[2].ShouldBe(RowState.Succeeded, what);
            report.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), what);
            tried++;
        }

        tried.ShouldBe((12 + 12) * DamagedStatus.Damages.Count);
    }

    [Fact]
    public void DamagedEntriesAndListsLeaveTheOthersAlone()
    {
        var entries = """["x\ud83d",17,null,[[]],{},true,{"\ud83d":1},{"orderId":"o0"},{"orderId":"o2","extra":[1,{"a":"\ud83d"}]}]""";
        foreach (var json in new[]
        {
            $$"""{"status":"completed","results":{{entries}},"errors":[{"orderId":"o1"}],"response":"\ud83d"}""",
            $$"""{"response":{"successful":{{entries}},"failed":[{"orderId":"o1"}],"\ud83d":[]},"results":17,"errors":{"a":1},"status":"completed"}""",
        })
        {
            var (report, _) = Import(Encoding.UTF8.GetBytes(json));

            (report.Succeeded, report.NotSucceeded.Single().Index, report.Failed).ShouldBe((2, 1, 1));
        }
    }

    [Theory]
    [InlineData("\"message\":\"x\\ud83d\"", RowState.Succeeded)]
    [InlineData("\"success\":true", RowState.Succeeded)]
    [InlineData("\"success\":0", RowState.Failed)]
    [InlineData("\"success\":\"tr\\ud83d\"", RowState.Unknown)]
    [InlineData("\"success\":[]", RowState.Unknown)]
    [InlineData("\"success\":true,\"success\":false", RowState.Unknown)]
    [InlineData("\"status\":\"fail\\ud83d\"", RowState.Unknown)]
    [InlineData("\"status\":{\"a\":1}", RowState.Unknown)]
    [InlineData("\"status\":null", RowState.Succeeded)]
    [InlineData("\"error\":null", RowState.Succeeded)]
    [InlineData("\"error\":false", RowState.Succeeded)]
    [InlineData("\"error\":{}", RowState.Unknown)]
    [InlineData("\"error\":\"\"", RowState.Unknown)]
    [InlineData("\"error\":[\"bad mail\"]", RowState.Failed)]
    [InlineData("\"error\":\"x\\ud83d\"", RowState.Failed)]
    [InlineData("\"error\":0", RowState.Succeeded)]
    [InlineData("\"success\":true,\"error\":0.0", RowState.Succeeded)]
    [InlineData("\"error\":\"False\"", RowState.Unknown)]
    [InlineData("\"error\":17", RowState.Failed)]
    [InlineData("\"success\":true,\"error\":\"x\"", RowState.Unknown)]
    [InlineData("\"error\":\"x\",\"success\":true", RowState.Unknown)]
    [InlineData("\"success\":true,\"error\":{\"code\":7000}", RowState.Unknown)]
    [InlineData("\"error\":{\"code\":7000},\"success\":true", RowState.Unknown)]
    [InlineData("\"success\":true,\"error\":[\"x\"]", RowState.Unknown)]
    [InlineData("\"success\":false,\"error\":\"x\"", RowState.Failed)]
    [InlineData("\"error\":\"x\",\"status\":\"failed\"", RowState.Failed)]
    [InlineData("\"orderId\":\"o2\"", RowState.Unknown)]
    public void AnEntryWithoutAClearStateLeavesItsRowUnknown(string member, RowState expected)
    {
        // No customer and no counters, which would resolve the row anyway.
        var (report, _) = Import(Encoding.UTF8.GetBytes(
            $$"""{"status":"completed","results":[{"orderId":"o0",{{member}}},{"orderId":"o2"}],"errors":[{"orderId":"o1","code":7000}]}"""));

        (report.NotSucceeded.SingleOrDefault(row => row.Index == 0)?.State ?? RowState.Succeeded).ShouldBe(expected);
        report.NotSucceeded.Select(row => row.Index).ShouldBe(expected == RowState.Succeeded ? [1L] : [0, 1]);
    }

    [Fact]
    public void TheReadablePartOfADamagedMessageIsReported()
    {
        var json = DamagedStatus.Sound[0].Replace("\"no\"", "\"Zo\\u00eb \\ud83d\\ude00 x\\ud83d! \\\"q\\\"\"", StringComparison.Ordinal);

        var (report, _) = Import(Encoding.UTF8.GetBytes(json));

        report.NotSucceeded.Single().Message.ShouldBe("Zoë 😀 x\uFFFD! \"q\"");
    }

    [Theory]
    [InlineData("""{"jobId":77,"\ud83d":1}""")]
    [InlineData("""{"message":"x\ud83d","jobId":77}""")]
    [InlineData("""{"jobId":77,"jobId":null}""")]
    [InlineData("""{"message":{"a":["\ud83d"]},"batchId":"77"}""")]
    public void ADamagedResponseToASubmitStillHasItsJobId(string created)
    {
        var (report, _) = Import(Encoding.UTF8.GetBytes(DamagedStatus.Sound[1]), Encoding.UTF8.GetBytes(created));

        report.Jobs.Single().Job.JobId.ShouldBe("77");
    }

    [Theory]
    [InlineData("""{"jobId":true}""")]
    [InlineData("""{"jobId":"a\ud83d"}""")]
    [InlineData("""{"jobId":[77]}""")]
    public void AResponseToASubmitWithoutAJobIdIsALostResponse(string created)
    {
        var (report, polls) = Import(Encoding.UTF8.GetBytes(DamagedStatus.Sound[1]), Encoding.UTF8.GetBytes(created));

        (report.UnknownByCause[UnknownCause.ResponseLost], polls).ShouldBe((3, 0));
    }

    [Theory]
    [InlineData("gibberish")]
    [InlineData("""{"status":null}""")]
    [InlineData("""{"status":"completed\ud83d"}""")]
    [InlineData("""{"status":17}""")]
    [InlineData("[]")]
    public void APermanentlyUnreadableStatusIsAbandonedLongBeforeTheJobsTime(string json)
    {
        var (report, polls) = Import(Encoding.UTF8.GetBytes(json));

        report.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(15));
        report.Unknown.ShouldBe(3);
        polls.ShouldBe(20);
        report.OpenJobs.Single().JobId.ShouldBe("77");
    }

    [Fact]
    public void AMessageOfManyMegabytesIsTruncated()
    {
        var json = DamagedStatus.Replace(
            DamagedStatus.Sound[0].Replace("\"no\"", "\"@@\"", StringComparison.Ordinal),
            Encoding.ASCII.GetBytes("\"" + new string('m', 100_000_000) + "\""));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var status = StatusText.Read(json);

        status.Entries.Single(entry => !entry.Succeeded).Message!.Length.ShouldBe(4_096);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void AMillionEntriesAreNotKept()
    {
        var others = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => ",{\"orderId\":\"z" + i + "\"}"));
        var json = Encoding.UTF8.GetBytes(DamagedStatus.Sound[1].Replace("}],\"errors\"", "}" + others + "],\"errors\"", StringComparison.Ordinal));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var status = StatusText.Read(json);

        status.Entries.Count.ShouldBe(10_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
        Import(json).Report.Succeeded.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"status":"running","finishedCount":2147483647,"errorCount":2147483647}""", 10)]
    [InlineData("""{"status":"running","totalItems":10,"processedItems":4,"failedItems":10}""", 10)]
    [InlineData("""{"status":"running","progress":"NaN"}""", 0)]
    [InlineData("""{"status":"running","progress":1e999}""", 0)]
    [InlineData("""{"status":"running","progress":-3}""", 0)]
    public void AbsurdCountersDoNotExceedTheRowsInTheProgress(string json, int done) => StatusText.Read(json).Done(10).ShouldBe(done);

    private (BatchReport<Row> Report, int Polls) Import(byte[] status, byte[]? created = null)
    {
        using var http = new FakeBytes(created ?? s_created, () => status);
        var report = _time.Run(() => http.Operation(_time).ImportAsync(Row.Many(3)));
        return (Scenario.Conserved(report), http.Polls);
    }
}
