using System.Linq;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class JobStatusReaderTests
{
    [Fact]
    public void TheGuidesFormat()
    {
        var status = StatusText.Read("""
            {"operation":"x","errorCount":1,"totalCount":2,"finishedCount":1,"startedAt":null,"status":"completed",
             "response":{"successful":[{"customerId":12345,"message":"created"}],"failed":[{"customerId":"67890","error":"bad mail"}]}}
            """);

        (status.State, status.Phase).ShouldBe(("completed", BatchJobPhase.Completed));
        (status.Total, status.Finished, status.Errors).ShouldBe((2, 1, 1));
        status.Entries.Select(entry => (entry.Succeeded, entry.Fields["customerId"], entry.Message))
            .ShouldBe([(true, "12345", "created"), (false, "67890", "bad mail")]);
    }

    [Fact]
    public void ThePublishedFormat()
    {
        var status = StatusText.Read("""
            {"batchId":"b-1","status":"processing","progress":42.5,"totalItems":"10","processedItems":4,"failedItems":1,
             "results":[{"orderId":"1"}],"errors":[{"orderId":"2","error":{"code":7000,"message":"no customer"}}]}
            """);

        (status.Phase, status.Total, status.Finished, status.Errors, status.Percent).ShouldBe((BatchJobPhase.Open, 10, 4, 1, 42.5));
        (status.Entries[1].Code, status.Entries[1].Message, status.Entries[1].Fields.Count).ShouldBe(("7000", "no customer", 1));
    }

    [Fact]
    public void AQueuedJobHasNoRowsAndNoResponse()
    {
        var status = StatusText.Read("""{"status":"queued","totalCount":0,"finishedCount":0,"errorCount":0,"response":null}""");

        (status.Phase, status.Done(10), status.Entries.Count).ShouldBe((BatchJobPhase.Open, 0, 0));
    }

    [Theory]
    [InlineData(10, 10, 3, 7)]
    [InlineData(10, 7, 3, 7)]
    public void ProcessedRowsCountWithOrWithoutTheFailedOnes(int total, int processed, int failed, int finished) =>
        StatusText.Read($$"""{"status":"completed","totalItems":{{total}},"processedItems":{{processed}},"failedItems":{{failed}}}""")
            .Finished.ShouldBe(finished);

    [Theory]
    [InlineData("""{"orderId":"1","success":false}""")]
    [InlineData("""{"orderId":"1","status":"Failed"}""")]
    [InlineData("""{"orderId":"1","error":"x"}""")]
    public void AResultWithAFailureStatusHasFailed(string entry) =>
        StatusText.Read($$"""{"status":"completed","results":[{{entry}}]}""").Entries.Single().Succeeded.ShouldBeFalse();

    [Theory]
    [InlineData("""{"status":"x","response":[1,2],"results":"none","errors":{"a":1},"totalCount":"many","progress":[]}""")]
    [InlineData("""{"status":"x","response":{"successful":{"a":[{}]},"failed":null,"other":[[[]]]},"totalCount":-3}""")]
    [InlineData("""{"status":"x","finishedCount":1e99}""")]
    public void UnknownMembersAreSkipped(string json)
    {
        var status = StatusText.Read(json);

        (status.State, status.Total, status.Finished, status.Entries.Count).ShouldBe(("x", null, null, 0));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"totalCount":3}""")]
    [InlineData("""{"status":null}""")]
    public void WithoutAStatusItIsNotAJobStatus(string json) => Should.Throw<JsonException>(() => StatusText.Read(json));

    [Theory]
    [InlineData("""{"jobId":123456}""", "123456")]
    [InlineData("""{"message":"ok","jobId":"abc","extra":{"jobId":5}}""", "abc")]
    [InlineData("""{"batchId":"b-1"}""", "b-1")]
    public void AJobsIdIsANumberOrAString(string json, string expected) => ReadId(json).ShouldBe(expected);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"jobId":null}""")]
    [InlineData("""{"jobId":""}""")]
    [InlineData("17")]
    public void AResponseWithoutAnIdIsUnreadable(string json) => Should.Throw<JsonException>(() => ReadId(json));

    private static string ReadId(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return JobIdReader.Read(ref reader);
    }
}
